import { readAccount } from '../../readers/api/graphql-profile';
import { parentsOfForks, type ForkOf } from '../../readers/api/graphql-repositories';
import { endsAll, notGot, type Failure } from '../failure';
import { readingOfFailure } from '../not-got';
import type { Step } from '../progress';
import type { Ended } from '../read-profile';
import { askProfile, why, type Answered } from './ask-profile';
import { needsProfile, needsReviews } from './extent';
import { keepRepositories, keepRest, listFurther } from './keep-profile';
import { noteRefusing, type Reader } from './reader';

/** `over`: there is nobody to go on with. `useless`: GraphQL gave nothing, and the rest is to be read without it. */
export type Who = {
  account: Ended['account'];
  over: Failure | null;
  useless: boolean;
  /** How many pull requests there are; null where that is not known. */
  changes: number | null;
  forks: readonly ForkOf[];
};

const nobody: Who = { account: 'user', over: null, useless: false, changes: null, forks: [] };

/** Who this is: nobody, no person, somebody else by now, or the person. */
const judge = ({ value, problems }: Answered, reader: Reader): { who: Who; id: number | null } => {
  const { account, user } = value;
  const known = reader.person();
  // Whose number is known may have taken another login: that is found without GraphQL, which knows no numbers.
  const over = (failure: Failure, kind: Ended['account'] = 'user') => ({
    who: known.id === null ? { ...nobody, account: kind, over: failure } : { ...nobody, useless: true },
    id: null,
  });
  if (account?.__typename === 'Organization') {
    return over(notGot('failed', { note: 'this account is no person' }), 'organisation');
  }
  if (!user) {
    const failure = why(problems, 'user', 'a user');
    const notThere = failure.state === 'not-read' && failure.detail?.status === 404;
    return notThere ? over(failure) : { who: { ...nobody, useless: true }, id: null };
  }
  const id = user.databaseId ?? known.id;
  const same = known.id === null ? user.login.toLowerCase() === known.login.toLowerCase() : known.id === id;
  if (!same) return over(notGot('failed', { note: 'this login is somebody else’s now' }));
  return { who: { ...nobody, changes: value.changes?.pullRequests.totalCount ?? null, useless: id === null }, id };
};

const personSections = ['bio', 'name', 'company', 'website', 'socialLinks', 'repositoryCount'] as const;

const missing = [...personSections, 'repositories', 'pullRequests', 'contents', 'profileReadme'] as const;

/** Whether anything is left that this one question brings. */
const isProfileLeft = ({ given, run, wants }: Reader): boolean => {
  const dossier = run.dossier();
  if (given.again) return !given.only || given.only.parts.some((part) => part !== 'contents' && part !== 'manifests');
  return (!given.only && needsReviews(dossier)) || needsProfile(dossier, given.now(), (part) => wants(part));
};

/** Asks who this is and what there is. */
export const readWho = async (reader: Reader, step: Step): Promise<Who> => {
  const { run, person } = reader;
  if (!isProfileLeft(reader)) {
    run.skip([step], null);
    return nobody;
  }
  await run.start(step);
  const answer = await askProfile(reader);
  if (!answer.ok) {
    const over = endsAll(answer.failure);
    const reading = over ? readingOfFailure(answer.failure, personSections, person(), answer) : null;
    await run.end(step, reading, answer.failure);
    return over ? { ...nobody, over: answer.failure } : { ...nobody, useless: true };
  }
  await noteRefusing(reader, answer.problems);
  const { who, id } = judge(answer, reader);
  if (who.over || id === null || !answer.value.user) {
    const failure = who.over ?? why(answer.problems, 'user', 'a user with an id');
    // Where it goes on without the token, nothing is said yet of what is missing.
    const isMissing = who.over !== null && who.account === 'user' && !answer.value.user;
    await run.end(step, isMissing ? readingOfFailure(failure, missing, person(), answer) : null, failure);
    return who;
  }
  await run.keep(readAccount(answer.value.user, id, answer.value.list?.repositories.totalCount ?? null, answer));
  const pages = await keepRepositories(reader, answer);
  await keepRest(reader, answer);
  await run.end(step, null);
  await listFurther(reader, answer, pages);
  return { ...who, forks: parentsOfForks(pages.flat()) };
};
