import type { Candidate } from '../../lib/store/rows';
import { workStates } from '../../lib/knowledge/work-states';
import { workKinds } from '../../lib/knowledge/work-kinds';
import type { Work } from '../../lib/store/work-rows';

const first = ['Mira', 'Noël', 'Søren', 'Zoë', 'Anke', 'Łukasz', 'Ines', 'Tomás', 'Yuki', 'Ada'];
const last = ['Holm', 'Brandt', 'Øvergaard', 'Roth', 'Quill', 'Kowal', 'Dane', 'Vega', 'Mori', 'Lind'];
const tags = ['serving', 'evaluation', 'Berlin', 'later this year', 'data', 'met at a conference'];

const ago = (now: string, days: number): string => new Date(Date.parse(now) - days * 86_400_000).toISOString();

/** Invented people in every state, with tags, notes and dates, the same ones every time. @param now ISO 8601. */
export const manyPeople = (count: number, now: string): { candidates: Candidate[]; works: Work[] } => {
  const candidates: Candidate[] = [];
  const works: Work[] = [];
  for (let index = 0; index < count; index += 1) {
    const [one, two] = [first[index % first.length] ?? '', last[Math.floor(index / first.length) % last.length] ?? ''];
    const plain = (word: string): string =>
      word
        .normalize('NFD')
        .replace(/[^a-z]/giu, '')
        .toLowerCase();
    const key = `github:${index + 1}`;
    const days = index % 88;
    candidates.push({
      key,
      id: index + 1,
      login: `${plain(one)}-${plain(two)}-${index}-sample`,
      name: index % 7 === 0 ? null : `${one} ${two} (sample)`,
      firstSeenAt: ago(now, days + 5),
      lastReadAt: ago(now, days),
    });
    const state = workStates[index % workStates.length] ?? 'to-review';
    works.push({
      key,
      state,
      reason: state === 'not-now' ? 'other-time' : null,
      note: index % 3 === 0 ? `Wrote about queue retries in change ${index}; ask how it was rolled out.` : '',
      tags: tags.filter((_, at) => (index + at) % 4 === 0),
      due: index % 9 === 0 ? { on: ago(now, (index % 30) - 15).slice(0, 10), note: 'write' } : null,
      hold: index % 50 === 0 ? { until: null, why: 'asked to be told in spring' } : null,
      kinds: workKinds.filter((_, at) => (index + at) % 3 === 0),
      joinedTo: null,
      since: ago(now, index % 40),
      touchedAt: ago(now, days),
    });
  }
  return { candidates, works };
};
