import {
  betteringVerbs,
  carried,
  carryingVerbs,
  comparatives,
  loweringVerbs,
  outcomeNouns,
  quantities,
  raisingVerbs,
  reachingVerbs,
  scores,
  unwanted,
  wanted,
} from '../../knowledge/outcome-words';
import { benchmarks, benchmarksAsSpelled } from '../../knowledge/method-words';
import type { TextKind } from '../../dossier/schema';
import { caps } from '../text/caps';
import { figured, mayHoldFigure } from './figures';
import { methodIn, type Surroundings } from './method';
import { objectionTo, tellsOfChange, toldApart, type Setting } from './whose';

/** What the codebook calls one sentence. */
export type ClaimLabel = 'quantified-without-method' | 'quantified-with-method' | 'vague-impact' | 'not-a-claim';

const any = (words: readonly string[]): string => `(?:${words.join('|')})`;
/** One form of each verb: 0 base, 1 third person, 2 past, 3 -ing. */
const forms = (verbs: readonly string[], ...which: readonly number[]): string =>
  any([...new Set(verbs.flatMap((verb) => which.map((form) => verb.split(' ')[form] ?? '')))]);

const changing = [...loweringVerbs, ...raisingVerbs, ...betteringVerbs];
const figure = '[PXMTDCFN]';
const delta = '[PXM]';
const measure = any([...unwanted, ...wanted, ...scores]);
/** At most so many words in between, none of them ending a clause. */
const upTo = (words: number): string =>
  `(?: (?!(?:until|when|if|is|are|was|were|than|which|that|because|from)\\b)[^ ;:.]+){0,${words}}?`;
/** Settings are no outcomes: a limit that went from 128 to 16. */
const noSetting =
  '^(?!.*\\b(?:ttl|timeouts?|limits?|bounds?|defaults?|intervals?|thresholds?|versions? (?:from|to)|learning rate|epochs?|bump\\w*|layers|dims?|dimensions?|\\w+_\\w+)\\b).*?';
const score = `(?:${any(scores)}|mean average precision|(?:[a-z-]+ ){0,2}(?:accuracy|precision|recall|score))`;

const compile = (sources: readonly string[]): RegExp[] => sources.map((source) => new RegExp(source, 'u'));

