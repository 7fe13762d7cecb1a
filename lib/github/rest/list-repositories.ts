import type { Dossier, Person } from '../../dossier/schema';
import { fullName } from '../../dossier/schema';
import { seenWhole, valueOf } from '../../dossier/section';
import type { RepositoryAnswer } from '../../readers/api/answers';
import { readRepositories } from '../../readers/api/repositories';
import type { Answer } from '../client';
import { statusOf } from '../failure';
import { readingOfFailure } from '../not-got';
import { mostPages } from '../plan';
import type { Step } from '../progress';
import { repositoriesQuestion } from '../questions';
import { repositoryPages } from '../worth-reading';
import { askOrRenew, end, type Reader } from './reader';

/** A page that is read on its own, once those before it stand: the list is whole where it was the last. */
const joinPage = (reading: ReturnType<typeof readRepositories>, before: Dossier, whole: boolean) => {
  const { repositories } = reading.sections;
  if (repositories?.state !== 'found') return reading;
  const names = new Set([...(valueOf(before.sections.repositories) ?? []), ...repositories.value].map(fullName));
  const of = whole ? names.size : (valueOf(before.sections.repositoryCount) ?? null);
  const seen = repositories.value.length;
  const coverage = { seen, of: of !== null && of < names.size ? null : of };
  return { ...reading, sections: { repositories: { ...repositories, coverage } } };
};

/** True where a list, by the login, is nobody's or somebody else's: who was known by it has another by now, or is gone. */
const isOfNobody = (answer: Answer<RepositoryAnswer[]>, { id }: Person): boolean =>
  answer.ok
    ? id !== null &&
      answer.value.length > 0 &&
      answer.value.every(({ owner }) => owner?.id !== undefined && owner.id !== id)
    : statusOf(answer.failure) === 404;

/**
 * Lists repositories page by page; each page makes the list longer and is saved at once.
 *
 * @param sure true where GitHub was just asked who this is.
 * @returns false, and nothing is kept, where that has to be asked first.
 */
export const listRepositories = async (reader: Reader, step: Step, sure: boolean): Promise<boolean> => {
  const { given, client, run, person } = reader;
  const left = repositoryPages(run.dossier(), given.now());
  const from = given.again ? 1 : (left?.from ?? 1);
  const most = given.only || given.most ? Math.max(mostPages, left?.count ?? 0) : mostPages;
  const publicRepositories = valueOf(run.dossier().sections.repositoryCount) ?? null;
  await run.start(step);
  const pages: RepositoryAnswer[][] = [];
  for (let page = from; page < from + most; page += 1) {
    await given.keepAlive();
    const question = repositoriesQuestion(person().login, page);
    // Of a list of several pages, one that did not change does not tell the others.
    const single = page === 1 && seenWhole(run.dossier().sections.repositories);
    const answer = single
      ? await askOrRenew(reader, step, 'core', question, 'api/repositories')
      : await client.ask('core', question);
    if (answer === null) return true;
    if (!sure && pages.length === 0 && isOfNobody(answer, person())) return false;
    if (!answer.ok) {
      const reading =
        pages.length === 0 ? readingOfFailure(answer.failure, ['repositories', 'contents'], person(), answer) : null;
      await end(reader, step, reading, answer.failure);
      return true;
    }
    pages.push(answer.value);
    const whole = answer.last && answer.value.length <= 100;
    const reading = readRepositories(pages, { whole: whole && from === 1, publicRepositories }, person(), answer);
    const joined = from === 1 ? reading : joinPage(reading, run.dossier(), whole);
    if (whole || page === from + most - 1) {
      await end(reader, step, joined, undefined, answer);
      return true;
    }
    await run.keep(joined);
  }
  return true;
};
