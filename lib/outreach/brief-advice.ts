import {
  adviceSources,
  genericStackWords,
  growthWords,
  jobWords,
  measureWords,
  noDemand,
  optionalHeading,
  phdNearMisses,
  phdWords,
  tooManyJobs,
  vagueProblemWords,
  type AdviceId,
  type JobId,
} from '../knowledge/brief-advice';
import type { HiringSource } from '../knowledge/hiring-sources';
import type { Brief } from './brief';

/** A field of the brief that advice is about. */
export type AdvisedField =
  | 'problem'
  | 'success'
  | 'stack'
  | 'data'
  | 'unfinished'
  | 'requirements'
  | 'pay'
  | 'research'
  | 'environment';

/** `missing` advice is of what is not said yet, `wording` of what is. */
export type BriefAdvice = {
  id: AdviceId;
  kind: 'missing' | 'wording';
  field: AdvisedField;
  sources: readonly HiringSource[];
  /** For `four-jobs` which ones. */
  jobs: readonly JobId[];
};

/** The most of a line that patterns are run over. */
export const longestLine = 600;

/** Lines and sentences in lower case, without what stands under a heading that asks for nothing. */
const demandsOf = (text: string): string[] => {
  const lines: string[] = [];
  let optional = false;
  for (const raw of text.toLowerCase().split('\n')) {
    const line = raw.slice(0, longestLine * 8);
    if (line.trim() === '') optional = false;
    else if (line.length <= 80 && optionalHeading.test(line)) optional = true;
    else if (!optional) lines.push(line);
  }
  return lines
    .flatMap((line) => line.split(/[!?;•]|\.\s/u))
    .map((sentence) => sentence.trim().slice(0, longestLine))
    .filter((sentence) => sentence !== '' && !noDemand.test(sentence));
};

const anyOf = (patterns: readonly RegExp[], text: string): boolean =>
  text
    .toLowerCase()
    .split(/[\n.!?;]/u)
    .some((line) => patterns.some((pattern) => pattern.test(line.slice(0, longestLine))));

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}+#-]+/u)
    .flatMap((word) => (word.includes('-') ? word.split('-') : [word]))
    .filter((word) => word !== '');

/** So few words beside the vague ones hold no problem. */
const fewWords = 7;

const isVague = (problem: string): boolean => {
  const text = problem.toLowerCase().slice(0, longestLine);
  if (problem.length > longestLine || !vagueProblemWords.some((pattern) => pattern.test(text))) return false;
  const rest = vagueProblemWords.reduce((left, pattern) => left.replace(new RegExp(pattern, 'gu'), ' '), text);
  return words(rest).filter((word) => !genericStackWords.has(word)).length < fewWords;
};

/** All that is asked of whoever is hired: a description of the team or the data asks nothing. */
const jobsIn = (brief: Brief): JobId[] => {
  const demands = [brief.title, brief.problem, brief.requirements].flatMap(demandsOf);
  return jobWords
    .filter(({ patterns }) => demands.some((demand) => patterns.some((pattern) => pattern.test(demand))))
    .map(({ id }) => id);
};

/** More research than this is no role for production work. */
const mostlyProduction = 30;

/** Only where the brief itself says that the work is production: where it does not, nobody can tell. */
const isProduction = ({ role, research }: Brief): boolean =>
  role !== 'research-scientist' &&
  role !== 'applied-scientist' &&
  (research === null
    ? role === 'ml-engineer' || role === 'mlops-engineer' || role === 'data-engineer'
    : research <= mostlyProduction);

const demandsPhd = (brief: Brief): boolean =>
  [brief.title, brief.requirements]
    // Its dots end no sentence.
    .map((text) => text.replace(/\bph\.\s?d\b\.?/giu, 'phd'))
    .flatMap(demandsOf)
    .some((demand) => phdWords.test(demand) && !phdNearMisses.test(demand));

/**
 * What the field would advise on a brief as it stands: what engineers look for and is not said, and wording that finds
 * nobody. It is silent wherever the words may mean something else.
 */
export const adviseBrief = (brief: Brief): BriefAdvice[] => {
  const advice: BriefAdvice[] = [];
  const say = (id: AdviceId, kind: BriefAdvice['kind'], field: AdvisedField, jobs: readonly JobId[] = []): void =>
    void advice.push({ id, kind, field, sources: adviceSources[id], jobs });
  const { problem, success, stack, data, unfinished, pay, research } = brief;

  if (problem === '') say('no-problem', 'missing', 'problem');
  else if (isVague(problem)) say('vague-problem', 'wording', 'problem');

  if (success === '') say('no-success', 'missing', 'success');
  else if (!anyOf(measureWords, success)) say('unmeasured-success', 'wording', 'success');

  if (stack === '') say('no-stack', 'missing', 'stack');
  else if (words(stack).every((word) => genericStackWords.has(word))) say('vague-stack', 'wording', 'stack');

  if (data === '') say('no-data', 'missing', 'data');
  if (unfinished === '') say('nothing-unfinished', 'missing', 'unfinished');

  const jobs = jobsIn(brief);
  if (jobs.length >= tooManyJobs) say('four-jobs', 'wording', 'requirements', jobs);
  if (isProduction(brief) && demandsPhd(brief)) say('phd-for-production', 'wording', 'requirements');

  if (research === null) say('no-ratio', 'missing', 'research');
  const growth = [brief.team, brief.environment, problem, success, unfinished, brief.requirements].join('\n');
  if (!anyOf(growthWords, growth)) say('no-growth', 'missing', 'environment');

  if (pay === '') say('no-pay', 'missing', 'pay');
  else if (!/\d/u.test(pay)) say('pay-without-figure', 'wording', 'pay');
  return advice;
};