/** A number put on an outcome. Written against `figured` sentences. */
const quantified = compile([
  // improved … by 40 %, cutting … in half of the …
  `\\b${forms(changing, 0, 1, 2, 3)}\\b[^;]{0,110}? by (?:a |an )?(?:factor of |whopping |further )?${figure}`,
  `${noSetting}\\b${forms(changing, 0, 1, 2, 3)}\\b[^;]{0,90}? from ${figure}[^;]{0,30}? (?:down )?(?:to|→) ${figure}`,
  `\\b${forms(changing, 0, 1, 2, 3)}\\b${upTo(7)} \\(?(?:by |to )?[+-]?${delta}`,
  `${noSetting}\\b${forms(loweringVerbs, 1, 2, 3)}\\b${upTo(6)} (?:to )?[TD]\\b`,
  // 30 % reduction, 3x speedup, 5 % improvement, 2 % volume decrease
  `\\b${delta}\\)? (?:[a-z&-]+ ){0,3}?${any([...outcomeNouns, 'improve'])}\\b`,
  `\\b${delta} (?:increased|improved|reduced|lowered|enhanced) (?:[a-z-]+ ){0,2}?${measure}\\b`,
  `\\b${any(outcomeNouns)}(?: in [a-z ]{2,40}?| of)?:? (?:by |of )?${delta}`,
  `\\b(?:improvement|reduction|savings?|speed-?up|gain)s?:? (?:is |was |of )?[TD]\\b`,
  `\\b${any(outcomeNouns)}\\b${upTo(5)} (?:is|was|were) ${delta}`,
  // 3x faster, 20 % fewer, 14 % higher than
  `\\b(?:[PX]|order of magnitude|orders of magnitude) (?:[a-z]+ )?${any(comparatives)}\\b`,
  `\\b${any(comparatives)} (?:[a-z]+ ){0,3}?by ${delta}`,
  // achieving 98 % accuracy, an F1 of 0.9, accuracy of 91 %
  `\\b${forms(reachingVerbs, 0, 1, 2, 3)}\\b${upTo(8)} [PFN] ${score}(?![a-z])`,
  `\\b${forms(reachingVerbs, 0, 1, 2, 3)}\\b${upTo(8)} ${score} (?:scores? )?(?:of|:|=|at) ?[PFN]`,
  `\\b${forms(reachingVerbs, 0, 1, 2, 3)}\\b${upTo(8)} (?:M|[PX] (?:[a-z-]+ ){0,3}?(?:${measure}|${any(outcomeNouns)}))\\b`,
  `\\b(?:outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|beats?|beating)\\b[^;]{0,90}?[PXFN]\\b`,
  `\\b(?:we|i|model|classifier|system|network|pipeline|approach|which) (?:had|has|have|gets?|got|scored|with)\\b${upTo(6)} [PFN] ${score}(?![a-z])`,
  `\\bwith (?:an? )?(?:[a-z]+ ){0,2}[PFN] (?:accuracy|uptime|precision|recall|success rate|f1)\\b`,
  `\\b${score}(?::| -| =| \\|) ?[PFN]\\b`,
  `\\b${any(scores)}(?: scores?)?,? (?:\\(?(?:of|at|is|was|=) )?\\(?[PF]\\b`,
  `\\b[PFN] on (?:the )?${any([...benchmarks, ...benchmarksAsSpelled].map((name) => name.toLowerCase()))}(?![a-z])`,
  `(?<!\\b(?:least|than|target|require[sd]?|if) )\\b[PF] ${score}(?![a-z])`,
  // saved $1.2M, $2M in revenue
  `\\bM(?: [a-z]+){0,3}? (?:in|of) (?:[a-z0-9]+ ){0,3}?(?:revenue|savings|sales|costs?|profit|pipeline)\\b`,
  // serving 2M users, handles 10k requests a second
  `\\b${forms(carryingVerbs, 1, 2, 3)}\\b${upTo(5)} [CN] (?:[a-z-]+ ){0,2}?${any(carried)}(?: ?(?:/|per|a|each|every) ?(?:s|sec|second|min|minute|hour|day|daily|month))`,
  `\\b${forms(carryingVerbs, 1, 2, 3)}\\b${upTo(4)} C (?:[a-z-]+ ){0,2}?${any(carried)}\\b`,
  `\\b(?:can |capable of |able to )(?:handle|handling|serve|serving|process|processing|sustain)\\b${upTo(4)} (?:C (?:[a-z-]+ ){0,2}?${any(carried)}\\b|N (?:[a-z-]+ ){0,2}?${any(carried)}(?: ?(?:/|per|a|each|every) ?(?:s|sec|second|min|minute|hour|day)))`,
  `\\b(?:scal(?:ed|es|ing)|allow(?:ed|s|ing)|enabl(?:ed|es|ing))\\b[^;.]{0,60}? to (?:reliably |efficiently )?${forms(carryingVerbs, 0)}\\b${upTo(4)} [CN] (?:[a-z-]+ ){0,2}?${any(carried)}\\b`,
  `\\b${forms(carryingVerbs, 2, 3)}\\b${upTo(3)} C (?:[a-z-]+ ){0,3}?(?:per|a|each|every) (?:second|minute|hour|day|month)\\b`,
  `\\b(?:throughput|sustain(?:s|ed|ing)?|peak(?:s|ed|ing)?)\\b[^;.]{0,60}? [CN] (?:${any(carried)})(?: ?(?:/|per|a) ?(?:s|sec|second|min|minute))?\\b(?: (?:sustained|peak))?`,
  `\\breceiving C (?:[a-z-]+ ){0,2}?${any(carried)}(?: ?(?:/|per|a|each|every) ?(?:s|sec|second|min|minute|hour|day))`,
  `\\b(?:for|to|by) C (?:[a-z-]+ ){0,2}?(?:users|customers)\\b`,
  `\\bwith C (?:[a-z-]+ ){0,2}?(?:downloads|installs|users)\\b`,
  `\\b(?:reach|attract|hit|gain)(?:es|ed|s|ing)?\\b${upTo(3)} C (?:[a-z-]+ ){0,2}?${any(carried)}\\b`,
  `\\b${forms(carryingVerbs, 1, 2, 3)}\\b${upTo(3)} D(?: [a-z]+){0,4}? (?:per|a|each|every) (?:s|second|minute|hour|day|week|month)\\b`,
  // figures in words
  `\\b(?:twice|three times|four times|N times) as (?:fast|cheap|small|accurate|reliable)\\b`,
  `\\b${forms(changing, 1, 2, 3)}\\b[^;]{0,60}? by (?:a|two) (?:third|quarter|fifth)s?\\b`,
  `\\b(?:hours|days|weeks|minutes|months) to (?:under |a few |just )?(?:minutes|seconds|hours|days|milliseconds|weeks)\\b`,
  `\\b${forms(loweringVerbs, 2, 3)} (?:hours|days|weeks|months|minutes) of\\b[^;.]{0,60}? (?:to|into) (?:an?|a few|under an?|T)(?: (?:seconds?|minutes?|hours?|days?))?\\b`,
  `\\b(?:halved|halving)\\b${upTo(7)} ${measure}\\b`,
  `\\b(?:doubled|doubling|tripled|tripling|quadrupled|quadrupling)\\b${upTo(7)} ${any([...wanted, ...scores])}\\b`,
  `\\b${forms(changing, 1, 2, 3)}\\b[^;]{0,60}? (?:in half|by half|by (?:an order|orders) of magnitude)\\b`,
  `\\b(?:an order|orders) of magnitude (?:${any(comparatives)}|improvement|speed-?up)\\b`,
  // metric | 4 hours → 30 minutes
  `${noSetting}\\b${measure}\\b[^;]{0,40}?${figure}\\)? ?(?:→|->) ?${figure}`,
  `${noSetting}[TDPM] → [TDPM]`,
  `\\bP of [a-z -]{3,50}? (?:automated|eliminated|resolved automatically)\\b`,
  `\\b(?:[TDM]) saved\\b`,
]);

