import { seenWhole } from '../../dossier/section';
import { readProfileReadme, type FileOf } from '../../readers/api/files';
import { addressOfFile, isUnchanged } from '../client';
import { readingOfFailure } from '../not-got';
import type { Step } from '../progress';
import { needsProfileReadme, profileRepository } from '../worth-reading';
import { end, renew, standing, type Reader } from './reader';

/** The README of the profile stands in a repository that is named like the person. */
export const readProfileFile = async (reader: Reader, step: Step): Promise<void> => {
  const { given, client, run, person } = reader;
  const { profileReadme, repositories } = run.dossier().sections;
  const repository = profileRepository(run.dossier());
  if (profileReadme.state !== 'found' && !repository && seenWhole(repositories)) {
    run.skip([step], null);
    const [source] =
      repositories.state === 'not-read' ? [] : repositories.sources.flatMap((id) => run.dossier().sources[id] ?? []);
    if (source && profileReadme.state !== 'absent') {
      await run.keep({
        person: person(),
        source,
        sections: { profileReadme: { state: 'absent', sources: [source.id] } },
        texts: [],
      });
    }
    return;
  }
  if (!given.again && !needsProfileReadme(run.dossier(), given.now())) return run.skip([step], null);
  await given.keepAlive();
  await run.start(step);
  const name = repository?.name ?? person().login;
  const file: FileOf = {
    owner: person().login,
    name,
    commit: null,
    ref: repository?.defaultBranch ?? 'HEAD',
    path: 'README.md',
  };
  const known = await standing(reader, 'api/profile-readme', addressOfFile(file.owner, file.name, file.ref, file.path));
  const answer = await client.fileAgain(file, known?.etag ?? null);
  if (isUnchanged(answer)) {
    if (known) await renew(reader, step, answer, known.source);
    return;
  }
  if (answer.ok) {
    await end(reader, step, readProfileReadme(answer.value, file, person(), answer), undefined, answer);
    return;
  }
  await end(reader, step, readingOfFailure(answer.failure, ['profileReadme'], person(), answer), answer.failure);
};
