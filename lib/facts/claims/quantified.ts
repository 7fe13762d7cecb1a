import { benchmarks, benchmarksAsSpelled } from '../../knowledge/method-words';
import {
  betteringVerbs,
  carried,
  carryingVerbs,
  comparatives,
  loweringVerbs,
  outcomeNouns,
  reachingVerbs,
  scores,
  unwanted,
  wanted,
} from '../../knowledge/outcome-words';
import { any, changing, compile, delta, figure, forms, measure, upTo } from './pattern-parts';

/** Settings are no outcomes: a limit that went from 128 to 16. */
const setting =
  '(?:ttl|timeouts?|limits?|bounds?|defaults?|intervals?|thresholds?|versions?|learning rate|epochs?|bump\\w*|layers|dims?|dimensions?|\\w+_\\w+)';
/** At most so much in between that names no setting. */
const noSetting = (most: number): string => `(?:(?!\\b${setting}\\b)[^;]){0,${most}}?`;

/** A setting that a verb governs right away: "reduce the learning rate by 10x". */
const settingOf =
  '(?! (?:the |its |your |our )?(?:learning rate|batch size|timeouts?|ttl|limits?|thresholds?|intervals?)\\b)';

/** What is done so many times a second. */
const perSecond = `(?:fps|qps|rps|tps|tok\\/s|(?:${any(carried)}|frames|samples|tok) ?(?:\\/|per|a|each) ?(?:s|sec|second|minute|hour|day))\\b`;

/** Verbs that tell a scale reached even without a rate; how much was once processed is the size of an input. */
const serving = carryingVerbs.filter((verb) => !/^(?:process|ingest|stream)/u.test(verb));

const score = `(?:${any(scores)}|mean average precision|(?:[a-z-]+ ){0,2}(?:accuracy|precision|recall|score))`;

