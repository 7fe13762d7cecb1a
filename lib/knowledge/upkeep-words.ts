/**
 * Words by which changes tell of work after the fact: incidents, urgent repairs, tests that keep a fix, ways that are
 * closed. English; matched on one sentence of at most 600 code units, or a title, in lower case. Sources: S2 ("named
 * metric, system, timeline, first actions"; reverts with reasons), S5 (a debugging story that is messy and real), the
 * vocabulary of Google's "Site Reliability Engineering" (chapters on being on call, incidents and post-mortems).
 */

/** A sentence that tells of an incident that was, not of a feature for incidents. */
export const incidentWords: readonly RegExp[] = [
  /\bpost-?mortems?\b(?! (?:template|tool|feature|page))/u,
  /\b(?:during|after|in|from|caused|causing|cause of|led to|since|resulted in|behind) (?:(?:the|an?|our|this|that|last|recent|yesterday(?:['’]s)?|production|prod|major|partial|full|\d{1,3}[- ](?:h|hours?|min|minutes?)|night(?:['’]s)?) ){1,4}(?:outages?|incidents?)\b/u,
  /\b(?:took|brought|knocked) (?:down |out )?(?:prod(?:uction)?|the (?:whole |entire )?(?:cluster|service|site|api|fleet|scheduler|database))(?: down| offline)?\b/u,
  /\bon-?call (?:\w+ ){0,3}(?:was |were |got |been )?(?:paged|woken|alerted|escalated)\b/u,
  /\b(?:paged|woke(?:n up| up)?) (?:the |our |us|me)/u,
  /\b(?:production|prod) (?:was|went|is) down\b/u,
  /\bsev-?[0-3]\b/u,
];

/** Sentences that speak of incidents as such: tools for them, or the wish that there be none. */
export const incidentNearMisses =
  /\b(?:incident (?:management|response|tool|template|form|page)|would (?:cause|lead)|could (?:cause|lead)|might (?:cause|lead)|to (?:avoid|prevent)|in case of|in the event of|simulat\w+|no (?:outages?|incidents?))\b/u;

/** A title that calls itself a hotfix. Flink's committers give that tag to typos, so there it says nothing. */
export const hotfixTitle =
  /^(?:[[(]?hot-?fix[\])]?(?:\([^()]{1,60}\))?[:/ ]|(?:\[[^\]]{1,40}\] ?){1,3}hot-?fix\b|urgent(?:ly)?[: ])/u;
export const hotfixMeansLittle = /^apache\/flink/u;

/** A sentence that tells of the test that keeps the fix, or of how the test fails without it. */
export const regressionTestWords: readonly RegExp[] = [
  /\b(?:add(?:s|ed|ing)?|includ(?:es?|ed|ing)|wr(?:ites?|ote|itten)|with|new|cover(?:s|ed)? (?:it |this )?(?:by|with)) (?:(?:an?|the|new|unit|integration|two|three|some|more|also|small|e2e) ){0,4}regression tests?\b/u,
  /\bregression tests? (?:that|which|for|cover(?:s|ing)?|fail(?:s|ed)?|reproduc\w+|added|included)\b/u,
  /\btests? (?:\w+ ){0,4}(?:fail(?:s|ed)?|hangs?|hung|crash(?:es|ed)?|times? out|deadlock(?:s|ed)?) (?:without|before|on main without) (?:this|the|it|that)\b/u,
];
export const noRegressionTest =
  /\b(?:no|without|not|lacks?|missing|todo|hard to (?:add|write)|needs?) (?:\w+ ){0,3}(?:regression )?tests?\b/u;

/** A title whose work it is to close an old way; warnings that were only silenced are none. */
export const deprecationTitle =
  /^(?:\[[^\]]{1,40}\] ?){0,3}(?:[a-z][a-z-]{1,20}(?:\([^()]{1,60}\))?!?: ?)?(?:(?:soft|officially|formally)[- ])?deprecat(?:e|es|ing)\b(?!d?[- ]?(?:warnings?|usages?|calls?))/u;
/** A sentence that says what to use instead, or until when the old way stays. */
export const wayOutWords =
  /\b(?:instead|in favou?r of|replaced? (?:by|with)|migrat(?:e|es|ion|ing)|move to|switch to|use `?[\w.:()-]{2,80}`?|will (?:be )?(?:removed?|go|stay)|(?:removed?|removal) (?:in|after|with|from)|(?:two|one|three|\d) (?:minor |major )?releases?|until (?:version |v)?\d|still works?|keeps? working|warns?|shim|alias)\b/u;

/** A sentence that gives the ground for which something was taken back. */
export const revertReason =
  /\b(?:because|since|due to|caus(?:e[sd]?|ing)|break(?:s|ing)?|broke|broken|regress\w*|fail(?:s|ed|ing|ures?)?|crash(?:e[sd]|ing)?|hangs?|hung|leak(?:s|ed|ing)?|deadlocks?|flak(?:y|iness)|wrong|incorrect\w*|corrupt\w*|slow(?:er|s|ed|down)?|timeouts?|time[sd]? out|oom|out of memory|double[sd]?|higher|lost|los(?:es|ing)|until)\b/u;
