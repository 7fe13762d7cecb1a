import type { TextKind } from '../../dossier/schema';
import { quantities } from '../../knowledge/outcome-words';
import { any, changing, compile, forms, measure, upTo } from './pattern-parts';

/** Verbs that tell an outcome worth having by themselves, once what they govern is worth bettering. */
const gaining = changing.filter((verb) => !/^(?:bring|drop|expand|grow)/u.test(verb));
const adverbs =
  '(?:(?:significantly|greatly|dramatically|drastically|substantially|thus|thereby|also|further|ultimately|successfully|continuously|effectively|in turn) )*';

/** An outcome worth having, with no number, that the sentence tells as done by itself. `of`: what was bettered. */
const toldOf = (of: string): readonly string[] => [
  `^(?:[-•*] ?)?(?:(?:i|we|it|this|successfully|significantly|greatly|dramatically|also|and|thereby|which|designed and|developed and|built and) )*(?:have |has )?${forms(gaining, 2)}\\b${upTo(6)} ${of}\\b`,
  `\\b(?:which|that|and) ${adverbs}(?:has )?${forms(gaining, 2)}\\b${upTo(5)} ${of}\\b`,
  `\\b${of}\\b[^;.]{0,60}? (?:was|were|has been|have been) ${adverbs}(?:improved|enhanced|boosted|strengthened)\\b`,
  `\\b${of}\\b[^;.]{0,40}? (?:is|are|was|were|gets?|got) (?:improved|reduced|lowered|increased|cut|shortened) (?:significantly|dramatically|considerably|substantially|drastically|greatly)\\b`,
  `\\b(?:significantly|greatly|dramatically|drastically|substantially|vastly|massively) (?:improved|reduced|increased|enhanced|boosted|improving|reducing|increasing|enhancing|boosting|speeds? (?:[a-z]+ ){0,2}?up|sped up|faster|lower|better)\\b`,
  `\\b(?:significant|substantial|considerable|notable|dramatic|massive|huge|major) (?:improvements?|(?:performance |speed )?gains?|(?:cost )?savings|speed-?ups?|reductions?|(?:growth|uplifts?|boosts?|increases?|decreases?) (?:in|of) [a-z]+)\\b`,
];

/** What somebody betters of themselves while they learn, and texts and names that are put right: no outcome of work. */
const noOutcome =
  '(?:messages?|docs?|documentation|readme|comments?|examples?|wording|naming|typings?|skills?|knowledge|abilit(?:y|ies)|understanding|expertise|(?<!\\b(?:user|users|customer|developer|player|visitor|guest) )experience|english|vocabulary|proficiency|myself|me)';
/** Verbs that say of anything they govern that it got better: past, and participle in -ing. */
const bettered =
  '(?:improved|enhanced|streamlined|strengthened|boosted|accelerated|increased|decreased|reduced|minimi[sz]ed|eliminated|sped up)';
/** What a thing got when it got better. */
const better =
  '(?:faster|quicker|cheaper|leaner|smoother|more (?:efficient|reliable|maintainable|stable|accurate|responsive|scalable|robust|secure|resilient|productive|performant|consistent)(?:ly)?)';
const bettering =
  '(?:improving|enhancing|streamlining|strengthening|boosting|accelerating|increasing|decreasing|reducing|minimi[sz]ing|eliminating|speeding up)';

/** In a README or in the words to a change, which tell what things do: only what can be measured. */
const ofThings = compile([
  ...toldOf(any(quantities)),
  `\\b(?:i|we) ${adverbs}(?:have )?${forms(gaining, 2)}\\b${upTo(6)} ${measure}\\b`,
]);

/**
 * Where people list their own deeds, as in a CV, the verb alone tells the outcome, whatever was bettered. In a README or in
 * the words to a change it is what was worked on.
 */
const ofDeeds = compile([
  ...toldOf(measure),
  // "Automated scheduling reduced the waiting time", not "offers a reduced waiting time".
  `^(?:[a-z-]+ ){1,5}?(?<!\\b(?:an?|the|with|of|for|and|in|on|its|their|to|more|or) )(?:reduced|improved|increased|enhanced|boosted|cut)\\b${upTo(4)} ${measure}\\b`,
  `(?:^(?:[-•*] ?)?|; )${adverbs}${bettered}(?! (?:[a-z]+ ){0,4}?${noOutcome}\\b)(?! [^:]{1,60}:$)(?! (?:[a-z]+ )*?[a-z]+_)(?![^;,]{0,60}? from [CNTD]) [a-z]`,
  `\\b(?:which|that) ${adverbs}(?:has |have )?${bettered}(?! (?:[a-z]+ ){0,4}?${noOutcome}\\b) [a-z]`,
  // "Made the kettle faster and more reliable"
  `(?:^(?:[-•*] ?)?|\\b(?:i|we|and|also|,|(?:our|my|this) [a-z-]+) )(?:made|rendered|kept)\\b${upTo(6)} ${better}\\b`,
  `\\bhelped (?:[a-z-]+ ){1,7}?${better}\\b`,
  `^(?:[-•*] ?)?${adverbs}${forms(gaining, 3)}\\b${upTo(5)} ${measure}\\b[^;.]{0,60}? (?:by|through|via) [a-z]`,
]);

