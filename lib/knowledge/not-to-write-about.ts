/**
 * Words that keep something from being written about. Each pattern is matched on lower-case sentences of at most 600 code
 * units, and no repetition in it is repeated. In doubt another topic is taken: leaving one out costs a message, a wrong
 * one is an embarrassment to two people.
 */

/**
 * A decision that the text itself credits to somebody else, mostly a reviewer: to praise its author for it is wrong. A
 * mention stands for anybody; readers replace other people's names by `@[someone]`.
 */
export const othersDecision: readonly RegExp[] = [
  /\b(?:as|like|what|idea|approach|fix|patch|solution|change)\b.{0,30}\b(?:suggested|proposed|requested|recommended|advised|pointed out|discussed|agreed|discovered|found|reported) (?:\w+ ){0,3}?(?:by|with|from|in) (?:@|the (?:review|maintain|core)|review|maintain|core |a (?:review|maintain|colleague)|my (?:colleague|mentor|team|manager))/u,
  /@\S{1,60}(?:['’]s)? (?:(?:also|rightly|then|has|had|kindly) )?(?:suggest\w{0,3}|propos\w{1,3}|ask\w{0,3}|request\w{0,3}|recommend\w{0,3}|point\w{0,3} out|not(?:es|ed)|prefer\w{0,4}|want\w{0,3}|insist\w{0,3}|mention\w{0,3}|idea|comment|review|feedback)\b/u,
  /\b(?:per|following|after|from|based on|addressing|addresses|address|in response to|thanks to|due to|apply|applied|incorporat\w{1,3}) (?:the |your |some |code |pr |@\S{1,60}(?:['’]s)? |\w{1,20}(?:['’]s) ){0,3}(?:review|feedback|reviewer\w{0,2}|review(?:er)? comments?|suggestions?|maintainers?)\b/u,
  /\b(?:reviewers?|maintainers?|(?:my|a) (?:colleague|mentor|manager|team ?mate)) (?:\w+ ){0,2}?(?:suggest\w{0,3}|propos\w{1,3}|ask\w{0,3}|request\w{0,3}|recommend\w{0,3}|point\w{0,3} out|prefer\w{0,4}|want\w{0,3})\b/u,
  /\b(?:at the request of|on the advice of|suggested[- ]by|credits? (?:to|go(?:es)? to)|idea (?:by|of|from) @|h\/t|hat tip|kudos to|all credit)\b/u,
  /\b(?:auf (?:wunsch|vorschlag|anregung) (?:von|des|der)|wie (?:von|im review)|nach (?:dem )?review|vorgeschlagen von)\b/u,
];

/** The inner business of whoever employs them: systems, tickets, customers and incidents that are no matter of strangers. */
export const employersBusiness: readonly RegExp[] = [
  /\b(?:internal(?:ly)?|in-house|proprietary|confidential) (?:ticket|jira|incident|outage|customers?|users?|wiki|docs?|slack|channel|dashboards?|deployments?|clusters?|fork|systems?|platforms?|services?|tools?|tooling|teams?|repo(?:sitory|sitories)?|monorepo|codebase|post-?mortem|runbook|pipelines?|data|mirror|testing|release)\b/u,
  /\b(?:one|some|many|most|several|all|a (?:few|number|couple)|two|three) of our (?:\w+ )?(?:customers?|clients?|tenants)\b/u,
  /\b(?:our|my|a|one|large|enterprise|paying) (?:\w+ )?(?:customers?|clients?) (?:is|are|was|were|has|have|had|reports?|reported|complain\w{0,3}|hit|hits|saw|sees|asked|asks|runs?|uses?|needs?|want\w{0,2}|escalat\w{1,3}|said|told|who|in production)\b/u,
  /\b(?:our|my) (?:customers?|clients?)\b/u,
  /\bcustomer[- ](?:escalations?|incidents?|tickets?|reported|facing (?:incident|outage)|deployment|environment|cluster|account)\b/u,
  /\b(?:at|for|in) (?:my|our) (?:company|employer|employers|organi[sz]ation|firm|startup|day job)\b/u,
  /\b(?:my|our) (?:company|employer)\b|\bat my (?:work|job|day job)\b|\b(?:i|we) (?:use|run|deploy|need|hit|saw|see) (?:this|it) (?:at work|internally|in-house)\b/u,
  /\bour (?:\w+ )?(?:production|prod) (?:outage|incident|environment|cluster|data|database|workloads?)\b/u,
  /\b(?:non-disclosure|under nda|confidential(?:ly)?)\b/u,
  /(?:^|[\s(])(?:go|b|cl)\/[a-z\d][\w-]{2,40}\b/u,
  /\b(?:intern(?:e[nrs]?)?) (?:tickets?|systeme?n?|kunden|dienste?|plattform|störung)\b|\b(?:unsere[nr]?|mein(?:e[nrm])?) (?:kunden|firma|arbeitgeber|unternehmen)\b/u,
];

/** Addresses inside a company. Matched on lines of at most 600 code units. */
export const internalAddress =
  /\bhttps?:\/\/[\w.-]{1,80}(?:\.atlassian\.net|\.corp|\.internal|\.intra(?:net)?|\.local)\b/iu;

/** A hole that was closed is no opening, whatever kind of change it was taken for. */
export const securityWords =
  /\b(?:cve-\d|ghsa-|cwe-\d|vulnerab\w{2,8}|exploit(?:s|ed|able|ation)?|xss|csrf|ssrf|rce|redos|sql injection|(?:command|code|prompt|template|header) injection|path traversal|directory traversal|remote code execution|privilege escalation|security (?:fix|issue|hole|patch|advisory|hardening|bug)|zip[- ]slip|leaked (?:credentials?|tokens?|secrets?|keys?)|(?:credential|secret|token) leak\w{0,3})\b/u;

/** A quote in which its author is unsure, makes do, or says what was not done: nobody wants to be cited with it. */
export const doubtfulWords =
  /^(?:but|and|or|which|thus|then)\b|\b(?:not (?:really |quite |entirely )?sure|unsure|i guess|i (?:don['’]?t|do not|cannot|can['’]?t) (?:know|remember|recall|understand)|afaik|afaict|iirc|imho|no idea|i think|i believe|i assume|maybe|perhaps|for now|for the moment|temporar(?:y|ily)|todo|wip|hack(?:y|ish)?|ugly|sorry|my (?:bad|mistake|fault)|i (?:broke|forgot|missed|messed)|stupid|silly|does(?:n['’]t| not) (?:do|cover|handle|address) (?:that|this)|(?:this|the) (?:pr|change) (?:does(?:n['’]t| not)|only)|previous commit|previous pr|same (?:fix|as)|as (?:we )?discussed|when we discussed)\b/u;

export const notToWriteAboutPatterns: readonly RegExp[] = [
  ...othersDecision,
  ...employersBusiness,
  internalAddress,
  securityWords,
  doubtfulWords,
];
