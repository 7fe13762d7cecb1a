/**
 * Words that say how a figure was taken. Data only: sources of regular expressions over lower-case text. Source: the
 * codebook's list of the elements of method (comparison, before and after, data set or split, workload, sample or window,
 * uncertainty, the measurement itself), and the public benchmarks and tools that usually stand for them.
 */

/** Designs of a comparison. */
export const comparisons = [
  'a/b[- ]?test\\w*', 'ab[- ]test\\w*', 'split[- ]test\\w*', 'hold-?outs?', 'hold-out', 'control group', 'treatment group',
  'randomi[sz]ed', 'difference[- ]in[- ]differences', 'canary (?:comparison|group)', 'ablations?', 'shadow (?:traffic|mode|deployment)',
  'backtest\\w*', 'counterfactual',
] as const;

/** Data sets and splits in general. */
export const splits = [
  'test[- ]set', 'test split', 'test data(?:set)?', 'validation[- ]set', 'validation split', 'validation data(?:set)?', 'val set',
  'dev set', 'eval(?:uation)? set', 'held[- ]out', 'cross[- ]validat\\w+', '\\w+-fold', 'unseen data', 'out[- ]of[- ]sample', 'out[- ]of[- ]time',
  'leave-one-out', 'stratified', 'gridsearchcv',
] as const;

/** Public data sets and benchmarks by name. */
export const benchmarks = [
  'imagenet', 'cifar-?10+', 'mnist', 'fashion-mnist', 'coco', 'mscoco', 'kitti', 'cityscapes', 'ade20k', 'pascal voc', 'megaface\\w*', 'lfw',
  'glue', 'superglue', 'squad', 'mmlu', 'gsm8k', 'humaneval', 'mbpp', 'hellaswag', 'truthfulqa', 'swe-bench', 'mteb', 'beir',
  'ms[- ]?marco', 'natural questions', 'hotpotqa', 'trec', 'conll-?\\d*', 'ontonotes', 'few-nerd', 'ag news', 'imdb', 'sst-?2', 'xnli', 'arc-challenge', 'winogrande', 'bigcodebench', 'livecodebench', 'aime', 'math-500', 'gpqa', 'ifeval', 'flores', 'wmt\\d*', 'voxceleb', 'nuscenes', 'waymo open', 'wikitext', 'librispeech', 'common voice', 'vtab\\S*', 'movielens',
  'tpc-?ds', 'tpc-?h', 'tpc-?c', 'clickbench', 'nyc taxi', 'ann[- ]benchmarks', 'sift1m', 'mlperf', 'locomo', 'criteo', 'm4', 'm5', 'uci', 'titanic',
  'ibm[’\']?s hr',
] as const;

/** A benchmark, profile or load test was run. */
export const measurements = [
  'micro-?benchmarks?', 'benchmarks?', 'benchmarked', 'benchmarking', 'load[- ]test\\w*', 'stress[- ]test\\w*', 'profil(?:ed|er|ing) (?:with|using|by)',
  'measured (?:with|on|over|by|using|in|at|as|via|across|from)', 'as measured', 'hyperfine', 'locust', 'wrk2?', 'k6', 'jmeter', 'pytest-benchmark',
  'criterion\\.rs', 'perf stat', 'py-spy', 'vegeta', 'averaged over', 'median of', 'mean of', 'average of \\d', 'reproduc\\w+ (?:with|by|script)',
] as const;

/** Size of the sample, window of time, doubt about the figure. */
export const samples = [
  'n ?= ?\\d', 'over (?:the )?(?:last |past |first )?(?:\\d+|two|three|four|six|eight|ten|twelve) (?:days?|weeks?|months?|quarters?|runs?|requests|trials|seeds)',
  '(?:\\d+|two|three|five|ten) (?:runs|trials|seeds|repetitions|iterations each)', 'confidence intervals?', '\\d+ ?% ci', 'p ?[<=] ?0?\\.\\d', 'p-value',
  'standard deviation', 'std\\.? ?dev', '±', '\\+/-', 'margin of error', 'confounder\\w*', 'statistically significant', 'sample size', 'seed ?= ?\\d', 'seasonality',
  'week[- ]over[- ]week', 'year[- ]over[- ]year', 'compared (?:with|to) the same',
] as const;

/** The workload or the machine it ran on. */
export const workloads = [
  'on (?:a|an|one|two|four|eight|\\d+x?) (?:\\S+ ){0,4}(?:gpus?|cpus?|cores?|a100|h100|v100|t4|l4|nodes?|instances?|machines?|laptop|m1|m2|raspberry pi|vm)',
  'on (?:a|the|our|an) (?:\\S+ ){0,4}(?:datasets?|corpus|workloads?|queries|traces?)',
  'batch size (?:of )?\\d', 'single[- ]node', '\\d+ concurrent (?:users|connections|clients)', 'scale factor \\d', 'with \\d+ (?:threads|workers|partitions)',
] as const;

/** Headings of sections in which everything is a measurement. */
export const measuringHeadings = [
  'benchmarks?', 'benchmarking', 'evaluation', 'experimental (?:setup|results)', 'experiments?', 'methodology', 'how (?:it|this|we|i) (?:was )?measured?',
  'ablations?', '\\(test set\\)', 'on the test set',
] as const;

/** Where a link leads to a measurement: words of its target or of what it shows. */
export const measurementLinks = [
  'benchmarks?', 'bench', 'evals?', 'evaluation', 'experiments?', 'results', 'measurements?', 'methodology', 'paper', 'arxiv\\.org', 'ablation', 'report',
  'perf', 'load-?tests?', 'wandb\\.ai', 'mlflow', 'notebooks?',
] as const;
