import type { Dossier } from '../../dossier/schema';
import { fullName } from '../../dossier/schema';
import { valueOf } from '../../dossier/section';
import { namedTextKey, remember } from '../remember';
import { namesOf } from '../text/names';
import type { OwnText } from './claim';
import { readText } from './read-claims';

/**
 * Ids of the texts in which a claim would be the person's own: bio, profile README, READMEs of their own repositories,
 * what they wrote to their pull requests, and what was pasted. A fork's README is somebody else's, and while the list of
 * repositories is unread nobody can say what is a fork.
 */
const ownTextIds = ({ sections }: Dossier): string[] => {
  // All of the list stand in the person's own account, whose login may have been another when it was read.
  const own = new Set(
    (valueOf(sections.repositories) ?? [])
      .filter(({ fork }) => !fork)
      .map((repository) => fullName(repository).toLowerCase()),
  );
  const readmes = (valueOf(sections.contents) ?? [])
    .filter((repository) => own.has(fullName(repository).toLowerCase()))
    .map(({ readme }) => valueOf(readme));
  const ids = [
    valueOf(sections.profileReadme),
    valueOf(sections.bio),
    ...readmes,
    ...(valueOf(sections.pullRequests) ?? []).map(({ text }) => text),
    ...(valueOf(sections.writings) ?? []).map(({ text }) => text),
  ];
  return [...new Set(ids.filter((id) => id !== undefined))];
};

const readOnce = remember(namedTextKey, readText);

/** Looks through the person's own texts for claims. Linear in their length. */
export const drawOwnTexts = (dossier: Dossier): OwnText[] => {
  const names = namesOf(dossier);
  return ownTextIds(dossier).flatMap((id) => {
    const text = dossier.texts[id];
    if (!text) return [];
    const { claims, language, unread } = readOnce(text, names);
    return [
      {
        text: id,
        kind: text.kind,
        repository: text.repository,
        language,
        whole: !text.truncated && unread === 0,
        claims,
      },
    ];
  });
};
