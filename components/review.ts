import type { Finding } from '../lib/engine/finding';
import type { FindingChange } from '../lib/engine/compare-findings';
import type { RuleRecord } from '../lib/store/reviews';
import type { Review } from '../lib/store/work-rows';

/** What is known of the findings beside themselves, and what can be done with them. */
export type ReviewGiven = {
  /** What changed since the reading before; null after a first one, or where it was for another role. */
  since: { savedAt: string; changes: readonly FindingChange[] } | null;
  records: readonly RuleRecord[];
  /** Ids of rules that are switched off. */
  off: readonly string[];
  /** Newest first. */
  log: readonly Review[];
  onRule: (rule: string, off: boolean) => void;
  /** Hands the user a file: nothing of it leaves the browser. */
  onSaveFile: (what: string, content: string, ending: 'json') => Promise<void>;
  onSaveLog: (form: 'csv' | 'json') => Promise<void>;
  onCopy: (text: string) => Promise<void>;
};

/** What changed about one finding, if anything did that is worth a mark. */
export const changeOf = (since: ReviewGiven['since'], { identity }: Finding): FindingChange | undefined =>
  since?.changes.find((one) => one.identity === identity);
