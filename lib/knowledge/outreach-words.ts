/**
 * Words that a message is checked for, English and German. Matched on text in lower case without what is quoted from the
 * work; every repetition is bounded. Sources: S2–S4 (README.md) on messages that read like marketing; LinkedIn's and Gem's
 * published advice on recruiting messages (2022–2026): specific, one ask, no clichés; our own reading of what engineers
 * complain of in public.
 */

/** Praise: worth something only where it says for what. */
export const praiseWords =
  /\b(?:impress(?:ed|ive|ing)|amazing|awesome|brilliant|fantastic|incredible|outstanding|excellent|stellar|wonderful|terrific|remarkable|exceptional|genius|(?:really |truly |so )?(?:great|nice|beautiful|elegant|clever|strong) (?:work|job|profile|background|experience|code|projects?|repo(?:sitory)?|contributions?|pr|pull request|change|solution|skills?)|(?:i|we) (?:really )?(?:love[d]?|admire[d]?|adore[d]?)|blown away|perfect (?:fit|match|candidate)|great (?:fit|match)|beeindruck(?:t|end\w{0,2})|großartig\w{0,2}|fantastisch\w{0,2}|hervorragend\w{0,2}|ausgezeichnet\w{0,2}|brillant\w{0,2}|begeistert|tolle[srnm]?|spannende[srnm]? profil|perfekt passen\w{0,2}|wie gemacht für)\b/gu;

/** Words of somebody above all others: nothing that was read can bear them. */
export const superlatives =
  /\b(?:(?:the|one of the|among the|our) (?:very )?(?:best|top|leading|finest|greatest|strongest|most (?:talented|skilled|experienced|brilliant|gifted|accomplished))|world-?class|top[- ]?(?:notch|tier|talent|\d{1,2} ?%)|best[- ]in[- ]class|rock ?stars?|ninjas?|gurus?|wizards?|unicorns?|10x|genius(?:es)?|(?:leading|renowned|true|real) experts?|expert (?:in|on)|second to none|unmatched|unrivall?ed|(?:der|die|das|einer der|eine der|zu den) (?:besten?|führenden?|stärksten?|talentiertesten?|erfahrensten?)|weltklasse|spitzen(?:klasse|kraft|kräfte|talent\w{0,2})|ausnahmetalent\w{0,2}|koryphäe\w{0,1}|absolute[rn]? exper(?:te|tin|ten))\b/gu;

/** Words that say nothing, and that everybody says. */
export const buzzwords =
  /\b(?:cutting[- ]edge|bleeding[- ]edge|state[- ]of[- ]the[- ]art|next[- ]gen(?:eration)?|game[- ]?chang(?:er|ers|ing)|disrupt(?:ive|ing|or)|revolution(?:ary|i[sz]ing)|ground-?breaking|synerg(?:y|ies|istic)|fast[- ]paced|dynamic (?:team|environment|company|startup)|innovative|passionate|rock ?stars?|ninjas?|gurus?|wizards?|unicorns?|world-?class|thought leaders?|move the needle|hit the ground running|wear many hats|self[- ]starters?|team players?|exciting (?:opportunity|role|challenge|times?|company|startup|project)|(?:unique|amazing|great|incredible|once[- ]in[- ]a[- ]lifetime) opportunit(?:y|ies)|competitive (?:salary|pay|compensation|package)|attractive (?:salary|package)|leverage|leveraging|ai[- ]powered|hyper-?growth|rocket ?ship|mission[- ]driven|paradigm shift|best[- ]in[- ]class|zukunftsweisend\w{0,2}|innovativ\w{0,2}|dynamisch\w{0,2} (?:team|umfeld|unternehmen)|spannende[srnm]? (?:herausforderung\w{0,2}|aufgaben?|stelle|projekte?|position|möglichkeit\w{0,2})|flache hierarchien|hands-on[- ]mentalität|(?:attraktives|marktgerechtes|wettbewerbsfähiges|leistungsgerechtes) gehalt|teamplayer\w{0,3}|leidenschaftlich\w{0,2}|macher(?:in)?|synergien?|bahnbrechend\w{0,2}|revolutionär\w{0,2})\b/gu;

