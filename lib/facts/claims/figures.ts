/**
 * Writes a sentence so that patterns can be read: lower case, and every figure one capital letter. `P` a share (40 %, 3
 * points), `X` a factor (3x, 2-4×), `M` money, `T` a time, `D` an amount of data, `C` a large count (2M, 850K+, 10,000),
 * `F` a decimal below one, as scores are given (0.87), `H` a large number in words (thousands of), `N` any other number.
 * Words that only make a figure vaguer ("about", "up to") go. What gets in is capped (`caps.sentence`).
 */
const number = String.raw`(?:\d[\d,]*(?:\.\d+)?|\.\d+)`;
const range = String.raw`${number}(?:\s?(?:-|to)\s?[+-]?${number})?`;

const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'times', 'percent'];
const large = ['hundreds', 'thousands', 'millions', 'billions', 'tens'];

/** What is rewritten, into what, and the substrings of which one must be there: looking for them costs next to nothing. */
const rewrites: readonly (readonly [RegExp, string, (readonly string[])?])[] = [
  [/[\u2010-\u2015\u2212]/gu, '-'],
  [/[’‘]/gu, "'"],
  [/[×✕]/gu, 'x'],
  [/(?:->|=>|→|➜|⟶|➡)\uFE0F?/gu, ' → ', ['>', '→', '➜', '⟶', '➡']],
  // Small numbers in words, where a unit follows.
  [
    /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty) (?=(?:seconds?|minutes?|hours?|days?|weeks?|months?|times (?:faster|cheaper|smaller|more|fewer|less|better)|percent)\b)/gu,
    '2 ',
    units,
  ],
  // A unit with its article is one of it, where it is compared: "from over an hour", "in under a minute".
  [
    /\b(from|over|under|below|within|than|to|nearly|almost) (?:an?|half an?) (?=(?:second|minute|hour|day|week|month)\b)/gu,
    '$1 1 ',
    units,
  ],
  // Large numbers in words.
  [/\b(?:(?:tens|dozens|hundreds|thousands) or )?(?:tens|dozens|hundreds|thousands) of times\b/gu, 'X', ['of times']],
  [/\b(?:tens of |hundreds of )?(?:hundreds|thousands|millions|billions) of\b/gu, 'H', large],
  [/\b(?:tens|hundreds) of (?:thousands|millions)\b/gu, 'H', large],
  [
    /\b(?:an?|half an?|one|two|three|four|five|six|seven|eight|nine|ten) (thousand|million|billion)\b(?! ?(?:dollars|euros|usd|eur)\b)/gu,
    '2 $1',
    ['thousand', 'million', 'billion'],
  ],
  [/\b(?:two|three|four|five|six|seven|eight|nine|ten)[- ]?fold\b/gu, '2x', ['fold']],
  [/\bfactor (?:of )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b/gu, 'factor of 2x', ['factor']],
  [
    /(?<=\d\+?) ?-?(?:person|human|man|engineer|engineering|developer|work|analyst)[- ](?=(?:hour|day|week|month)s?\b)/gu,
    ' ',
    units,
  ],
  // A way from one value to another is no range of one value.
  [
    /\bfrom ([~$€£]?[.\d][^;]{0,30}?) (?:down |up )?to (?=(?:just |only |under |over |about |around |roughly |below )?[~$€£<]?[.\d])/gu,
    'from $1 → ',
    ['from '],
  ],
  [/\b(?:v|version )\d+(?:\.\d+)*\b/gu, ' '],
  [/#\d+\b/gu, ' ', ['#']],
  [/\b\d{4}-\d\d-\d\d\b/gu, ' '],
  [/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{4}\b/gu, ' '],
  [
    /\b(?:about|around|almost|nearly|approximately|approx\.?|roughly|over|above|exceeding|(?:more|greater) tha[nt]|less than|under|up ?to|close to|an average of|on average|between|as much as|at least|just|only|below|a total of|an estimated|additional|average|well over|down to) (?=[$€£~+≈<>-]*[.\d])/gu,
    '',
  ],
  [/(?<=\s|\(|^)[~≈<>]+ ?(?=[$€£]?[.\d])/gu, '', ['~', '≈', '<', '>']],
  [
    new RegExp(
      String.raw`(?:us)?(?:[$€£₹]|\b(?:rs|inr|usd|eur|gbp)\b\.?) ?${range} ?(?:k|m|bn?|mn|mm|million|billion|thousand|lakhs?|crores?)?\+?(?:\s?\/\s?(?:yr|year|mo|month|day|week))?(?![\p{L}])`,
      'gu',
    ),
    'M',
    ['$', '€', '£', '₹', 'rs', 'inr', 'usd', 'eur', 'gbp'],
  ],
  [
    new RegExp(
      String.raw`${number} ?(?:k|mm?|million|billion)? ?(?:dollars|euros|pounds|usd|eur|gbp|cad|aud|chf)\b`,
      'gu',
    ),
    'M',
    ['dollar', 'pound', 'eur', 'usd', 'gbp', 'cad', 'aud', 'chf'],
  ],
  [
    new RegExp(
      String.raw`[+-]?${number}(?: ?%| percent| per cent)? ?(?:-|to|and|~) ?[+-]?${number}\+? ?(?:%\+?|percent\b|per cent\b)`,
      'gu',
    ),
    'P',
    ['%', 'percent', 'per cent'],
  ],
  [
    new RegExp(String.raw`[+-]?${number}\+? ?(?:%\+?|percentage points?|percent\b|per cent\b|pp\b)`, 'gu'),
    'P',
    ['%', 'percent', 'per cent', 'pp'],
  ],
  [new RegExp(String.raw`(?<![\w.])${range} points?\b`, 'gu'), 'P', ['point']],
  [new RegExp(String.raw`(?<![\w.])${range} ?x(?![\w])`, 'gu'), 'X', ['x']],
  [
    new RegExp(
      String.raw`(?<![\w.])${range}[- ]?(?:times|fold)(?= (?:faster|more|less|higher|lower|cheaper|smaller|better|as|the|larger|increase|improvement|reduction|quicker|slower|speed)|\b-?fold)`,
      'gu',
    ),
    'X',
    ['times', 'fold'],
  ],
  [new RegExp(String.raw`(?<![\w.])${range}[- ]?fold\b`, 'gu'), 'X', ['fold']],
  [/\bby (?:\d+|two|three|four|five|six|seven|eight|nine|ten) times\b/gu, 'by X', ['times']],
  [
    new RegExp(
      String.raw`(?<![\w.])${range}\+? ?-?(?:ns|µs|μs|us|ms|msec|milliseconds?|secs?|seconds?|s|mins?|minutes?|m|hrs?|hours?|h|days?|weeks?|months?)(?![\p{L}\d@])`,
      'gu',
    ),
    'T',
  ],
  [new RegExp(String.raw`(?<![\w.])${range} ?-?(?:bytes|kb|mb|gb|tb|pb|kib|mib|gib|tib)(?![\p{L}\d])`, 'giu'), 'D'],
  [
    new RegExp(
      String.raw`(?<![\w.])${number} ?(?:k|m|b|l|mn|million|billion|thousand|lakhs?|crores?)\+?(?![\p{L}\d])`,
      'gu',
    ),
    'C',
  ],
  [/(?<![\w.,])\d{1,3}(?:,\d{3})+\+?(?![\p{L}\d])/gu, 'C', [',']],
  [/(?<![\w.,])(?!(?:19|20)\d\d\b)\d{4,}\+?(?![\p{L}\d])/gu, 'C'],
  [/(?<![\w.,-])(?:19|20)\d\d\b/gu, ' '],
  [/(?<![\w.-])[+-]?0?\.\d+(?![\p{L}\d]|\.\d)/gu, 'F', ['.']],
  [/(?<![\w.-])[+-]?(?:\d[\d,]*(?:\.\d+)?|\.\d+)\+?(?![\p{L}\d])/gu, 'N'],
  // From one to the other: 15K-20K.
  [/\b([PXMTDC]) ?- ?\1\b/gu, '$1', ['-']],
  // The same figure twice: 75 % (3x).
  [/\b([PXMTD]) \((?:x\d+|N|[PXMTD])\)/gu, '$1', ['(']],
  [/\s+/gu, ' '],
];

/** The sentence with its figures as letters. */
export const figured = (sentence: string): string => {
  // Before the case goes: 2M are millions, 2m are minutes.
  let text = sentence.replace(/(?<=\d)M(?![\p{L}\d])/gu, ' million').toLowerCase();
  for (const [pattern, letter, needs] of rewrites) {
    if (needs === undefined || needs.some((part) => text.includes(part))) text = text.replace(pattern, letter);
  }
  return text.trim();
};

/** True where lower-case words hold a figure at all, in digits or in words that stand for one: the prefilter. */
export const mayHoldFigure = (lower: string): boolean => /\d/u.test(lower) || figureWords.test(lower);

const figureWords = new RegExp(
  [
    String.raw`\b(?:twice|times as|thirds?|quarters?|fifths?)\b`,
    String.raw`\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty) (?:second|minute|hour|day|week|month|times|percent)`,
    String.raw`fold\b`,
    String.raw`\b(?:hundreds|thousands|millions|billions|minutes|hours|days|weeks|months) (?:of|to)\b|\bof (?:thousands|millions)\b`,
    String.raw`\bfactor (?:of )?(?:two|three|four|five|ten)\b`,
    String.raw`\bhal(?:f|ved|ving)\b|\bdoubl|\btripl|\bquadrupl`,
    String.raw`\borders? of magnitude\b`,
  ].join('|'),
  'u',
);

/** For the check that every pattern is linear or capped. */
export const figurePatterns: readonly RegExp[] = [...rewrites.map(([pattern]) => pattern), figureWords];
