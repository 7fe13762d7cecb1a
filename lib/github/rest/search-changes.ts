import { readPullRequests } from '../../readers/api/pull-requests';
import { readingOfFailure } from '../not-got';
import type { Step } from '../progress';
import { pullRequestsQuestion } from '../questions';
import { changePages } from '../worth-reading';
import { askOrRenew, end, type Reader } from './reader';

/** Searches for what the person opened: one page, or those that are left and can be paid. */
export const searchPullRequests = async (reader: Reader, step: Step): Promise<void> => {
  const { given, budget, run, person } = reader;
  const left = changePages(run.dossier(), given.now());
  const first = given.again ? 1 : (left?.from ?? 1);
  const last = given.again ? 1 : first + Math.min(left?.count ?? 1, Math.max(1, budget.left('search'))) - 1;
  for (let page = first; page <= last; page += 1) {
    await given.keepAlive();
    await run.start(step);
    const question = pullRequestsQuestion(person().login, page);
    const answer = await askOrRenew(reader, step, 'search', question, 'api/pull-requests');
    if (answer === null) return;
    if (!answer.ok) {
      const reading = page === 1 ? readingOfFailure(answer.failure, ['pullRequests'], person(), answer) : null;
      await end(reader, step, reading, answer.failure);
      return;
    }
    const reading = readPullRequests(answer.value, person(), answer);
    if (page === last) await end(reader, step, reading, undefined, page === 1 ? answer : undefined);
    else await run.keep(reading);
  }
};
