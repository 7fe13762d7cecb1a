import { parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import {
  changesQuery,
  costs,
  filesQuery,
  keeperFiles,
  profileQuery,
  repositoriesQuery,
  reviewedSearch,
} from '../../../lib/github/graphql/queries';
import { measure, mostNodes } from '../../sample-github/graphql/measure';
import { githubSchema } from '../../sample-github/graphql/schema';

type Asked = { query: string; variables: Record<string, unknown>; points: number };

const asked: [string, Asked][] = [
  ...(
    [
      [100, 50],
      [50, 50],
      [25, 0],
    ] as const
  ).map(([repositories, reviews]): [string, Asked] => [
    `profile, ${repositories} and ${reviews}`,
    {
      query: profileQuery,
      variables: {
        login: 'x',
        repositories,
        reviewed: reviewedSearch('x'),
        reviews: 50,
        withReviews: reviews > 0,
        withHidden: reviews > 0,
      },
      points: costs.profile({ repositories, reviews }),
    },
  ]),
  ...[100, 25].map((first): [string, Asked] => [
    `repositories, ${first}`,
    { query: repositoriesQuery, variables: { login: 'x', first, after: null }, points: costs.repositories(first) },
  ]),
  ...[100, 50, 25, 12, 10].map((first): [string, Asked] => [
    `changes, ${first}`,
    { query: changesQuery, variables: { login: 'x', first, after: 'cursor' }, points: costs.changes(first) },
  ]),
  ...(
    [
      [100, 8],
      [100, 0],
      [1, 0],
      [0, 1],
    ] as const
  ).map(([files, projects]): [string, Asked] => [
    `${files} files, ${projects} projects`,
    { query: filesQuery(files, projects), variables: {}, points: costs.files() },
  ]),
];

test('changes that well-known apps opened are no reviews of others’ work; the search stays within GitHub’s length', () => {
  const text = reviewedSearch('x'.repeat(39));
  expect(text).toContain(`-author:${'x'.repeat(39)} `);
  expect(text).toContain('-author:app/dependabot');
  expect(text).toContain('-author:app/renovate');
  expect(text.length).toBeLessThanOrEqual(256);
});

describe('what is asked of GraphQL', () => {
  test.each(asked)(
    '%s: holds to GitHub’s published schema and its limits, at the cost that is reckoned with',
    (_, one) => {
      const document = parse(one.query);
      expect(validate(githubSchema(), document)).toEqual([]);
      const { wrong, nodes, points } = measure(document, one.variables, githubSchema());
      expect(wrong).toEqual([]);
      expect(nodes).toBeLessThan(mostNodes / 10);
      expect(points).toBe(one.points);
    },
  );

  test('a wrong query is noticed', () => {
    const wrongIn = (query: string, variables = {}) => {
      const document = parse(query);
      return [
        ...validate(githubSchema(), document).map(({ message }) => message),
        ...measure(document, variables, githubSchema()).wrong.map(({ type }) => type),
      ];
    };
    expect(wrongIn('{ user(login: "x") { shoeSize } }')).toHaveLength(1);
    expect(wrongIn('{ user(login: "x") { repositories { nodes { name } } } }')).toEqual([
      'MISSING_PAGINATION_BOUNDARIES',
    ]);
    expect(wrongIn('{ user(login: "x") { repositories(first: 101) { nodes { name } } } }')).toEqual([
      'EXCESSIVE_PAGINATION',
    ]);
    const deep = `query Q($n: Int!) { user(login: "x") { repositories(first: $n) { nodes { issues(first: $n) { nodes { comments(first: $n) { totalCount } } } } } } }`;
    expect(wrongIn(deep, { n: 100 })).toEqual(['MAX_NODE_LIMIT_EXCEEDED']);
    expect(wrongIn(deep, { n: 10 })).toEqual([]);
  });

  test('the texts depend on nothing but numbers, and ask for no more than can be read', () => {
    expect(filesQuery(2, 1)).toBe(filesQuery(2, 1));
    expect(filesQuery(3, 0)).not.toContain('Kept');
    for (const path of Object.values(keeperFiles)) expect(filesQuery(0, 1)).toContain(`"HEAD:${path}"`);
    for (const [, { query }] of asked) {
      expect(query).toMatch(/^query \w+\(/u);
      expect(query).toContain('rateLimit { cost limit remaining resetAt nodeCount }');
      // Followers, stars, faces and places are nobody's business here.
      expect(query).not.toMatch(/follower|stargazer|avatar|location|pronoun|email|sponsor/iu);
    }
  });
});
