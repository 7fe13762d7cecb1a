import type { WorkChange } from '../lib/store/work-rows';

/** What the user does to people in the list. What is not kept is told of by the page; nothing here rejects. */
export type CandidateEvents = {
  onWork: (keys: readonly string[], change: WorkChange) => Promise<void>;
  /** Adds a tag to these people, or takes it from them. */
  onTag: (keys: readonly string[], tag: string, add: boolean) => Promise<void>;
  /** All that is kept about one person, as a file for whoever asks what is kept about them. */
  onAccessFile: (key: string) => Promise<void>;
  /** Erases for good, with the accounts that were joined. @throws where it did not work: whoever asked says so. */
  onErase: (key: string) => Promise<void>;
  /** The address of a paper about somebody within the extension. */
  paperUrl: (key: string, what: 'report' | 'kit') => string;
};
