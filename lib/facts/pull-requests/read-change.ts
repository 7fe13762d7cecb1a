import { maskPerson } from '../text/mask';
import { sentencesOfChange, type Candidate } from './candidates';
import { readOwnWords, type OwnWords } from './own-words';

/** The longest title that GitHub takes is 256 characters; what is beyond 1,000 is not looked at. */
const titleCap = 1_000;

export type ReadChange = {
  /** Title, an empty line, body: what all offsets count in. The person's name is masked in the same length. */
  text: string;
  title: string;
  /** What its author wrote, sentence by sentence, the title's first. */
  sentences: readonly Candidate[];
  own: OwnWords;
};

/** Parts a change's title and body into the sentences that its author wrote. */
export const readChange = (change: { title: string; body: string; names?: readonly string[] }): ReadChange => {
  const names = change.names ?? [];
  const title = maskPerson(change.title, names);
  const body = maskPerson(change.body, names);
  const own = readOwnWords(body);
  const offset = title.length + 2;
  const unseen = ' '.repeat(Math.max(0, title.length - titleCap));
  const masked = `${title.replace(/`/gu, ' ').slice(0, titleCap)}${unseen}\n\n${own.masked}`;
  const blocks = own.blocks.map((block) => ({ ...block, start: block.start + offset, end: block.end + offset }));
  return {
    text: `${title}\n\n${body}`,
    title,
    sentences: sentencesOfChange(masked, Math.min(title.length, titleCap), blocks),
    own,
  };
};
