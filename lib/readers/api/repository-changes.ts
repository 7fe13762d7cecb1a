import type { Person } from '../../dossier/schema';
import { redact, redactOthers } from '../redact';
import type { ListedPullRequestAnswer } from './answers';
import { isNamed, timestampOrNull } from './text';

/** How much of a description is kept: enough to tell what a change is for. */
const longestBody = 4_000;

/** One change as the search for people in a repository needs it. */
export type RepositoryChange = {
  number: number;
  login: string;
  title: string;
  body: string;
  labels: string[];
  landed: 'merged' | 'open' | 'unknown';
  date: string | null;
};

/**
 * `GET /repos/{owner}/{repo}/pulls`: whose change is what. Accounts that are gone have no login and are left out. Like
 * search answers, a list tells of a merge and of nothing else: what closed without one is unknown. Addresses, and others
 * than the author, are replaced in title and description.
 */
export const readRepositoryChanges = (answers: readonly ListedPullRequestAnswer[]): RepositoryChange[] =>
  answers.flatMap((answer) => {
    const login = answer.user?.login ?? '';
    if (!isNamed(login, 'a') || answer.user?.type === 'Bot') return [];
    const own: Person['login'] = login;
    const clean = (text: string, most: number) => redactOthers(redact(text.slice(0, most)), own).slice(0, most);
    const merged = typeof answer.merged_at === 'string';
    return [
      {
        number: answer.number,
        login,
        title: clean(answer.title, 1_000),
        body: clean((answer.body ?? '').replace(/\r\n?/gu, '\n'), longestBody),
        labels: answer.labels.slice(0, 100).flatMap(({ name }) => (name ? [clean(name, 200)] : [])),
        landed: merged ? ('merged' as const) : answer.state === 'open' ? ('open' as const) : ('unknown' as const),
        date: timestampOrNull(answer.merged_at ?? answer.closed_at ?? answer.created_at),
      },
    ];
  });
