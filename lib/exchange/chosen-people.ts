import { analysisOf } from '../store/analyses';
import type { Database } from '../store/database';
import type { ListedPerson } from '../store/people';
import { reviewsOf } from '../store/reviews';

/** The version of this file's form. */
export const peopleVersion = 1;

/** A place where somebody's public work can be looked at, and the words that stand there. */
type Place = { rule: string; words: string | null; url: string };

const placesOf = async (db: Database, key: string): Promise<Place[]> => {
  const findings = (await analysisOf(db, key))?.findings ?? [];
  // Where work is shown and what is asked about alike, without what a rule called it: the places speak.
  return findings.flatMap(({ rule, evidence }) =>
    evidence.flatMap((piece): Place[] =>
      piece.url === null ? [] : [{ rule, words: piece.kind === 'quote' ? piece.quote : null, url: piece.url }],
    ),
  );
};

/**
 * Chosen people as JSON: what the user did, what was decided about what, and links to the public work it rests on. There is
 * no outcome of a rule in it, and nobody is chosen by one.
 *
 * @param now ISO 8601.
 */
export const peopleJson = async (db: Database, people: readonly ListedPerson[], now: string): Promise<string> => {
  const rows = [];
  for (const { key, ...person } of people) {
    // Without what the rule called it then, and without whose it is: that stands around it.
    const decisions = (await reviewsOf(db, key)).map(
      ({ id: _id, key: _key, outcome: _outcome, message: _message, ...decision }) => decision,
    );
    const profile = `https://github.com/${person.login}`;
    rows.push({
      ...person,
      profile,
      joined: person.joined.map(({ login }) => login),
      decisions,
      evidence: await placesOf(db, key),
    });
  }
  return `${JSON.stringify({ format: 'plumbline-people', version: peopleVersion, madeAt: now, people: rows }, null, 2)}\n`;
};