/** What mail filters and people take for advertising. */
export const spamWords =
  /\b(?:act (?:now|fast)|limited time|don['’]t miss|urgent(?:ly)?(?: hiring)?|hiring urgently|immediate(?:ly)? (?:hiring|joiners?)|once in a lifetime|guaranteed|risk[- ]free|100 ?%|click here|apply (?:now|today)|dear (?:candidate|sir|madam|developer|applicant)|to whom it may concern|greetings of the day|hope (?:this|you) (?:\w{1,12} ){0,3}(?:well|good)|just (?:bumping|checking in|following up|circling back)|circl(?:e|ing) back|bump(?:ing)? this|quick question|picking your brain|jetzt (?:bewerben|zuschlagen)|dringend gesucht|nur kurze zeit|einmalige (?:chance|gelegenheit)|sehr geehrte(?:r)? (?:kandidat\w{0,4}|bewerber\w{0,4})|hier klicken)\b/gu;
export const exclamation = /!{1,20}/gu;
/** Two words or more that shout; acronyms seldom stand side by side. */
export const shouting = /\b\p{Lu}{4,30}(?:[ ,]{1,2}\p{Lu}{4,30}){1,20}\b/gu;
/** Pictures and signs that decorate. */
export const decoration = /\p{Extended_Pictographic}|[★☆►➤✔✅]|\${2,10}|€{2,10}/gu;

/** Asks that are no question: each counts as one. Matched sentence by sentence. */
export const asksInWords =
  /\b(?:let me know|please (?:reply|respond|answer|send|share|book|schedule|apply|fill|call|contact|confirm|get back)|(?:send|share) (?:me|us) (?:your|a|an)|book (?:a|some) (?:slot|time|call|meeting)|schedule (?:a|some) (?:call|time|chat|meeting)|reach out to me|drop me a|get back to me|give me a call|feel free to (?:reach|reply|contact|book|send|call)|happy to (?:chat|talk|jump on|hop on)|looking forward to (?:hearing|your)|(?:geben|sagen) sie mir (?:bitte )?(?:bescheid|kurz)|melden sie sich|schicken sie mir|senden sie mir|buchen sie|rufen sie|antworten sie|ich freue mich (?:auf|über|von)|lassen sie (?:mich|uns))\b/u;

/** What was left to fill in, or what a program left behind. */
export const placeholders =
  /\[[^[\]\n]{1,200}\]|\{\{[^{}\n]{0,200}\}\}|\$\{[^{}\n]{0,200}\}|<(?:first ?name|name|company|role|title|link|candidate)>|\b(?:undefined|nan|lorem ipsum|tbd|xxx+|todo)\b|\[object object\]/giu;

/** A sum with its currency, or its short form. */
export const payFigures =
  /(?:[€$£¥]|\b(?:eur|usd|gbp|chf|cad|aud|sek|nok|dkk|pln|inr|teur|tsd)\b)\s?\d|\d[\d.,]{0,12}\s?(?:k\b|[€$£¥]|(?:eur|usd|gbp|chf|cad|aud|sek|nok|dkk|pln|inr|teur|tsd|euros?|dollars?|pounds?|francs?|franken)\b)/iu;

/** That a change came in, and that somebody else approved it. */
export const landedWords =
  /\b(?:merged|landed|shipped|accepted|got (?:it )?(?:in|merged)|made it (?:in|into)|went in|released|upstreamed|gemergt|gemerged|übernommen|angenommen|ausgeliefert|eingeflossen|gelandet)\b/gu;
export const reviewedWords =
  /\b(?:approved|reviewed|reviewers?|signed off|passed review|maintainers? (?:liked|approved|accepted|agreed)|geprüft|freigegeben|abgenommen|gutgeheißen)\b/gu;

/** Times of a meeting are the sender's to offer. */
export const meetingTime =
  /^\s?-?(?:min(?:ute[ns]?|s)?\b|hours?\b|h\b|uhr\b|am\b|pm\b|o['’]clock|stunden?\b|days?\b|tagen?\b|weeks?\b|wochen?\b)/iu;

export const outreachPatterns: readonly RegExp[] = [
  praiseWords,
  superlatives,
  buzzwords,
  spamWords,
  exclamation,
  shouting,
  decoration,
  asksInWords,
  placeholders,
  payFigures,
  landedWords,
  reviewedWords,
  meetingTime,
];
