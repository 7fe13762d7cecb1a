import { changing, compile, forms } from './pattern-parts';

/** A sentence that asks, plans, hopes, instructs, negates, or speaks of others. */
export const never = compile([
  `\\?$`,
  `^(?:if|when|whenever|unless|once|suppose|imagine|assuming)\\b(?! (?:evaluating|measuring|measured|(?:i|we) [a-z]+ed)\\b)`,
  `\\b(?:aims?|aimed|aiming|goals?|targets?|plans?|planned|planning|hopes?|hoping|intend\\w*|wants?|wish|trying|tried|looking|attempt\\w*|expect\\w*|need\\w*|in order) (?:to |be )`,
  `\\b(?:goal|target|aim|objective|plan|vision|mission|hypothesis)(?: is| was|:)`,
  `\\b(?:the|this|an|during|each) (?:outages?|incidents?)\\b|\\b(?:outages?|incidents?) (?:was|were|began|started|lasted|affected|highlight(?:s|ed)|underscores?|occurred|stemmed)\\b|\\b(?:unavailable|downtime of|error rates for|degraded|was down|went down(?! (?:by )?[PXMTD]\\b)|regression in|root cause)\\b`,
  `\\b(?:the )?(?:authors?|researchers?|paper|studies|research|literature|study|others) (?:show|shows|showed|indicate|indicates|report|reports|reported|suggest|suggests|found|find|claim|claims)\\b`,
  `\\b(?:expect|hop|want|need|plan|intend|aim)(?:e|es|s|ed|ing)? (?:[a-z]+ ){1,4}?to (?:be |see )?${forms(changing, 0)}\\b`,
  `\\b(?:currently|now|still|am|are|is) working (?:on|towards?) `,
  `\\b(?:to quote|quoting|abstract|their (?:paper|results|benchmarks?|method))\\b`,
  `\\bthey (?:also |then )?(?:demonstrate|show|report|claim|propose|note|find|found|observe|argue|prove|achieve|introduce)[sd]?\\b`,
  // What a parameter is, and what it does over time.
  `\\b(?:number|amount|factor|rate)(?: of [a-z]+)? (?:by|at|after) which\\b|\\b(?:learning rate|batch size|timeout|ttl|threshold|interval)s? (?:(?:is|are|was|were|gets?) )?${forms(changing, 0, 1, 2)}\\b`,
  `\\b(?:increasing|growing|rising) (?:demands?|needs?|pressure|interest|popularity|numbers?|importance|concerns?)\\b`,
  `\\b(?:highest|lowest|largest|most) (?:total |average |overall )?(?:revenues?|sales|profits?|prices?|demand|spend(?:ing)?|churn|orders?)\\b`,
  `^(?:the )?(?:total |overall |average |monthly |quarterly |annual )?(?:sales|profits?|revenues?|demand|orders) (?:grew|rose|increased|dropped|fell|decreased|declined)\\b(?!.*\\b(?:by [a-z]+ing|through|after|thanks|due|our|my|we|i)\\b)`,
  `^an? (?:[a-z0-9-]+ ){0,3}?(?:of )?[PFN] (?:means?|implies|indicates|suggests|corresponds|is)\\b`,
  `^(?:set (?!up\\b)\\S+ to|enable|pass|specify) `,
  `\\b(?:if|when|whenever|once) [^.;]{0,60}\\b(?:thresholds?|breach(?:es|ed)?|breaks?|falls? below|drops? below)\\b`,
  `\\b(?:ielts|toefl|gre|gmat)\\b`,
  `\\b(?:rais|secur|receiv|award|won|winn|obtain|acquir)[a-z]* (?:[a-z]+ ){0,4}?M\\b[^;.]{0,30}\\b(?:funding|funds?|grants?|investments?|seed|capital|scholarships?|round)\\b`,
  // How many people read, watch or follow somebody.
  `\\breach(?:es|ed|ing)?\\b[^;.]{0,30}? [CH] (?:[a-z-]+ ){0,2}?(?:readers|subscribers|developers|people|viewers|listeners|learners|followers|views|members|professionals|impressions)\\b|\\b(?:views|readers|subscribers|followers|impressions) (?:per|a|each|every) (?:day|week|month|year)\\b`,
  // What a data set tells of the world: "prices are 12 % lower in the south".
  `\\b(?:men|women|males?|females?|customers|people|students|patients|employees|passengers|respondents|homes?|houses|listings|hosts|prices?|salar(?:y|ies)|wages|incomes?|countries|states|counties|regions|cities|areas|stocks?|players|drivers|weekends?|weekdays?)\\b(?: [a-z'-]+){0,6}? (?:is|are|was|were|have|has|had|earn|pay|spend|buy|churn|cost|sell|live)(?:s|ed)?\\b[^;.]{0,30}? [PX] (?:[a-z]+ )?(?:more|less|lower|higher|fewer|cheaper|likely|larger|smaller|faster|better)\\b`,
  `\\b(?:(?:stock|share|house|oil|ticket) prices?|prices|demand|sales|population|temperatures?) (?:tends? to )?(?:increase|decrease|rise|fall|drop)s?\\b`,
  `\\b(?:stock|share|house|oil|ticket) prices? (?:[a-z]+ )?(?:increased|decreased|rose|fell|dropped|grew)\\b`,
  `\\bet al\\b|\\bcan be\\b|\\[N\\]|\\([a-z .&]+, ?\\)|\\bhighlights\\b|\\baccording to (?!our\\b|my\\b|(?:the )?(?:following|attached|benchmarks?)\\b)|\\b(?:blogs?|posts?|articles?|talks?|papers?),? (?:on|about|including|titled)\\b`,
  `\\b(?:usually|typically|generally|often|tends? to|in general|commonly|depends? on|at (?:the )?time of writing)\\b`,
  `\\b(?:gpa|cgpa|(?:first|second) (?:division|class)|cpi|grade|class x|secondary|percentile|rank(?:ed)?|prize|award|stars?|followers|⭐|scholarship|bachelor|b\\.?tech|university of)\\b`,
  // A figure that is the cost of something.
  `^(?!.*\\b(?:reduc|faster|sav|cut)).*(?:[PXMTDCFN]\\b[^;,.]{0,40}\\b(?:overhead|slower)|\\b(?:overhead|slower)\\b[^;,.]{0,40}[PXMTDCFN])\\b`,
  // A bare coverage, a grade, and what is more of the unwanted.
  `^(?!.*(?:\\bfrom\\b|→|\\bby P|\\b(?:increas|rais|improv))).*\\b(?:P (?:[a-z]+ ){0,2}coverage|coverage (?:of |at |is |: ?)?P)`,
  `\\((?:decreased|worse|regress\\w*)\\b`,
  // How many people a duty was for; what a kind of work leads to; what is usual.
  `^(?:[-•*] ?)?(?:administer(?:ed|ing)|manag(?:ed|ing)|supported|maintain(?:ed|ing)|overs(?:aw|eeing)|provid(?:ed|ing) (?:[a-z]+ )?support)\\b[^;]{0,120}? C (?:[a-z-]+ ){0,3}?(?:users|employees|people|customers|clients|students|devices|endpoints)\\b`,
  `^[a-z]+ing [CH] [^.;]{0,60}?\\b(?:can|requires?|means?|is|are|leads?)\\b`,
  `\\b(?:is|are) (?:typical|common|normal)\\b`,
  // A definition, and what is needful in general.
  `^an? [PXM] [^.]{0,80}? (?:means?|implies|equals|corresponds)\\b`,
  `(?<!\\b(?:that|which|what|who) )\\b(?:is|are) (?:[a-z]+ )?(?:essential|important|necessary|crucial|vital|recommended)\\b`,
  `\\bscore:? ?[NF] ?/ ?N\\b`,
  `\\b(?:higher|greater) (?:[a-z]+ )?(?:risks?|churn|latency|costs?|errors?|error rates?|failure rates?|overhead)\\b`,
  `\\b(?:increas|rais|grow)(?:e|es|ed|ing|s)? (?:\\w+ ){0,3}?(?:error rates?|latency|costs?|memory|overhead|storage|complexity|difficulty|risks?|delays?|bias|downtime|load times?|size)\\b`,
  `\\b(?:reduc|decreas|lower)(?:e|es|ed|ing|s)? (?:the |its |our |their )?(?:overall |model |code |general )?(?:accuracy|throughput|performance|quality|reliability|fitness|productivity|efficiency|revenue|retention|readability|security)\\b(?! (?:overhead|costs?|issues?|problems?|losses|loss|bugs?|gaps?|degradation|regressions?|bottlenecks?|risks?|incidents?|variance))`,
  `^(?:how|why|what|where|who)\\b|\\bhow to\\b|\\blearn(?:s|ed|ing)? (?:how )?to\\b|^use (?:this|the|these|it)\\b|\\badd(?:s|ed)? support\\b`,
  `\\b(?:interested|(?<!\\b(?:user|customer|developer) )experienced?|skilled|expert(?:ise)?|proficien\\w+|speciali[sz]\\w+|passionate|familiar|knowledge) (?:in|with|at|of|about|improving|optimi[sz]ing|reducing)\\b|\\b(?:write|talk|blog|speak)s? about\\b|(?<!\\bto[ -])\\bmarkets?\\b`,
  `\\b(?:accuracy|throughput|performance|quality|reliability|recall|precision|revenue|sales|f1|auc|score|hit rate|success rate|capture rate|bandwidth) (?:[a-z]+ly )?(?:(?:drop|decrease|fall|degrade|decline)(?:s|d|ped)?|fell)\\b|\\b(?:latency|costs?|errors?|failures?|memory|usage) (?:increase[sd]?|rose|grew|jumped|spiked)\\b`,
]);