/** Verbs that tell an outcome worth having by themselves, once what they govern is worth bettering. */
const gaining = changing.filter((verb) => !/^(?:bring|drop|expand|grow)/u.test(verb));
const adverbs =
  '(?:(?:significantly|greatly|dramatically|drastically|substantially|thus|thereby|also|further|ultimately|successfully|continuously|effectively|in turn) )*';

/** An outcome worth having, with no number. `of`: what was bettered. */
const vagueOf = (of: string): readonly string[] => [
  `^(?:[-•*] ?)?(?:(?:i|we|it|this|successfully|significantly|greatly|dramatically|also|and|thereby|which|designed and|developed and|built and) )*(?:have |has )?${forms(gaining, 2)}\\b${upTo(6)} ${of}\\b`,
  `\\b(?:which|that|and) ${adverbs}(?:has )?${forms(gaining, 2)}\\b${upTo(5)} ${of}\\b`,
  `\\b${of}\\b[^;.]{0,60}? (?:was|were|has been|have been) ${adverbs}(?:improved|enhanced|boosted|strengthened)\\b`,
  `\\b(?:resulting in|resulted in|leading to|led to|driving|drove|delivering|delivered|achieving|achieved|yielding) (?:[a-z-]+ ){0,3}?(?:improvements?|reductions?|increases?|gains?|savings|speed-?ups?|better|faster|lower|higher|improved|reduced|increased|enhanced)\\b`,
  `\\b(?:significantly|greatly|dramatically|drastically|substantially|vastly|massively) (?:improved|reduced|increased|enhanced|boosted|improving|reducing|increasing|enhancing|boosting|faster|lower|better)\\b`,
  `\\bsignificant (?:improvements?|performance gains?|cost savings|speed-?ups?|reductions?)\\b`,
];

