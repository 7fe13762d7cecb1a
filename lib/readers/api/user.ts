import type { Reading, TextDraft } from '../../dossier/reading';
import type { Person } from '../../dossier/schema';
import { httpsAddress } from '../github/text';
import { redact } from '../redact';
import type { UserAnswer } from './answers';
import { sourceOf, textDraft, type Received } from './text';

/** A display field: absent where GitHub holds nothing. */
const display = (value: string | null | undefined, source: string) => {
  const words = redact((value ?? '').trim()).slice(0, 300);
  return words === ''
    ? { state: 'absent' as const, sources: [source] }
    : { state: 'found' as const, value: words, sources: [source], coverage: { seen: 1, of: 1 } };
};

const website = (value: string | null | undefined, source: string) => {
  const given = (value ?? '').trim();
  if (given === '') return { state: 'absent' as const, sources: [source] };
  // The same as from the page: https, and without an address or number of the person in it.
  const address = httpsAddress(/^[a-z][a-z\d+.-]*:/iu.test(given) ? given : `https://${given}`);
  if (address === null) return { state: 'unreadable' as const, expected: 'a web address', sources: [source] };
  return { state: 'found' as const, value: address, sources: [source], coverage: { seen: 1, of: 1 } };
};

/** `GET /users/{login}`. The number of repositories is what GitHub says there is, not how many were listed. */
export const readUser = (answer: UserAnswer, received: Received): Reading => {
  const person: Person = { id: answer.id, login: answer.login };
  const source = sourceOf('user', 'api', received);
  const words = (answer.bio ?? '').trim();
  const texts: TextDraft[] =
    words === ''
      ? []
      : [
          textDraft({
            id: 'bio',
            kind: 'bio',
            format: 'plain',
            content: words,
            url: `https://github.com/${answer.login}`,
            person,
            source: source.id,
            mentions: 'code',
          }),
        ];
  const sources = [source.id];
  return {
    person,
    source,
    sections: {
      name: display(answer.name, source.id),
      company: display(answer.company, source.id),
      website: website(answer.blog, source.id),
      bio:
        words === ''
          ? { state: 'absent', sources }
          : { state: 'found', value: 'bio', sources, coverage: { seen: 1, of: 1 } },
      repositoryCount:
        answer.public_repos === undefined
          ? { state: 'unreadable', expected: 'public_repos', sources }
          : { state: 'found', value: answer.public_repos, sources, coverage: { seen: 1, of: 1 } },
    },
    texts,
  };
};