/** The same where it reaches no farther than its clause: what a grammar can tell. */
export const neverHere = compile([
  `\\b(?:should|could|would|might|may|(?<!\\b(?:as|than) )expected|projected|forecasted|potentially|hypothetical\\w*|roadmap|todo)\\b|^(?:[-•*] ?)?potential\\b|\\bpotential (?:[a-z]+ )?(?:savings?|gains?|reductions?|improvements?|revenue)\\b`,
  `\\b(?:did not|didn't|does not|doesn't|do not|don't|cannot|can't|won't|no|without|never|not) (?:\\w+ ){0,2}?(?:improve|reduce|increase|help|affect|change|impact|regress|improvement|gain|effect)\\w*`,
  `\\bif\\b|\\b(?:i|we|it|this|they|you)'ll\\b|\\bwill\\b|\\baccidentally\\b|\\b(?:currently )?(?:breaks|is broken|regresse[sd])\\b|\\bcaus(?:ed|ing)\\b`,
  `\\b(?:you|your) (?:can|could|will|should|may|might|want|need)\\b`,
  `\\b(?:can|will|to help|helps?|designed to|used to|(?<!\\b(?:was|were|been) )able to|responsible for|responsibilities|passionate|committed|focused on|focus on|interested in|looking to|dedicated to) (?:you )?(?:\\w+ly )?${forms(changing, 0, 3)}\\b`,
]);

