import type { DossierText } from '../../dossier/schema';
import { quoteOf } from '../text/quote';
import { kindOfChange } from './change-kind';
import { judgeChange } from './judge-change';
import { landingOf } from './landing';
import { changeAlone, type PullRequestWork } from './work';

/** A change as its own page shows it. */
export type ShownChange = {
  owner: string;
  name: string;
  number: number;
  title: string;
  body: string;
  labels: readonly string[];
  state: 'open' | 'draft' | 'merged' | 'closed' | null;
  /** Null where the account is gone or the page does not say it. */
  author: string | null;
  base: string | null;
  closedBy: 'author' | 'other' | 'bot' | null;
  /** ISO 8601: when it was merged or closed, else opened; null where the page does not tell. */
  date: string | null;
};

const landedOf = (state: ShownChange['state']): PullRequestWork['landed'] =>
  state === 'merged' ? 'merged' : state === 'open' || state === 'draft' ? 'open' : 'unknown';

/** Judges the change whose page is open. What the page does not tell, reviews and days among it, is not guessed. */
export const drawShownChange = (shown: ShownChange): PullRequestWork => {
  const repository = `${shown.owner}/${shown.name}`;
  const url = `https://github.com/${repository}/pull/${shown.number}`;
  const { title, body, author, labels } = shown;
  const { category, substance, weight, decision, words } = judgeChange({
    title,
    body,
    labels,
    names: author === null ? [] : [author],
  });
  const text: DossierText = {
    id: `pull:${repository}#${shown.number}`,
    kind: 'pull-request',
    format: 'markdown',
    content: `${title}\n\n${body}`,
    truncated: false,
    url,
    repository,
    path: null,
    commit: null,
    rendered: true,
    source: 'page',
    hash: '',
  };
  const { kind, named } = kindOfChange({ title, body, base: shown.base }, { repository, number: shown.number });
  const closedAt = shown.state === 'merged' || shown.state === 'closed' ? shown.date : null;
  const closed = { ...shown, labels: [...labels], landing: null, closedAt };
  return {
    ...changeAlone,
    ...landingOf({ ...closed, landed: landedOf(shown.state) }),
    kind,
    of: named,
    id: `${repository}#${shown.number}`,
    repository,
    number: shown.number,
    title,
    url,
    own: author !== null && author.toLowerCase() === shown.owner.toLowerCase(),
    category,
    substance,
    weight,
    decision: decision && quoteOf(text, decision.start, decision.end),
    reviewed: 'unknown',
    date: shown.date,
    words,
  };
};