/** A number put on an outcome. Written against `figured` sentences. */
export const quantifiedPatterns = compile([
  // improved … by 40 %, cutting … in half of the …
  `\\b${forms(changing, 0, 1, 2, 3)}\\b${settingOf}[^;]{0,110}? by (?![a-z]+ing\\b)(?:(?:[a-z]+ ){0,4}?[PXMTDCH]|(?:[a-z]+ )?[FN])\\b`,
  `\\b${forms(changing, 0, 1, 2, 3)}\\b${noSetting(90)} from (?:[a-z]+ing )?${figure}[^;]{0,60}? (?:down )?(?:to|→) ${figure}`,
  `\\b${figure},? \\(?(?:down|up) from ${figure}`,
  `\\b${forms(changing, 0, 1, 2, 3)}\\b${settingOf}${upTo(7)} \\(?(?:by |to )?[+-]?${delta}`,
  `\\b(?:${forms([...changing, ...reachingVerbs], 2, 3)}|extended|scaled|multiplied|scaling|extending)\\b${upTo(14)} X\\b(?=[,.;)]|$| \\(| (?:by|through|with|using|via|after|since|for|in|on|compared|and)\\b)`,
  `\\b${forms(betteringVerbs, 2, 3)}\\b${upTo(6)} to [TD]\\b`,
  // went down by 40 %, took the rate down by half, rose 8 %
  `\\b(?:took|brought|drove|pushed|got|bringing|taking|driving|pushing)\\b[^;.]{0,60}? (?:down|up) (?:by |to )?(?:${figure}|half|a third|a quarter)\\b`,
  `\\b${measure}\\b[^;.]{0,30}? (?:went|came|gone|come) (?:down|up) (?:by )?${figure}`,
  `\\b${any(wanted)} (?:[a-z]+ly )?(?:rose|grew|climbed|jumped) (?:by )?[PX]\\b|\\b${any(unwanted)} (?:[a-z]+ly )?(?:fell|dropped|declined|shrank) (?:by )?[PXT]\\b`,
  `(?<!\\b${setting}\\b[^;]{0,60})\\bT (?:instead of|rather than) T\\b`,
  `\\b${forms(loweringVerbs, 1, 2, 3)}\\b(?!${upTo(6)} ${setting}\\b)${upTo(6)} (?:to )?[TD]\\b`,
  // 30 % reduction, 3x speedup, 5 % improvement, 2 % volume decrease
  `\\b${delta}\\)? (?:[a-z&-]+ ){0,3}?${any([...outcomeNouns, 'improve'])}\\b`,
  `\\b${delta} (?:increased|improved|reduced|lowered|enhanced) (?:[a-z-]+ ){0,2}?${measure}\\b`,
  `\\b${any(outcomeNouns)}(?: (?:in|across|on|for) [a-z -]{2,40}?| of)?:? (?:by |of )?${delta}`,
  `\\b(?:improvement|reduction|savings?|speed-?up|gain)s?:? (?:is |was |of )?[TD]\\b|\\b[TD] (?:saving|reduction|improvement|speed-?up)s?\\b`,
  `\\bautomat(?:ed|ing)\\b${upTo(3)} T\\b|\\bexceed(?:s|ed|ing)?\\b[^;]{0,60}? by ${delta}`,
  // "Doubled what guests buy"
  `^(?:[-•*] ?)?(?:doubled|tripled|quadrupled|halved) [a-z]`,
  `\\b${any(outcomeNouns)}\\b${upTo(5)} (?:is|was|were) ${delta}`,
  // 3x faster, 20 % fewer, 14 % higher than
  `\\b(?:[PX]|order of magnitude|orders of magnitude) (?:[a-z]+ )?${any(comparatives)}\\b`,
  `\\bT (?:faster|quicker|earlier|sooner|shorter)\\b|\\b(?:faster|smaller|cheaper)\\b[^;.]{0,30}?,? X\\b`,
  `\\b${any(comparatives)} (?:[a-z]+ ){0,6}?\\(?by ${delta}`,
  // achieving 98 % accuracy, an F1 of 0.9, accuracy of 91 %
  `\\b${forms(reachingVerbs, 0, 1, 2, 3)}\\b${upTo(8)} [PFN] ${score}(?![a-z])`,
  `\\b${forms(reachingVerbs, 0, 1, 2, 3)}\\b${upTo(8)} ${score} (?:scores? )?(?:of|:|=|at) ?[PFN]`,
  `\\b${forms(reachingVerbs, 0, 1, 2, 3)}\\b${upTo(8)} (?:M|X (?:[a-z-]+ ){0,3}?${measure}|[PX] (?!of\\b)(?:[a-z-]+ ){0,3}?(?:${any([...wanted, ...scores])}|${any(outcomeNouns)}))\\b`,
  `\\b(?:outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|beats?|beating)\\b[^;]{0,90}?[PXFN]\\b`,
  `\\b${score}(?: \\([^()]{1,40}\\))?(?::| -| =| \\|) ?[PFN]\\b`,
  `\\b${any(scores)}(?: scores?)?,? (?:\\(?(?:of|at|is|was|=) )?\\(?[PF]\\b`,
  `\\b[PFN] on (?:the )?${any([...benchmarks, ...benchmarksAsSpelled].map((name) => name.toLowerCase()))}(?![a-z])`,
  `(?<!\\b(?:least|than|target|require[sd]?|if) )\\b[PF] ${score}(?![a-z])(?! (?:threshold|target|goal|requirement|cut-?off))`,
  `\\b(?:with|achieving|achieved|reached) an? (?:average |mean |test |overall )?error(?: rate)? of [PF]\\b`,
  // saved $1.2M, $2M in revenue
  `\\bM(?: [a-z]+){0,3}? (?:in|of) (?:[a-z0-9]+ ){0,3}?(?:revenue|savings|sales|costs?|profit|pipeline)\\b|\\bM (?:[a-z-]+ ){0,2}?(?:value|revenue|savings|profit) (?:delivered|generated|saved|created|added)\\b`,
  // serving 2M users, handles 10k requests a second
  `\\b${forms(carryingVerbs, 1, 2, 3)}\\b${upTo(5)} [CHN] (?:[a-z-]+ ){0,2}?${any(carried)}(?: ?(?:/|per|a|each|every) ?(?:s|sec|second|min|minute|hour|day|daily|month))`,
  `(?<!\\b(?:batch|data|stream|image|text|language|signal|order|payment) )\\b${forms(serving, 1, 2, 3)}\\b(?! of\\b)${upTo(4)} [CH] (?:[a-z-]+ ){0,2}?${any(carried)}\\b`,
  `\\b(?:can |capable of |able to )(?:handle|handling|serve|serving|process|processing|sustain)\\b${upTo(4)} (?:[CH] (?:[a-z-]+ ){0,2}?${any(carried)}\\b|N (?:[a-z-]+ ){0,2}?${any(carried)}(?: ?(?:/|per|a|each|every) ?(?:s|sec|second|min|minute|hour|day)))`,
  `\\b(?:scal(?:ed|es|ing)|allow(?:ed|s|ing)|enabl(?:ed|es|ing))\\b[^;.]{0,60}? to (?:reliably |efficiently )?${forms(carryingVerbs, 0)}\\b${upTo(4)} [CHN] (?:[a-z-]+ ){0,2}?${any(carried)}\\b`,
  `\\b${forms(carryingVerbs, 2, 3)}\\b${upTo(3)} [CH] (?:[a-z-]+ ){0,3}?(?:(?:per|a|each|every) (?:second|minute|hour|day|week|month|year)|hourly|daily|weekly|monthly|yearly|annually)\\b`,
  `\\b${forms(carryingVerbs, 2, 3)}\\b${upTo(3)} M (?:[a-z-]+ ){0,3}?(?:volume|payments|transactions|orders|sales|hourly|daily|weekly|monthly|yearly|annually)\\b`,
  `\\b(?:throughput|sustain(?:s|ed|ing)?|peak(?:s|ed|ing)?)\\b[^;.]{0,60}? [CN] (?:${any(carried)})(?: ?(?:/|per|a) ?(?:s|sec|second|min|minute))?\\b(?: (?:sustained|peak))?`,
  `\\breceiving [CH] (?:[a-z-]+ ){0,2}?${any(carried)}(?: ?(?:/|per|a|each|every) ?(?:s|sec|second|min|minute|hour|day))`,
  `\\b(?:for|to|by) C (?:[a-z-]+ ){0,2}?(?:users|customers)\\b`,
  `\\b(?:used|adopted|trusted) by (?:[a-z]+ )?[CN] (?:[a-z-]+ ){0,3}?(?:companies|teams|organi[sz]ations|users|customers|developers|engineers|people|businesses)\\b`,
  `\\bwith C (?:[a-z-]+ ){0,2}?(?:downloads|installs|users)\\b`,
  `\\b(?:reach|attract|hit|gain)(?:es|ed|s|ing)?\\b${upTo(3)} C (?:[a-z-]+ ){0,2}?${any(carried)}\\b`,
  `\\b${forms(carryingVerbs, 1, 2, 3)}\\b${upTo(3)} D(?: [a-z]+){0,4}? (?:(?:per|a|each|every) (?:s|second|minute|hour|day|week|month)|hourly|daily|weekly|monthly)\\b`,
  // 380 tokens a second, 45 fps
  `\\b(?:${forms([...reachingVerbs, ...carryingVerbs], 0, 1, 2, 3)}|runs?|ran|running)\\b${upTo(8)} [NC] ${perSecond}`,
  `\\b(?:(?:enabl|allow|help|deliver|shipp?|process|produc|handl|serv|clos|achiev|yield|driv|generat)(?:e|es|ed|ing|s)?|drove)\\b[^;.]{0,40}? [PX] more (?!(?:than|likely|often|expensive|costly|complex|memory|time)\\b)[a-z]`,
  `\\bautomat(?:es|ed|ing) P of [a-z]`,
  `\\bscal(?:e|es|ed|ing)\\b${upTo(3)} [CH] (?:[a-z-]+ ){0,3}?${any(carried)}\\b`,
  `\\b${forms(carryingVerbs, 2, 3)}\\b${upTo(3)} N (?:concurrent|simultaneous|(?:daily|monthly|weekly) active|daily|monthly) (?:[a-z-]+ )?${any(carried)}\\b`,
  `\\bsav(?:es|ed|ing)\\b${upTo(3)} C (?:in|of|on) (?:[a-z0-9]+ ){0,3}?(?:costs?|spend(?:ing)?|fees|bills?|licen[cs](?:es?|ing))\\b`,
  // figures in words
  `\\b(?:X|twice|three times|four times|N times) as (?:fast|quick(?:ly)?|cheap|small|accurate|reliable|efficient|many|much)\\b`,
  `\\b${forms(changing, 1, 2, 3)}\\b[^;]{0,60}? by (?:[a-z]+ ){0,3}?(?:a|one|two|three)[ -](?:third|quarter|fifth|half)s?\\b`,
  `\\b(?:hours|days|weeks|minutes|months) to (?:under |a few |just )?(?:minutes|seconds|hours|days|milliseconds|weeks|T)\\b`,
  `\\b${forms(loweringVerbs, 2, 3)} (?:hours|days|weeks|months|minutes) of\\b[^;.]{0,60}? (?:to|into) (?:an?|a few|under an?|T)(?: (?:seconds?|minutes?|hours?|days?))?\\b`,
  `\\b(?:halved|halving)\\b${upTo(7)} ${measure}\\b`,
  `\\b(?:doubled|doubling|tripled|tripling|quadrupled|quadrupling)\\b${upTo(7)} ${any([...wanted, ...scores])}\\b`,
  `\\b${forms(changing, 1, 2, 3)}\\b[^;]{0,60}? (?:in half|by half|by (?:an order|orders) of magnitude)\\b`,
  `\\b(?:an order|orders) of magnitude (?:${any(comparatives)}|improvement|speed-?up)\\b`,
  // metric | 4 hours → 30 minutes
  `\\b${measure}\\b${noSetting(40)}${figure}\\)? ?(?:→|->) ?${figure}`,
  `(?<!\\b${setting}\\b[^;]{0,60})[TDPM] → [TDPM]`,
  `\\bP of [a-z -]{3,50}? (?:automated|resolved automatically)\\b`,
  `\\b(?:[TDM]) saved\\b`,
]);

/** Whether a `figured` sentence puts a number on an outcome. */
export const holdsQuantified = (text: string): boolean => quantifiedPatterns.some((pattern) => pattern.test(text));