/** Headings under which things are wished, planned, told of others or asked. */
const ahead =
  /\b(?:roadmap|future|expected|opportunit(?:y|ies)|to-?do|planned|next steps?|ideas|goals?|objectives?|motivation|problem|proposal|proposed|hypothes[ei]s|references|bibliography|related work|acknowledge?ments?|faq|limitations?|incident|timeline|post-?mortem|root cause|(?:latest|recent|popular|featured) (?:videos?|posts?|articles?|talks?|writing)|youtube|blog(?: posts?)?|articles|publications|podcasts?|testimonials?|(?:corrective|preventi(?:ve|tive|tative)) |action items?|recommendations?|awards?|education|changelog)\b/iu;

/** Whether a paragraph introduces what follows: "Expected impact:". */
export const isIntroduction = (paragraph: string): boolean => paragraph.length <= 120 && /:\s*$/u.test(paragraph);

/** Whether a section tells of what is not, or not yet, an outcome of own work. */
export const isAhead = (headings: readonly string[]): boolean =>
  headings.some((title) => ahead.test(title.slice(0, 200)));

/** A can-do that carries a scale reached stays a claim. */
export const scaleReached = /\b(?:can|capable of|able to) (?:handle|handling|serve|serving|process|processing)\b/u;

/** A task, a lesson or an idea of a project tells nobody's result. */
export const task =
  /^(?:[\p{L}\d -]{1,60}: )?(?:develop|build|create|design|use|implement|run|learn|explore|write|make|add|try|consider|apply|train|find|predict|analy[sz]e) (?!ed|ing)/u;

/** A plain purpose: "to improve latency", "for better performance". */
export const purpose = new RegExp(
  `\\b(?:to|in order to|for|so as to|help|helps|helping) (?:\\w+ly )?(?:${forms(changing, 0, 3)}|better|faster|improved|increased|reduced|higher|lower)\\b`,
  'gu',
);

/** Every pattern here, for the check that each is linear or stands behind the sentence's cap. */
export const barPatterns: readonly RegExp[] = [...never, ...neverHere, ahead, scaleReached, task, purpose];
