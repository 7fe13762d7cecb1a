/**
 * Words in which people tell that something got better. Data only. Source: the codebook's definition of an outcome
 * (better, cheaper, faster, bigger, safer, a score reached) and the usual vocabulary of résumés, READMEs and changes.
 * Every verb stands in its forms: base, third person, past, participle in -ing.
 */

/** Verbs that lower what is unwanted. */
export const loweringVerbs = [
  'reduce reduces reduced reducing',
  'decrease decreases decreased decreasing',
  'cut cuts cut cutting',
  'lower lowers lowered lowering',
  'shrink shrinks shrank shrinking',
  'slash slashes slashed slashing',
  'minimize minimizes minimized minimizing',
  'minimise minimises minimised minimising',
  'drop drops dropped dropping',
  'trim trims trimmed trimming',
  'shave shaves shaved shaving',
  'eliminate eliminates eliminated eliminating',
  'save saves saved saving',
  'shorten shortens shortened shortening',
  'bring brings brought bringing',
] as const;

/** Verbs that raise what is wanted. */
export const raisingVerbs = [
  'increase increases increased increasing',
  'raise raises raised raising',
  'boost boosts boosted boosting',
  'grow grows grew growing',
  'lift lifts lifted lifting',
  'maximize maximizes maximized maximizing',
  'maximise maximises maximised maximising',
  'gain gains gained gaining',
  'expand expands expanded expanding',
] as const;

/** Verbs that better whatever they govern. */
export const betteringVerbs = [
  'improve improves improved improving',
  'enhance enhances enhanced enhancing',
  'optimize optimizes optimized optimizing',
  'optimise optimises optimised optimising',
  'accelerate accelerates accelerated accelerating',
  'speed speeds sped speeding',
  'streamline streamlines streamlined streamlining',
  'strengthen strengthens strengthened strengthening',
  'stabilize stabilizes stabilized stabilizing',
  'outperform outperforms outperformed outperforming',
  'surpass surpasses surpassed surpassing',
] as const;

/** Verbs that reach a figure, a score or a sum. */
export const reachingVerbs = [
  'achieve achieves achieved achieving',
  'reach reaches reached reaching',
  'attain attains attained attaining',
  'obtain obtains obtained obtaining',
  'hit hits hit hitting',
  'yield yields yielded yielding',
  'deliver delivers delivered delivering',
  'drive drives drove driving',
  'generate generates generated generating',
  'result results resulted resulting',
  'lead leads led leading',
  'produce produces produced producing',
  'facilitate facilitates facilitated facilitating',
  'enable enables enabled enabling',
  'observe observes observed observing',
  'see sees saw seeing',
  'measure measures measured measuring',
  'maintain maintains maintained maintaining',
] as const;

/** Verbs of scale reached: what a thing carries while it runs. */
export const carryingVerbs = [
  'serve serves served serving',
  'handle handles handled handling',
  'process processes processed processing',
  'support supports supported supporting',
  'deliver delivers delivered delivering',
  'ingest ingests ingested ingesting',
  'power powers powered powering',
  'stream streams streamed streaming',
  'sustain sustains sustained sustaining',
] as const;

/** What is carried, counted in thousands. */
export const carried = [
  'users?', 'customers?', 'clients?', 'people', 'requests?', 'reqs?', 'events?', 'messages?', 'records?', 'transactions?',
  'queries', 'calls', 'views', 'visitors?', 'downloads?', 'installs?', 'orders?', 'predictions?', 'inferences', 'rows?',
  'documents?', 'images?', 'jobs', 'tokens', 'rps', 'qps', 'tps', 'sessions', 'devices',
] as const;

/** What outcomes are measured in where less is better. */
export const unwanted = [
  'latency', 'latencies', 'costs?', 'spend', 'spending', 'bills?', 'time', 'times', 'runtime', 'downtime', 'delays?',
  'errors?(?! (?:messages?|logs?|logging|handling|reports?|reporting|texts?|codes?|output|types?|class))', 'error rates?', 'failures?', 'incidents?', 'bugs?', 'crashes', 'memory', 'consumption', 'usage', 'footprint',
  'overhead', 'efforts?', 'churn', 'waste', 'risks?', 'loss', 'rmse', 'mae', 'mape', 'mttr', 'stockouts?', 'complexity',
  'flakiness', 'duplication', '(?<!(?:batch|image|sequence|window|step|chunk) )size', 'bandwidth', 'workload', 'turnaround', 'false positives?', 'false negatives?',
  'noise', 'toil', 'drift', 'leaks?',
] as const;

/** What outcomes are measured in where more is better. */
export const wanted = [
  'throughput', 'performance', 'speed', 'efficiency', 'accuracy', 'accuracies', 'precision', 'recall', 'f1', 'auc', 'roc-auc',
  'map', 'map50', 'ndcg', 'bleu', 'rouge', 'reliability', 'stability', 'availability', 'uptime', 'scalability', 'quality',
  'productivity', 'revenue', 'sales', 'profits?', 'margins?', 'conversions?', 'engagement', 'retention', 'satisfaction',
  'coverage', 'consistency', 'reusability', 're-usability', 'maintainability', 'adoption', 'security', 'utilization',
  'utilisation', 'traffic', 'participation', 'scores?', 'savings', 'freshness', 'velocity', 'robustness', 'responsiveness',
  'success rate', 'hit rate', 'completeness', 'clarity',
] as const;

/** Nouns that are an outcome themselves. */
export const outcomeNouns = [
  'improvements?', 'reductions?', 'increases?', 'decreases?', 'speed-?ups?', 'gains?', 'boosts?', 'savings?', 'drops?',
  'uplifts?', 'lifts?', 'growth', 'roi', 'rise', 'cut',
] as const;

/** Comparatives that follow a figure: 3x faster, 20 % fewer. */
export const comparatives = [
  'faster', 'quicker', 'cheaper', 'smaller', 'lower', 'fewer', 'less', 'higher', 'better', 'larger', 'more efficient',
  'more accurate', 'shorter', 'lighter', 'sooner',
] as const;

/** Scores of models, by which a result is told. */
export const scores = [
  'accuracy', 'top-1', 'top-5', 'f1', 'f1-score', 'f1 score', 'f-score', 'auc', 'auroc', 'roc-auc', 'roc auc', 'map', 'map50',
  'map@\\S+', 'ndcg', 'ndcg@\\S+', 'mrr', 'mrr@\\S+', 'bleu', 'bleu-4', 'rouge', 'rouge-l', 'meteor', 'bertscore', 'mcc',
  'rmse', 'mae', 'mape', 'mse', 'r2', 'r²', 'r-squared', 'precision', 'recall', 'iou', 'dice', 'perplexity', 'wer', 'cer',
  'exact match', 'exact-match', 'correlation', 'correlation coefficient', 'success rate', 'uptime', 'matthews', 'psnr',
  'ssim', 'fid', 'sensitivity', 'specificity', 'silhouette score',
] as const;
