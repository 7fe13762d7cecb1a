/**
 * Words by which a sentence of a README or a post is told to speak of how something was measured, how it is served, or of
 * one thing weighed against another. Source: S3 (README.md): a benchmark design, a serving approach, a post on production
 * trade-offs. Matched on lower-case sentences of at most 600 code units.
 */
export const evaluationTopic =
  /\b(?:evals?|evaluat\w{1,4}|benchmark\w{0,4}|held[- ]?out|hold-?out|test (?:set|split)|baselines?|ground truth|annotat\w{1,4}|leak(?:s|age)?|split(?:s)? by|cross-validat\w{1,4}|golden (?:set|answers?)|judge|metric|recall|precision|ndcg|mrr|f1|auc|calibrat\w{1,4}|ablation|a\/b test)\b/u;
export const servingTopic =
  /\b(?:serv(?:e[sd]?|ing)|inference|latency|throughput|batch(?:es|ed|ing)?|autoscal\w{1,4}|quanti[sz]\w{1,6}|kv[- ]cache|gpus?|cold starts?|queue[sd]?|rollouts?|rollback|canary|deploy\w{0,5}|load balanc\w{1,4}|p9[59]|streaming|requests? per|replicas?)\b/u;
/** Somebody chose: without one of these a ground is only how something works. */
export const weighingWords =
  /\b(?:instead of|rather than|trade-?offs?|chose|decided|opted|deliberate(?:ly)?|intentional(?:ly)?|on purpose|not worth|at the cost of|(?:we|i) (?:moved|switched|migrated|dropped|kept|keep|picked|went with|avoid\w{0,3}|prefer\w{0,3}|measured|compared|tried|found|split|use[d]?)|turned out|felt|settled on)\b/u;
/** Who speaks of themselves or of their own project, and not to a user of it. */
export const ownVoice =
  /\b(?:i|we|our|my|this (?:project|repo(?:sitory)?|library|service|tool|package|model|benchmark))\b/u;
/** Sentences that tell others what to do, sell, or speak of what is yet to come. */
export const instruction =
  /^(?:please|note|warning|tip|you (?:can|should|may|need|must|will|want)|if you|make sure|use|run|install|see|check|click|set|for (?:more|details|example)|to (?:run|use|install|build|get|start)|(?:don['’]t|do not|never|always)|todo|coming|feel free)\b|\b(?:you (?:can|should|may|need|must|will|want|are|have)|your)\b|\b(?:todo|roadmap|coming soon|will be added|plan(?:ned)? to)\b/u;

/** Words that point to what stood before: such a sentence is not read alone. */
export const leaningWords =
  /^(?:it|its|this|that|these|those|they|them|their|he|she|so|then|thus|hence|here|there|also|in addition|instead|otherwise|both|one|the (?:first|second|third|latter|former|other|solution|fix|change|idea|reason|problem|issue|cause|error|result))\b/iu;

export const topicPatterns: readonly RegExp[] = [
  evaluationTopic,
  servingTopic,
  weighingWords,
  ownVoice,
  instruction,
  leaningWords,
];
