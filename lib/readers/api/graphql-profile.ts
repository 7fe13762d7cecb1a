import type { Reading } from '../../dossier/reading';
import type { Person, PinnedRepository, SocialLink } from '../../dossier/schema';
import { absent, found, notRead } from '../../dossier/states';
import { httpsAddress } from '../github/text';
import { redact, redactOthers } from '../redact';
import { readProfileReadme } from './files';
import type { AccountAnswer, BlobAnswer, PinsAnswer, ProfileReadmeAnswer, ReviewsAnswer } from './graphql-answers';
import { itemsOf } from './graphql-pull-requests';
import { roleOf } from './graphql-roles';
import { isNamed, sourceOf, timestampOrNull, type Received } from './text';
import { readUser } from './user';

const socialLinksOf = (answer: AccountAnswer): SocialLink[] =>
  itemsOf(answer.socialAccounts)
    .flatMap(({ displayName, url }) => {
      const address = httpsAddress(url);
      return address === null ? [] : [{ label: redact(displayName.slice(0, 400)).slice(0, 200), url: address }];
    })
    .slice(0, 20);

/**
 * The account, as GraphQL tells it. `publicRepositories` null where GitHub could not count them.
 * @param id GitHub's numeric id, which an account must have to be kept.
 */
export const readAccount = (
  answer: AccountAnswer,
  id: number,
  publicRepositories: number | null,
  received: Received,
): Reading => {
  const { login, name, company, websiteUrl, bio, socialAccounts } = answer;
  const reading = readUser(
    { id, login, name, company, blog: websiteUrl, bio, public_repos: publicRepositories ?? undefined },
    received,
  );
  const sources = [reading.source.id];
  const links = socialLinksOf(answer);
  const given = itemsOf(socialAccounts).length;
  return {
    ...reading,
    sections: {
      ...reading.sections,
      ...(socialAccounts && {
        socialLinks: given === 0 ? absent(sources) : found(links, sources, { seen: links.length, of: given }),
      }),
    },
  };
};

/** What the person pinned: repositories only, and of those the public ones. */
export const readPins = ({ totalCount, nodes }: PinsAnswer, person: Person, received: Received): Reading => {
  const source = sourceOf('graphql-pins', 'api', received);
  const value = itemsOf({ nodes }).flatMap(({ name, owner, isPrivate, description, primaryLanguage }) => {
    if (isPrivate || !isNamed(owner.login, name)) return [];
    const words = redactOthers(redact((description ?? '').trim().slice(0, 2_000)), person.login).slice(0, 1_000);
    const pinned: PinnedRepository = {
      owner: owner.login,
      name,
      description: words === '' ? null : words,
      language: primaryLanguage?.name.slice(0, 100) ?? null,
    };
    return [pinned];
  });
  const sources = [source.id];
  const of = Math.max(totalCount, value.length);
  const pinned = of === 0 ? absent(sources) : found(value, sources, { seen: value.length, of });
  return { person, source, sections: { pinned }, texts: [] };
};

/**
 * Contributions that GitHub counts and does not show, of the last year. It tells them only of people who let it: a zero
 * says nothing.
 */
export const readHidden = (count: number, person: Person, received: Received): Reading => {
  const source = sourceOf('graphql-hidden', 'api', received);
  const hiddenContributions =
    count > 0
      ? found(count, [source.id])
      : notRead('no-permission', { note: 'GitHub counts them only where the person lets it' });
  return { person, source, sections: { hiddenContributions }, texts: [] };
};

/**
 * Changes of other people that the person reviewed, newest first as far as listed, and how many there are. Those that a
 * program opened are left out of both, as far as they are listed.
 */
export const readReviewsGiven = ({ issueCount, nodes }: ReviewsAnswer, person: Person, received: Received): Reading => {
  const source = sourceOf('graphql-reviews', 'api', received);
  const sources = [source.id];
  const listed = itemsOf({ nodes });
  const byPeople = listed.filter(({ author }) => roleOf(author, person.login) !== 'bot');
  const value = byPeople.flatMap(({ number, repository, reviews }) =>
    repository.isPrivate || !isNamed(repository.owner.login, repository.name)
      ? []
      : [
          {
            owner: repository.owner.login,
            name: repository.name,
            number,
            at: timestampOrNull(itemsOf(reviews)[0]?.submittedAt),
          },
        ],
  );
  const of = Math.max(issueCount - (listed.length - byPeople.length), value.length);
  return {
    person,
    source,
    sections: {
      reviewsGiven: found(of, sources),
      reviews: of === 0 ? absent(sources) : found(value, sources, { seen: value.length, of }),
    },
    texts: [],
  };
};

const readmeIn = ({ upper, lower, mixed }: ProfileReadmeAnswer): { path: string; blob: BlobAnswer } | null => {
  if (typeof upper?.text === 'string') return { path: 'README.md', blob: upper };
  if (typeof lower?.text === 'string') return { path: 'readme.md', blob: lower };
  return typeof mixed?.text === 'string' ? { path: 'Readme.md', blob: mixed } : null;
};

/** The README of the profile; null where the repository that would hold it has none, or is not public. */
export const readProfileReadmeBlob = (
  answer: ProfileReadmeAnswer,
  person: Person,
  received: Received,
): Reading | null => {
  const readme = answer.isPrivate ? null : readmeIn(answer);
  if (!readme) return null;
  const { name, target } = { name: 'HEAD', target: null, ...answer.defaultBranchRef };
  const commit = target && /^[\da-f]{40}$/u.test(target.oid) ? target.oid : null;
  const file = { owner: answer.owner.login, name: answer.name, commit, ref: name, path: readme.path };
  const given = { content: (readme.blob.text ?? '').replaceAll('\0', '\uFFFD'), cut: readme.blob.isTruncated === true };
  const reading = readProfileReadme(given, file, person, received);
  return { ...reading, source: { ...reading.source, kind: 'api' } };
};
