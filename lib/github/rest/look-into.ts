import type { Repository } from '../../dossier/schema';
import { fullName } from '../../dossier/schema';
import { readingBudget } from '../budget';
import { endsResource, notGot, type Failure } from '../failure';
import { readingOfFailure } from '../not-got';
import { mostRepositories } from '../plan';
import { treeQuestion } from '../questions';
import { treeReading } from '../tree-reading';
import { contentsByName, inOrder, isBehindForks, needsPaths } from '../worth-reading';
import { costOfForks } from './count-own-commits';
import { askOrRenew, end, unsent, type Reader } from './reader';

/** How many repositories are looked into: their READMEs must fit what is set aside for the raw host too. */
const mostToLookInto = ({ given, budget }: Reader): number => {
  const agreed = given.most?.core ?? 0;
  return Math.min(agreed > readingBudget.core ? agreed : mostRepositories, budget.left('core'));
};

/** As many as can be paid; what stands apart gives way to forks that may hold own commits. */
const affordable = (reader: Reader, candidates: readonly Repository[]): Repository[] => {
  const room = reader.budget.left('core') - costOfForks(reader);
  const dossier = reader.run.dossier();
  return candidates
    .slice(0, mostToLookInto(reader))
    .filter((one, index) => index < room || !isBehindForks(one, dossier));
};

/** Looks into as many repositories as the budget allows, those first that are likely to tell most. */
export const lookInto = async (reader: Reader): Promise<readonly Repository[]> => {
  const { given, run, person } = reader;
  await reader.look();
  const dossier = run.dossier();
  const within = contentsByName(dossier);
  const candidates = inOrder(dossier, given.now()).filter(
    (one) =>
      reader.wants('contents', fullName(one)) &&
      needsPaths(one, within.get(fullName(one).toLowerCase()), dossier, given.again),
  );
  const chosen = affordable(reader, candidates);
  const steps = run.plan(chosen.map((item) => ({ what: 'paths', about: fullName(item), resource: 'core' })));
  let ended: Failure | null = candidates.length > 0 && chosen.length === 0 ? notGot('no-budget') : null;
  for (const [index, repository] of chosen.entries()) {
    const step = steps[index];
    if (!step) break;
    await given.keepAlive();
    await run.start(step);
    const question = treeQuestion(repository.owner, repository.name, repository.defaultBranch);
    const answer = await askOrRenew(reader, step, 'core', question, 'api/tree');
    if (answer === null) continue;
    const { reading, failure } = treeReading(answer, repository, person());
    // What stopped the resource is no news of this repository: it is said once, for all that were not looked into.
    await end(reader, step, failure && endsResource(failure) ? null : reading, failure, answer);
    if (failure && endsResource(failure)) {
      run.skip(steps.slice(index + 1), failure);
      ended = failure;
      break;
    }
  }
  if (ended) await run.keep(readingOfFailure(ended, ['contents'], person(), unsent(reader, 'api.github.com')));
  return chosen;
};