/** In a README or in the words to a change, which tell what things do: only what can be measured, and told as done. */
const vague = compile([
  ...vagueOf(any(quantities)),
  `\\b(?:i|we) ${adverbs}(?:have )?${forms(gaining, 2)}\\b${upTo(6)} ${measure}\\b`,
]);

/** What somebody betters of themselves while they learn, and texts and names that are put right: no outcome of work. */
const noOutcome =
  '(?:messages?|docs?|documentation|readme|comments?|examples?|wording|naming|typings?|skills?|knowledge|abilit(?:y|ies)|understanding|expertise|experience|english|vocabulary|proficiency|myself|me)';
/** Verbs that say of anything they govern that it got better: past, and participle in -ing. */
const bettered =
  '(?:improved|enhanced|streamlined|strengthened|boosted|accelerated|increased|decreased|reduced|minimi[sz]ed|eliminated|sped up)';
const betteringAnything =
  '(?:improving|enhancing|streamlining|strengthening|boosting|accelerating|increasing|decreasing|reducing|minimi[sz]ing|eliminating|speeding up)';

/**
 * The same where people list their own deeds, as in a CV: there the verb alone tells the outcome, whatever was bettered.
 * In a README or in the words to a change it is what was worked on.
 */
const vagueDeed = compile([
  ...vagueOf(measure),
  `(?:,|\\bwhile|\\bthus|\\bthereby| -) (?:and )?${adverbs}${forms(gaining, 3)}\\b${upTo(5)} ${measure}\\b`,
  // Not "for finding peaks and reducing bills": there both are what it is for.
  `(?<!\\b(?:for|of|on|in|at|by) (?:[a-z]+ly )?[a-z]+ing\\b[^,;]{0,60} )\\band ${adverbs}${forms(gaining, 3)}\\b${upTo(5)} ${measure}\\b`,
  `^(?:[-•*] ?)?${adverbs}${bettered}(?! (?:[a-z]+ ){0,4}?${noOutcome}\\b)(?! [^:]{1,60}:$)(?! (?:[a-z]+ )*?[a-z]+_)(?![^;,]{0,60}? from [CNTD]) [a-z]`,
  `^(?!(?:[-•*] ?)?[a-z]+ing\\b).*?(?:,|;| -|\\bwhile|\\bthereby) (?:and )?${adverbs}${betteringAnything}(?! (?:[a-z]+ ){0,4}?${noOutcome}\\b) [a-z]`,
]);

