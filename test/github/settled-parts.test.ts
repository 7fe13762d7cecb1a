import { describe, expect, test } from 'vitest';
import { readingParts } from '../../lib/dossier/parts';
import type { Dossier } from '../../lib/dossier/schema';
import { openParts } from '../../lib/engine/run';
import { leftToRead } from '../../lib/github/worth-reading';
import { rules } from '../../rules/index';
import { screen } from '../helpers/screen';
import { now, readSample, readWhole } from './graphql/read-with-token';

const said = (dossier: Dossier, role: string | null): string[] =>
  screen(dossier, role)
    .map(({ rule, message, subject, outcome }) => `${rule} ${message} ${subject} ${outcome}`)
    .toSorted();

const mira = 'mira-holm-sample';

describe('what is said to change no finding', () => {
  const people = [mira, 'noel-brandt-sample', 'victor-dane-sample', 'tessa-quill-sample', 'ines-roth-sample'];

  test('changes none when it is read all the same, wherever a reading stands', { timeout: 240_000 }, async () => {
    let asked = 0;
    for (const login of people) {
      for (const erasedAfter of [4, 9, 16, 24, 60]) {
        const { dossier } = await readSample(login, { withToken: false, erasedAfter });
        for (const role of ['mlops-engineer', null]) {
          const open = openParts(rules, screen(dossier, role));
          const parts = readingParts.filter((part) => !open.includes(part));
          const only = { parts, repositories: null };
          const rest = await readWhole(login, { withToken: false, dossier, more: { only } });
          expect(said(rest.dossier, role), `${login} ${erasedAfter}`).toEqual(said(dossier, role));
          asked += leftToRead(dossier, { now, only }).length;
        }
      }
    }
    expect(asked).toBeGreaterThan(0);
  });
});

test('a reading stops where the rest could change no finding, and the rest would change none', async () => {
  const followed = await readWhole(mira, { withToken: false, followed: true });
  const whole = await readWhole(mira, { withToken: false });
  const left = leftToRead(followed.dossier, { now });
  expect(left.length).toBeGreaterThan(0);
  expect(leftToRead(followed.dossier, { now, open: openParts(rules, screen(followed.dossier)) })).toEqual([]);
  expect(new Set(left.map(({ part }) => part))).toEqual(new Set(['manifests']));
  expect(said(followed.dossier, 'mlops-engineer')).toEqual(said(whole.dossier, 'mlops-engineer'));
});