/** An outcome that hangs on what is told before it: "…, reducing waste", "…, which led to better tea". */
const resultsOfThings = compile([
  `\\b(?:resulting in|result(?:s|ed) in|leading to|le(?:ads|d) to|driving|drove|delivering|delivered|achieving|achieved|yielding) (?:[a-z-]+ ){0,5}?(?:improvements?|reductions?|increases?|gains?|savings|speed-?ups?|growth|better|faster|quicker|fewer|less|lower|higher|shorter|cheaper|smoother|improved|reduced|increased|enhanced|more (?:accurate|efficient|reliable|stable|consistent|maintainable))\\b`,
]);
const resultsOfDeeds = compile([
  // "Built pipelines improving throughput", not "responsible for improving throughput".
  `(?<!\\b(?:for|of|on|in|at|by|about|with|to|towards?|and|or|through|via|while|is|are|was|were|be|been|keep|kept|start|started|include|includes|including|involves?|involved|continuously|consistently) )\\b${forms(gaining, 3)}\\b${upTo(4)} ${measure}\\b`,
  `(?:,|\\b(?:while|thus|hence|thereby|therefore|ultimately)| -) (?:and )?${adverbs}${forms(gaining, 3)}\\b${upTo(5)} ${measure}\\b`,
  // Not "for finding peaks and reducing bills": there both are what it is for.
  `(?<!\\b(?:for|of|on|in|at|by) (?:[a-z]+ly )?[a-z]+ing\\b[^,;]{0,60} )\\band ${adverbs}${forms(gaining, 3)}\\b${upTo(5)} ${measure}\\b`,
  `(?:,|;| -|\\b(?:while|thus|hence|thereby|therefore|ultimately)) (?:and )?${adverbs}${bettering}(?! (?:[a-z]+ ){0,4}?${noOutcome}\\b) [a-z]`,
  `(?:,|;| -|\\b(?:and|thus|hence|thereby)) ${adverbs}making\\b${upTo(6)} ${better}\\b`,
  `, which (?:makes|made)\\b${upTo(9)} ${better}\\b`,
]);

/** A deed told before a result: a past verb that opens the words, a clause or what somebody says of themselves. */
const deed =
  /(?:^|[.:;,)|–—•*-] ?|\b(?:i|we|and|also|then|was|were|been|that|which|has|have|[a-z]+ly) )(?:[a-z]+ed|built|rebuilt|wrote|rewrote|led|ran|made|set|took|cut|drove|won|grew|brought|held|kept|taught|oversaw|put|sped|split)\b/u;

/** What a thing is praised for, as a label to what it does: "Optimized performance: uses a lid". */
const label =
  /^(?:[-•*] ?)?[a-z][a-z -]{2,40}: (?=(?:uses|supports|provides|offers|allows|enables|leverages|is|are|with|using|no|built-in)\b)/u;

/** Every pattern here, for the check that each is linear or stands behind the sentence's cap. */
export const vaguePatterns: readonly RegExp[] = [
  ...ofThings,
  ...ofDeeds,
  ...resultsOfThings,
  ...resultsOfDeeds,
  deed,
  label,
];

/** Whether a text is one where people list what they did: a CV, a site of their own, a profile. */
const listsDeeds = (place: TextKind | null): boolean => place !== 'pull-request' && place !== 'repository-readme';

/** Whether a `figured` sentence, its purposes taken out, tells an outcome without a number. */
export const holdsVague = (sentence: string, place: TextKind | null): boolean => {
  const text = sentence.replace(label, '');
  return listsDeeds(place)
    ? ofDeeds.some((pattern) => pattern.test(text)) ||
        [...resultsOfThings, ...resultsOfDeeds].some((pattern) => {
          const result = pattern.exec(text);
          return result !== null && deed.test(text.slice(0, result.index));
        })
    : [...ofThings, ...resultsOfThings].some((pattern) => pattern.test(text));
};

/** The same of a part of a sentence, what stands before it left out of account. */
export const mayHoldVague = (part: string): boolean =>
  [...ofDeeds, ...resultsOfThings, ...resultsOfDeeds].some((pattern) => pattern.test(part));
