import type { HiringSource } from './hiring-sources';

/** What a role brief is advised on; words at `brief:advice.<id>`. */
export const adviceIds = [
  'no-problem',
  'vague-problem',
  'no-success',
  'unmeasured-success',
  'no-pay',
  'pay-without-figure',
  'no-stack',
  'vague-stack',
  'no-data',
  'nothing-unfinished',
  'no-ratio',
  'no-growth',
  'four-jobs',
  'phd-for-production',
] as const;
export type AdviceId = (typeof adviceIds)[number];

/**
 * Who gives each advice. S1: one engineer for everything, and success that nobody defined. S3: hire for the problem; say
 * what the stack is, what is immature, which data there is. S4: state the actual work, the stack, the ratio, the pay range, a
 * path to grow on; no PhD for production work. S5: is the data accessible, and what does success look like to the business?
 */
export const adviceSources: Readonly<Record<AdviceId, readonly HiringSource[]>> = {
  'no-problem': ['S3', 'S4'],
  'vague-problem': ['S3', 'S4'],
  'no-success': ['S1', 'S5'],
  'unmeasured-success': ['S1', 'S5'],
  'no-pay': ['S4'],
  'pay-without-figure': ['S4'],
  'no-stack': ['S3', 'S4'],
  'vague-stack': ['S4'],
  'no-data': ['S3', 'S5'],
  'nothing-unfinished': ['S3'],
  'no-ratio': ['S4'],
  'no-growth': ['S4'],
  'four-jobs': ['S1', 'S3', 'S4'],
  'phd-for-production': ['S4'],
};

/*
 * All patterns are run over one line or sentence of at most 600 characters, in lower case.
 */

/**
 * Jobs that one brief may bundle, as S1, S3 and S4 name them: research with publications, data pipelines, models, their
 * operation, analysis, the product itself, its front end, people. Words at `brief:jobs.<id>`.
 */
export const jobWords = [
  {
    id: 'research',
    patterns: [
      /\bpublications?\b|\bpublish(?:ing|ed)? (?:papers?|research|at|in)\b|\bpapers? (?:at|in) (?:top|leading|neurips|icml|iclr)\b|\bresearch agenda\b|\bnovel (?:algorithms?|methods?|architectures?|research)\b/,
      /\bpublikationen\b|\bveröffentlichungen\b|\bforschungsagenda\b|\bgrundlagenforschung\b|\bneuartige (?:verfahren|methoden|algorithmen)\b/,
    ],
  },
  {
    id: 'data',
    patterns: [
      /\bdata (?:pipelines?|engineering|warehous(?:e|es|ing)|lakes?|ingestion|platform)\b|\betl\b|\bfeature stores?\b/,
      /\bdaten-?(?:pipelines?|strecken|plattform|engineering|warehouse)|\bdatenaufbereitung\b/,
    ],
  },
  {
    id: 'models',
    patterns: [
      /\b(?:train|training|fine-?tune|fine-?tuning|build|develop|design) (?:and \w{1,20} )?(?:our |the |new )?(?:deep[ -]learning |machine[ -]learning |large |language |ml |ai )*models?\b|\bmodel (?:training|development)\b|\bdeep learning\b|\bprompt engineering\b/,
      /\bmodelle? (?:zu )?(?:trainieren|entwickeln|feinabstimmen)\b|\bmodell(?:entwicklung|training)\b/,
    ],
  },
  {
    id: 'operations',
    patterns: [
      /\bmlops\b|\bdeploy(?:ing|ments?|s)?\b|\bci\/cd\b|\bmodel (?:serving|monitoring)\b|\bmonitoring\b|\bon-?call\b|\b(?:kubernetes|cloud|ml) infrastructure\b/,
      /\bbereitstell(?:ung|en)\b|\brufbereitschaft\b|\bbetrieb der (?:modelle|plattform|infrastruktur)\b|\binfrastruktur betreiben\b/,
    ],
  },
  {
    id: 'analysis',
    patterns: [
      /\bdashboards?\b|\bbusiness intelligence\b|\bdata (?:science|analysis|analytics)\b|\bad-?hoc analys[ei]s\b/,
      /\bdatenanalysen?\b|\bauswertungen\b|\bberichtswesen\b/,
    ],
  },
  {
    id: 'product',
    patterns: [
      /\bproduct (?:roadmap|strategy|decisions?|management|ownership|vision)\b|\bown the roadmap\b/,
      /\bprodukt(?:strategie|entscheidungen|management|verantwortung|vision|roadmap)\b/,
    ],
  },
  {
    id: 'front-end',
    patterns: [/\bfront-?ends?\b|\bfull-?stack\b|\bmobile apps?\b|\buser interfaces?\b|\bbenutzeroberflächen?\b/],
  },
  {
    id: 'people',
    patterns: [
      /\b(?:manage|lead|build up) (?:a|the|our) (?:\w{1,20} )?team\b|\b(?:people|line) management\b/,
      /\bpersonalverantwortung\b|\bteam (?:leiten|führen|aufbauen)\b/,
    ],
  },
] as const;
export type JobId = (typeof jobWords)[number]['id'];

