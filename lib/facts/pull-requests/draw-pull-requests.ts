import type { Dossier, DossierText, PullRequest } from '../../dossier/schema';
import { fullName } from '../../dossier/schema';
import { valueOf } from '../../dossier/section';
import { remember, textKey } from '../remember';
import { namesOf } from '../text/names';
import { quoteOf } from '../text/quote';
import { judgeChange } from './judge-change';
import type { PullRequestWork } from './work';

/** ISO strings, newest first, unknown days last; equal days by id, so that the order never depends on the reading's. */
const newestFirst = (one: PullRequestWork, other: PullRequestWork): number => {
  if (one.date !== other.date) {
    if (one.date === null) return 1;
    if (other.date === null) return -1;
    return one.date > other.date ? -1 : 1;
  }
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
};

const draw = (pull: PullRequest, text: DossierText | undefined, names: readonly string[]): PullRequestWork => {
  const repository = fullName(pull);
  const content = text?.content ?? pull.title;
  const border = content.indexOf('\n\n');
  // The text's own first line: what is quoted must stand in it.
  const title = border === -1 ? content : content.slice(0, border);
  const { category, substance, weight, decision, words } = judgeChange({
    title,
    body: border === -1 ? '' : content.slice(border + 2),
    files: pull.files?.map((path) => ({ path, additions: 0, deletions: 0 })) ?? null,
    changedLines: pull.size && pull.size.additions + pull.size.deletions,
    labels: pull.labels,
    names,
  });
  return {
    id: `${repository}#${pull.number}`,
    repository,
    number: pull.number,
    title: title.slice(0, 1_000),
    url: `https://github.com/${repository}/pull/${pull.number}`,
    own: pull.own,
    category,
    substance,
    weight,
    decision: text && decision ? quoteOf(text, decision.start, decision.end) : null,
    landed: pull.landed,
    reviewed: pull.reviewed,
    date: pull.closedAt ?? pull.openedAt,
    words,
  };
};

const drawOnce = remember((pull, text, names) => JSON.stringify([pull, text && textKey(text), names]), draw);

/** The person's changes, newest first, each judged by itself. What was not read of a change is not guessed. */
export const drawPullRequests = (dossier: Dossier): PullRequestWork[] => {
  const names = namesOf(dossier);
  return (valueOf(dossier.sections.pullRequests) ?? [])
    .map((pull) => drawOnce(pull, dossier.texts[pull.text], names))
    .toSorted(newestFirst);
};
