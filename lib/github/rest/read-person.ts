import type { UserAnswer } from '../../readers/api/answers';
import { readUser } from '../../readers/api/user';
import type { Answer } from '../client';
import { endsAll, notGot, statusOf, type Failure } from '../failure';
import { readingOfFailure } from '../not-got';
import type { Step } from '../progress';
import { userByIdQuestion, userQuestion } from '../questions';
import type { Ended } from '../read-profile';
import { askOrRenew, end, type Reader } from './reader';

const personSections = ['bio', 'name', 'company', 'website', 'repositoryCount'] as const;

/** `over`: there is nobody to go on with. */
export type Who = { account: Ended['account']; over: Failure | null };

const accountOf = ({ type }: UserAnswer): Ended['account'] =>
  type === undefined || type === 'User' ? 'user' : type === 'Organization' ? 'organisation' : 'none';

/** Somebody whose login is gone or another's now is found by the number, which stays the same. */
const askById = async (reader: Reader): Promise<Answer<UserAnswer> | null> => {
  const { id } = reader.person();
  if (id === null) return null;
  const answer = await reader.client.ask('core', userByIdQuestion(id));
  return answer.ok && answer.value.id === id && accountOf(answer.value) === 'user' ? answer : null;
};

/** Asks who this is: the id, and whether it is a person at all. */
export const readPerson = async (reader: Reader, step: Step): Promise<Who> => {
  const { given, run, person } = reader;
  await given.keepAlive();
  await run.start(step);
  const answer = await askOrRenew(reader, step, 'core', userQuestion(person().login), 'api/user');
  if (answer === null) return { account: 'user', over: null };
  const known = person();
  if (!answer.ok) {
    const renamed = statusOf(answer.failure) === 404 ? await askById(reader) : null;
    if (renamed?.ok) {
      await end(reader, step, readUser(renamed.value, renamed));
      return { account: 'user', over: null };
    }
    await end(reader, step, readingOfFailure(answer.failure, personSections, known, answer), answer.failure);
    const over = endsAll(answer.failure) || statusOf(answer.failure) === 404 ? answer.failure : null;
    return { account: 'user', over };
  }
  const { value } = answer;
  const account = accountOf(value);
  const somebodyElse =
    known.id === null ? value.login.toLowerCase() !== known.login.toLowerCase() : known.id !== value.id;
  const renamed = somebodyElse ? await askById(reader) : null;
  if (renamed?.ok) {
    await end(reader, step, readUser(renamed.value, renamed));
    return { account: 'user', over: null };
  }
  if (account !== 'user' || somebodyElse) {
    const note = account === 'user' ? 'this login is somebody else’s now' : 'this account is no person';
    const failure = notGot('failed', { note });
    await end(reader, step, null, failure);
    return { account, over: failure };
  }
  await end(reader, step, readUser(value, answer), undefined, answer);
  return { account: 'user', over: null };
};