/** So many jobs in one brief find nobody (S1, S3). */
export const tooManyJobs = 4;

/** Said of others, of what is not asked for, or of what is only welcome: no demand on whoever is hired. */
export const noDemand =
  /\b(?:no|not|never|without|nobody|instead of|rather than|other teams?|another team|colleagues?|alongside|together with|works? with|working with|sits? (?:with|beside)|(?:owned|run|handled|built|kept|done|maintained) by|nice to have|bonus|a plus|preferred|preferably|optional|ideally|helpful|welcome|familiar with|exposure to)\b|n['’]t\b|\b(?:nicht|kein\w{0,3}|ohne|statt|andere[sn]? teams?|kolleg\w{0,6}|gemeinsam mit|zusammen mit|liegt bei|übernimmt|übernehmen|von vorteil|wünschenswert|gern gesehen|optional|idealerweise|hilfreich|vertraut mit)\b/;

/** A heading under which nothing is demanded; what follows it up to an empty line is not read. */
export const optionalHeading =
  /^[\s#*•-]{0,6}(?:nice[- ]to[- ]haves?|bonus(?: points)?|optional|pluses|preferred(?: qualifications)?|wünschenswert|von vorteil|pluspunkte)\b[^.]{0,40}:?\s*$/;

export const phdWords =
  /\bph\.? ?d\b\.?|\bdoctora(?:te|l degree)\b|\bpromotion in\b|\bpromovierte?\b|\bdoktortitel\b|\babgeschlossene promotion\b/;
/** Others who have or make one, or another way in. */
export const phdNearMisses =
  /\bph\.? ?ds\b|\bph\.? ?d\.? (?:students?|candidates?|interns?|thes[ei]s)\b|\bdoktorand\w{0,5}\b|\bor\b|\boder\b|\bequivalent\b|\bvergleichbar\w{0,2}\b|\/ ?ph\.? ?d|ph\.? ?d\.? ?\//;

/** Words that say nothing of what is to be done. */
export const vagueProblemWords: readonly RegExp[] = [
  /\b(?:cutting|bleeding)[- ]edge\b|\bstate[- ]of[- ]the[- ]art\b|\bnext[- ]gen(?:eration)?\b|\bworld[- ]class\b|\bgame[- ]chang(?:ing|er)\b|\bground-?breaking\b|\brevolutioni[sz](?:e|ing)\b|\bdisrupt(?:ive|ing)?\b|\b(?:ai|digital) transformation\b|\bleverag(?:e|ing) (?:the power of )?(?:ai|genai|llms?)\b|\bpower of (?:ai|genai|llms?)\b|\binnovative (?:ai|ml) (?:solutions?|products?)\b/,
  /\b(?:wegweisend|bahnbrechend|zukunftsweisend|hochmodern|innovativ|revolutionär)\w{0,2}\b|\b(?:ki|digitale)[- ]transformation\b|\bauf ein neues level\b|\bdas potenzial (?:der|von) ki\b/,
];

/** Words that stand for nothing in particular where a stack is asked for; whatever else is said is taken to be specific. */
export const genericStackWords: ReadonlySet<string> = new Set(
  [
    'a ai an all and any are art as at best big build cloud common computing current cutting data deep edge engineering etc',
    'experience for framework frameworks genai generative have in industry infrastructure is knowledge language large latest',
    'leading learning libraries library llm llms machine ml mlops model models modern most network networks neural new newest',
    'of on or our platform platforms popular proven relevant similar software solutions stack standard standards state strong',
    'such tech technologies technology the their to tool tooling tools top up use used using usual various we with world',
    'aktuelle aktuellen anwendungen auf aus bibliotheken die den der das deren diverse eine einer einem erfahrung etablierte für',
    'gängige gängigen gute im intelligenz kenntnisse ki künstliche künstlicher lernen maschinelles maschinellem mit moderne',
    'modernen moderner modernste modernsten neue neueste neuesten nutzen oder plattformen sehr software technologien technologie',
    'tools übliche und usw verschiedene von werkzeuge werkzeugen wie wir zu zum',
  ].flatMap((line) => line.split(' ')),
);

/** What makes a result one that can be looked at: a figure, a quantity, a comparison, a time. */
export const measureWords: readonly RegExp[] = [
  /\d/,
  /\b(?:latency|accuracy|precision|recall|errors?|failures?|incidents?|uptime|availability|share|rate|ratio|percent\w{0,4}|per cent|costs?|spend|hours?|days?|weeks?|months?|quarters?|minutes?|seconds?|users?|customers?|tickets?|complaints?|revenue|churn|conversion|throughput|half|double|metrics?|measured?|benchmarks?|evals?|evaluations?|targets?|slos?|slas?|drift|coverage|adoption|usage|pages?|answers?|releases?)\b/,
  /\b(?:fewer|less|more|faster|sooner|lower|higher|cheaper|shorter|reduc\w{0,4}|cut|halv\w{0,3}|increase\w{0,1}|without)\b/,
  /\b(?:latenz\w{0,3}|genauigkeit|fehler\w{0,8}|ausf[aä]ll\w{0,3}|vorf[aä]ll\w{0,3}|verfügbarkeit|anteil\w{0,2}|quote\w{0,1}|prozent|kosten|stunden?|tage?n?|wochen?|monat\w{0,3}|quartal\w{0,2}|minuten?|sekunden?|nutzer\w{0,5}|kund\w{0,6}|anfragen|beschwerden|umsatz|durchsatz|hälfte|doppelt|kennzahl\w{0,2}|gemessen|messbar\w{0,2}|weniger|mehr|schneller|früher|niedriger|höher|günstiger|kürzer|senk\w{0,3}|halbier\w{0,4}|steiger\w{0,4}|ohne|antworten|seiten)\b/,
];

/** A way to learn or to move on. */
export const growthWords: readonly RegExp[] = [
  /\b(?:grow\w{0,3}|learn\w{0,3}|career\w{0,1}|progression|promot\w{0,5}|mentor\w{0,4}|conferences?|training (?:budget|days?)|budget for (?:training|books|conferences|courses)|professional development|courses?|next step|staff engineer|principal)\b/,
  /\b(?:weiterbild\w{0,5}|weiterentwick\w{0,6}|fortbild\w{0,5}|entwicklungs(?:weg|plan|möglichkeit)\w{0,3}|karriere\w{0,5}|aufstieg\w{0,5}|lernen|konferenz\w{0,4}|mentor\w{0,5}|nächster schritt|schulung\w{0,3}|wachsen)\b/,
];