/** A sentence that asks, plans, hopes, instructs, negates, or speaks of others. */
const never = compile([
  `\\?$`,
  `^(?:if|when|whenever|unless|once|suppose|imagine|assuming)\\b(?! (?:evaluating|measuring|measured))`,
  `\\b(?:aims?|aimed|aiming|goals?|targets?|plans?|planned|planning|hopes?|hoping|intend\\w*|wants?|wish|trying|tried|looking|expect\\w*|need\\w*|attendu|in order) (?:to |be )`,
  `\\b(?:goal|target|aim|objective|plan|vision|mission|hypothesis)(?: is| was|:)`,
  `\\b(?:outages?|unavailable|downtime of|error rates for|incident|degraded|was down|went down|regression in|root cause)\\b`,
  `\\b(?:the )?(?:authors?|researchers?|paper|studies|research|literature|study|others) (?:show|shows|showed|indicate|indicates|report|reports|reported|suggest|suggests|found|find|claim|claims)\\b`,
  `\\bet al\\b|\\bcan be\\b|\\[N\\]|\\([a-z .&]+, ?\\)|\\bhighlights\\b|\\baccording to (?:their|its|the (?:authors?|docs|documentation))\\b|\\b(?:blogs?|posts?|articles?|talks?|papers?),? (?:on|about|including|titled)\\b`,
  `\\b(?:usually|typically|generally|often|tends? to|in general|commonly|depends? on|at (?:the )?time of writing)\\b`,
  `\\b(?:gpa|cgpa|cpi|grade|class x|secondary|percentile|rank(?:ed)?|prize|award|stars?|followers|⭐|scholarship|bachelor|b\\.?tech|university of)\\b`,
  `^(?!.*\\b(?:reduc|faster|sav|cut)).*\\b(?:overhead|slower)\\b`,
  // A bare coverage, a grade, and what is more of the unwanted.
  `^(?!.*(?:\\bfrom\\b|→|\\bby P|\\b(?:increas|rais|improv))).*\\b(?:P (?:[a-z]+ ){0,2}coverage|coverage (?:of |at |is |: ?)?P)`,
  `\\bscore:? ?[NF] ?/ ?N\\b`,
  `\\b(?:higher|greater) (?:[a-z]+ )?(?:risks?|churn|latency|costs?|errors?|error rates?|failure rates?|overhead)\\b`,
  `\\bincreas(?:e|es|ed|ing) (?:\\w+ ){0,2}?(?:error rates?|latency|costs?|memory|overhead|storage|complexity)\\b`,
  `^(?:how|why|what|where|who)\\b|\\bhow to\\b|\\blearn(?:s|ed|ing)? (?:how )?to\\b|^use (?:this|the|these|it)\\b|\\badd(?:s|ed)? support\\b`,
  `\\b(?:interested|experienced?|skilled|expert(?:ise)?|proficien\\w+|speciali[sz]\\w+|passionate|familiar|knowledge) (?:in|with|at|of|about|improving|optimi[sz]ing|reducing)\\b|\\b(?:write|talk|blog|speak)s? about\\b|\\bmarkets?\\b`,
  `\\b(?:accuracy|throughput|performance|quality|reliability|recall|precision|revenue|sales|f1|auc|score) (?:(?:drop|decrease|fall|degrade|decline)(?:s|d|ped)?|fell)\\b|\\b(?:latency|costs?|errors?|failures?|memory|usage) (?:increase[sd]?|rose|grew|jumped|spiked)\\b`,
]);

/** The same where it reaches no farther than its clause: what a grammar can tell. */
const neverHere = compile([
  `\\b(?:should|could|would|might|may|expected|projected|forecasted|potentially|hypothetical\\w*|roadmap|todo)\\b|^(?:[-•*] ?)?potential\\b|\\bpotential (?:[a-z]+ )?(?:savings?|gains?|reductions?|improvements?|revenue)\\b`,
  `\\b(?:did not|didn't|does not|doesn't|do not|don't|cannot|can't|won't|no|without|never|not) (?:\\w+ ){0,2}?(?:improve|reduce|increase|help|affect|change|impact|regress|improvement|gain|effect)\\w*`,
  `\\bif\\b|\\b(?:i|we|it|this|they|you)'ll\\b|\\bwill\\b|\\baccidentally\\b|\\b(?:currently )?(?:breaks|is broken|regresse[sd])\\b|\\bcaus(?:ed|ing)\\b`,
  `\\b(?:you|your) (?:can|could|will|should|may|might|want|need)\\b`,
  `\\b(?:can|will|to help|helps?|designed to|used to|able to|responsible for|responsibilities|passionate|committed|focused on|focus on|interested in|looking to|dedicated to) (?:you )?(?:\\w+ly )?${forms(changing, 0, 3)}\\b`,
]);

