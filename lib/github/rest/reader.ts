import type { ReadingPart } from '../../dossier/parts';
import type { Person, Source } from '../../dossier/schema';
import type { Budget } from '../budget';
import { addressOfQuestion, isUnchanged, type Answer, type Client, type Question, type Unchanged } from '../client';
import type { Failure } from '../failure';
import type { Beside, Run, Step } from '../progress';
import type { ReadProfileGiven } from '../read-profile';

/** What each part of a reading by the REST API has at hand. */
export type Reader = {
  given: ReadProfileGiven;
  client: Client;
  budget: Budget;
  run: Run;
  person: () => Person;
  /** True where the part, of this repository, is to be read. */
  wants: (part: ReadingPart, repository?: string) => boolean;
  /** Takes over what may still change a finding. */
  look: () => Promise<void>;
};

/** Where a step that was never sent would have asked. */
export const unsent = (reader: Reader, host: 'api.github.com' | 'raw.githubusercontent.com') => ({
  url: `https://${host}/`,
  readAt: reader.given.now(),
});

/** Ends a step with what came of it. */
export const end = async (
  reader: Reader,
  step: Step,
  reading: Parameters<Run['end']>[1],
  failure?: Failure,
  answer?: Answer<unknown>,
): Promise<void> => {
  const etag = answer?.ok === true ? answer.etag : undefined;
  const beside: Beside | undefined =
    typeof etag === 'string' && etag.length <= 300 && answer && answer.url.length <= 2_000
      ? { etag: { url: answer.url, etag, readAt: answer.readAt } }
      : undefined;
  await reader.run.end(step, reading, failure, beside);
};

/** GitHub said that nothing changed: what stands was read anew, and is not transferred again. */
export const renew = async (
  { run }: Reader,
  step: Step,
  { url, etag, readAt }: Unchanged,
  source: Source,
): Promise<void> =>
  run.end(step, null, undefined, { renewed: { source: source.id, readAt }, etag: { url, etag, readAt } });

/** What stands in the dossier of this very answer, where GitHub can be asked whether it changed. */
export const standing = async ({ given, run }: Reader, reader: string, url: string) => {
  const [source] = Object.values(run.dossier().sources)
    .filter((one) => one.reader === reader && one.url === url)
    .toSorted((a, b) => (a.readAt < b.readAt ? 1 : -1));
  const kept = source && (await given.etagOf?.(url));
  // An etag of another reading than the one that stands would make a hole of what was lost between the two.
  return source && kept && kept.readAt === source.readAt ? { source, etag: kept.etag } : null;
};

/** Asks, and where something of that answer stands, only whether it changed. */
export const askOrRenew = async <Value>(
  reader: Reader,
  step: Step,
  resource: 'core' | 'search',
  question: Question<Value>,
  name: string,
): Promise<Answer<Value> | null> => {
  const known = await standing(reader, name, addressOfQuestion(question));
  const answer = await reader.client.askAgain(resource, question, known?.etag ?? null);
  if (!isUnchanged(answer)) return answer;
  if (known) await renew(reader, step, answer, known.source);
  return null;
};
