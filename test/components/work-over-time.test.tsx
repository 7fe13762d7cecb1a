// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { WorkOverTime, workYears } from '../../components/work-over-time';
import { change, stage } from './stage';

afterEach(cleanup);

const on = (year: number, more: Parameters<typeof change>[0] = {}) =>
  change({ date: `${year}-05-01T00:00:00Z`, ...more });

test('years stand in a row, with those between in which nothing was seen', () => {
  const shown = workYears([on(2021), on(2024), on(2024), on(2023, { category: 'testing' })]);
  expect(shown?.years).toEqual([2021, 2022, 2023, 2024]);
  expect(shown?.rows).toEqual([
    { category: 'reliability', years: new Set([2021, 2024]) },
    { category: 'testing', years: new Set([2023]) },
  ]);
});

test('what did not land, has no date, is carried over, or says little, is no dot', () => {
  const left = [
    on(2019, { landed: 'not-landed' }),
    on(2019, { landed: 'open' }),
    on(2019, { landed: 'unknown' }),
    on(2019, { category: 'dependencies' }),
    on(2019, { category: 'trivial' }),
    on(2019, { again: true }),
    change({ date: null }),
  ];
  expect(workYears([...left, on(2023), on(2024)])?.years).toEqual([2023, 2024]);
  expect(workYears(left)).toBeNull();
  expect(workYears([on(2024), on(2024, { category: 'testing' })])).toBeNull();
  expect(workYears([])).toBeNull();
});

test('more years than there is room for stand in the first column', () => {
  const shown = workYears([on(2009), on(2015), on(2024)]);
  expect(shown).toMatchObject({ years: [2018, 2019, 2020, 2021, 2022, 2023, 2024], earlier: true });
  expect(shown?.rows[0]?.years).toEqual(new Set([2018, 2024]));
});

test('it is a table that can be read out, and tells no amount', async () => {
  await stage(<WorkOverTime work={[on(2015), on(2023), on(2024), on(2024)]} />);
  const table = screen.getByRole('table');
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((head) => head.textContent),
  ).toContain('≤’182018 and before');
  const cells = within(screen.getByRole('row', { name: /^Reliability/u })).getAllByRole('cell');
  expect(cells.map((cell) => cell.textContent)).toEqual([
    'landed',
    ...Array.from({ length: 4 }, () => 'nothing seen'),
    'landed',
    'landed',
  ]);
  expect(table.querySelectorAll('circle')).toHaveLength(3);
});