/** Headings under which things are wished, planned, told of others or asked. */
const ahead =
  /\b(?:roadmap|future|expected|opportunit(?:y|ies)|to-?do|planned|next steps?|ideas|goals?|objectives?|motivation|problem|proposal|proposed|hypothes[ei]s|references|bibliography|related work|acknowledge?ments?|faq|limitations?|incident|timeline|post-?mortem|root cause|(?:corrective|preventi(?:ve|tive|tative)) |action items?|recommendations?|awards?|education|changelog)\b/iu;

/** Whether a paragraph introduces what follows: "Expected impact:". */
export const isIntroduction = (paragraph: string): boolean => paragraph.length <= 120 && /:\s*$/u.test(paragraph);

/** Whether a section tells of what is not, or not yet, an outcome of own work. */
export const isAhead = (headings: readonly string[]): boolean =>
  headings.some((title) => ahead.test(title.slice(0, 200)));

/** A can-do that carries a scale reached stays a claim. */
const scaleReached = /\b(?:can|capable of|able to) (?:handle|handling|serve|serving|process|processing)\b/u;

/** A task, a lesson or an idea of a project tells nobody's result. */
const task =
  /^(?:[\p{L}\d -]{1,60}: )?(?:develop|build|create|design|use|implement|run|learn|explore|write|make|add|try|consider|apply|train|find|predict|analy[sz]e) (?!ed|ing)/u;

/** A plain purpose: "to improve latency", "for better performance". */
const purpose = new RegExp(
  `\\b(?:to|in order to|for|so as to|help|helps|helping) (?:\\w+ly )?(?:${forms(changing, 0, 3)}|better|faster|improved|increased|reduced|higher|lower)\\b`,
  'gu',
);

/** The prefilter: no figure, no word of change, no claim. */
const changes =
  /improv|enhanc|optimi[sz]|reduc|decreas|increas|boost|accelerat|sped|speed|streamlin|strength|stabili|lower|shr[aiu]nk|slash|minimi|maximi|eliminat|sav(?:ed|es|ing)|short|cut|rais|grow|grew|gain|lift|faster|better|cheaper|outperform|surpass|result(?:ed|ing) in|le(?:d|ading) to|dr[io]v|deliver|achiev|yield/iu;

/** Every pattern here, for the check that each is linear or stands behind the sentence's cap. */
export const claimPatterns: readonly RegExp[] = [
  ...quantified,
  ...vague,
  ...vagueDeed,
  ...never,
  ...neverHere,
  ahead,
  changes,
  task,
  scaleReached,
  purpose,
];

const holdsFigure = (part: string): boolean => {
  const text = figured(part);
  return quantified.some((pattern) => pattern.test(text));
};
const holdsChange = (part: string): boolean => {
  const text = figured(part).replace(purpose, ' ');
  return vagueDeed.some((pattern) => pattern.test(text));
};
const barsHere = (part: string): boolean => {
  const text = figured(part);
  return neverHere.some((pattern) => pattern.test(text));
};

/** Where a sentence stands that is judged on its own. */
const nowhere: Setting = { kind: null, repository: null, headings: [], beside: '' };

/** What the patterns hold of a sentence. `apart`: only if what it hopes, asks or negates stands in another clause. */
export type Held = { kind: 'quantified' | 'vague'; apart: boolean };

/** Whether a text is one where people list what they did: a CV, a site of their own, a profile. */
const listsDeeds = (place: TextKind | null): boolean => place !== 'pull-request' && place !== 'repository-readme';

/** The patterns' part, without the grammar; null for all but the few sentences that may be a claim. */
export const heldIn = (sentence: string, place: TextKind | null): Held | null => {
  if (sentence.length > caps.sentence || sentence.length < 12) return null;
  const counted = mayHoldFigure(sentence);
  if (!counted && !changes.test(sentence)) return null;
  const text = figured(sentence);
  const scale = scaleReached.test(text);
  if (never.some((pattern) => pattern.test(text)) && !scale) return null;
  const apart = !scale && neverHere.some((pattern) => pattern.test(text));
  if (counted && quantified.some((pattern) => pattern.test(text))) return { kind: 'quantified', apart };
  if (apart || /[PXM]/u.test(text) || task.test(text)) return null;
  const done = text.replace(purpose, ' ');
  return (listsDeeds(place) ? vagueDeed : vague).some((pattern) => pattern.test(done))
    ? { kind: 'vague', apart }
    : null;
};

