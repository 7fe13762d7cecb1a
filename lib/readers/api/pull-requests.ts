import type { Reading, TextDraft } from '../../dossier/reading';
import type { Person, PullRequest } from '../../dossier/schema';
import type { PullRequestAnswer, SearchAnswer } from './answers';
import { redact, redactOthers } from '../redact';
import { isNamed, sourceOf, textDraft, timestampOrNull, type Received } from './text';

const address = /^https:\/\/github\.com\/([^/]+)\/([^/]+)\/pull\/(\d+)$/u;

/**
 * Search tells of a merge and of nothing else: projects also land changes by bot, script or queue and close the pull
 * request, so a closed one is unknown.
 */
const landedOf = (answer: PullRequestAnswer): PullRequest['landed'] => {
  if (typeof answer.pull_request?.merged_at === 'string') return 'merged';
  return answer.state === 'open' ? 'open' : 'unknown';
};

const labelsOf = (answer: PullRequestAnswer, own: string): string[] =>
  answer.labels
    .slice(0, 100)
    .flatMap((label) => (typeof label === 'string' ? label : (label.name ?? [])))
    .map((label) => redactOthers(redact(label.slice(0, 400)), own).slice(0, 200));

/**
 * `GET /search/issues` for the pull requests that the person opened. It holds neither size nor files nor reviews: those
 * are null and unknown. How many there are is unknown where GitHub says that it gave up early.
 */
export const readPullRequests = (answer: SearchAnswer, person: Person, received: Received): Reading => {
  const source = sourceOf('pull-requests', 'api', received);
  const sources = [source.id];
  const texts: TextDraft[] = [];
  const value: PullRequest[] = [];
  for (const item of answer.items) {
    const [, owner = '', name = ''] = address.exec(item.html_url) ?? [];
    const ofAnother = person.id !== null && item.user?.id !== undefined && item.user.id !== person.id;
    if (!item.pull_request || !isNamed(owner, name) || ofAnother) continue;
    const repository = `${owner}/${name}`;
    const id = `pull:${repository}#${item.number}`;
    if (texts.some((text) => text.id === id)) continue;
    texts.push(
      textDraft({
        id,
        kind: 'pull-request',
        format: 'markdown',
        content: `${item.title}\n\n${item.body ?? ''}`,
        url: item.html_url,
        person,
        source: source.id,
        mentions: 'others',
        repository,
      }),
    );
    value.push({
      owner,
      name,
      number: item.number,
      own: owner.toLowerCase() === person.login.toLowerCase(),
      title: texts.at(-1)?.content.split('\n', 1)[0]?.slice(0, 1_000) ?? '',
      text: id,
      labels: labelsOf(item, person.login),
      draft: item.draft ?? false,
      landed: landedOf(item),
      landing: typeof item.pull_request.merged_at === 'string' ? 'merge' : null,
      closedBy: null,
      base: null,
      landedCommit: null,
      commits: null,
      reviewed: 'unknown',
      openedAt: timestampOrNull(item.created_at),
      closedAt: timestampOrNull(item.closed_at),
      size: null,
      files: null,
    });
  }
  // Before 2014 GitHub did not say whether it gave up early.
  const of = answer.incomplete_results === false ? Math.max(answer.total_count, value.length) : null;
  return {
    person,
    source,
    sections: {
      pullRequests:
        of === 0
          ? { state: 'absent', sources }
          : { state: 'found', value, sources, coverage: { seen: value.length, of } },
    },
    texts,
  };
};