/** The grammar's part: whether what the patterns hold is told as done, and of the author's own work. Costs about a millisecond. */
export const isToldAsOwn = (sentence: string, { kind, apart }: Held, setting: Setting): boolean =>
  (!apart || toldApart(sentence, holdsFigure, barsHere)) &&
  objectionTo(sentence, setting, kind === 'quantified' ? holdsFigure : holdsChange) === null;

/** Words to a change mostly inform: without a method, only a sentence that tells what the change did is a claim there. */
export const isBareClaim = (sentence: string, { kind }: Held, place: TextKind | null): boolean =>
  place !== 'pull-request' || tellsOfChange(sentence, kind === 'quantified' ? holdsFigure : holdsChange);

/**
 * Whether a sentence claims an outcome of its author's own work, and whether a number is put on it. Patterns find the
 * outcome; the grammar, asked for those few sentences alone, says whose it is and whether it is told as done.
 */
export const claimKind = (sentence: string, setting: Setting = nowhere): 'quantified' | 'vague' | null => {
  const held = heldIn(sentence, setting.kind);
  return held !== null && isToldAsOwn(sentence, held, setting) ? held.kind : null;
};

/**
 * The codebook's label of one sentence, from the sentence, the paragraph or section around it and its heading: the very
 * judgment that `readClaims` makes over a whole text, for measuring it on labelled sentences.
 */
export const judgeSentence = ({
  text,
  context,
  heading,
  kind: place = null,
}: {
  text: string;
  context: string;
  heading: string | null;
  kind?: TextKind | null;
}): ClaimLabel => {
  const headings = [heading, introductionIn(text, context)].filter((title) => title !== null);
  const held = isAhead(headings) ? null : heldIn(text, place);
  const setting: Setting = { kind: place, repository: null, headings, beside: context };
  if (held === null || !isToldAsOwn(text, held, setting)) return 'not-a-claim';
  if (held.kind === 'quantified') {
    const around = surroundingsIn(text, context, heading, place === 'pull-request');
    if (methodIn(text, around) !== null) return 'quantified-with-method';
  }
  if (!isBareClaim(text, held, place)) return 'not-a-claim';
  return held.kind === 'vague' ? 'vague-impact' : 'quantified-without-method';
};

/** A line that introduces a list, and by that stands over it like a heading; null where the sentence is no item of one. */
const introductionIn = (text: string, context: string): string | null => {
  const lines = context.split('\n').filter((line) => line.trim() !== '');
  const own = lines.findIndex((line) => line.includes(text.slice(0, 40)));
  if (own === -1 || !itemLine.test(lines[own] ?? '')) return null;
  const above = lines.slice(0, own).findLast((line) => !itemLine.test(line));
  return above !== undefined && isIntroduction(above) ? above : null;
};

const itemLine = /^\s*[-*•+] |^\s*\d+[.)] /u;

/** What stands around a sentence in a context of plain lines. */
const surroundingsIn = (text: string, context: string, heading: string | null, change: boolean): Surroundings => {
  const lines = context.split('\n');
  const probe = text.slice(0, 40);
  const own = lines.findIndex((line) => line.includes(probe));
  const item = own !== -1 && itemLine.test(lines[own] ?? '');
  const near: string[] = [];
  const figures: string[] = [];
  lines.forEach((line, at) => {
    if (line.trim() === '') return;
    if (at === own) near.push(line.replace(text, ' '));
    else if (/ \| /u.test(line)) figures.push(line);
    else if (!itemLine.test(line) && (!item || at < own)) near.push(line);
  });
  return { near, tables: figures, headings: heading === null ? [] : [heading], links: [], change };
};
