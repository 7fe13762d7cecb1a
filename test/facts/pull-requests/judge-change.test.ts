import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeChange, type ChangeText } from '../../../lib/facts/pull-requests/judge-change';
import type { ChangeCategory } from '../../../lib/facts/pull-requests/work';

const file = (path: string) => ({ path, additions: 10, deletions: 2 });
const categoryOf = (title: string, files: readonly string[] | null = null, body = ''): ChangeCategory =>
  judgeChange({ title, body, files: files?.map(file) ?? null }).category;
const decisionOf = (change: ChangeText): string | null => {
  const { decision } = judgeChange(change);
  return decision && `${change.title}\n\n${change.body}`.slice(decision.start, decision.end);
};

describe('what a change is for', () => {
  test.each<[ChangeCategory, string]>([
    ['reliability', 'Fix race condition between lease renewal and expiry'],
    ['reliability', 'fix: close sockets so that workers no longer leak connections'],
    ['reliability', 'Retry uploads when the network drops'],
    ['reliability', 'Worker hangs when the broker goes away'],
    ['performance', 'perf: avoid recomputing offsets per row'],
    ['performance', 'Make tokenisation 3x faster'],
    ['performance', 'Redesign segment index to reduce memory usage'],
    ['deployment', 'Reduce image size of the scorer'],
    ['deployment', 'Publish wheels for arm64'],
    ['deployment', 'Release 3.4.0'],
    ['observability', 'Add Prometheus metrics to the scheduler'],
    ['observability', 'Improve error messages of the loader'],
    ['testing', 'test: cover the empty batch'],
    ['testing', 'Deflake e2e tests of the router'],
    ['testing', 'Update pre-commit configuration'],
    ['data-quality', 'Detect schema drift before loading'],
    ['data-quality', 'Deduplicate events by key and day'],
    ['security', 'Sanitize file names of uploads'],
    ['feature', 'feat(router): weighted routes'],
    ['feature', 'Add support for nested columns'],
    ['bugfix', 'fix(parser): wrong column when the header repeats'],
    ['refactor', 'refactor: split the planner'],
    ['refactor', 'Rename Frame to Window'],
    ['docs', 'docs: explain the retry policy'],
    ['docs', 'feat: add an example for streaming'],
    ['dependencies', 'Bump quillbase from 1.2.0 to 1.3.0'],
    ['dependencies', 'chore(deps): bump quillbase group'],
    ['trivial', 'Fix typo in the readme'],
    ['testing', 'chore(tests): retry the router tests'],
    ['testing', 'Increase the timeout of the loader tests'],
    ['docs', 'docstring: name the missing argument'],
    ['performance', 'Cache the page list'],
    ['refactor', 'Moved the planner out of the loader'],
    ['refactor', 'Deprecate Window in favor of Frame'],
    ['bugfix', 'Handle empty columns'],
    ['bugfix', 'Revert "Fill in versions by hand"'],
    ['feature', 'Added uint8 to the distance metric'],
    ['feature', 'Add log-probs to the sampler'],
    ['observability', 'Expose queue metrics'],
    ['dependencies', 'Remove the version restriction of quillbase'],
    ['dependencies', 'Automated dependency updates'],
    ['deployment', 'Bump package version to 0.4.1'],
    ['deployment', 'Merge stable/v2 into main'],
    ['feature', 'Add window primitives and refactor some helpers'],
    ['feature', 'Add weighted routes with tests'],
    ['testing', 'Speed up test_router by loading less'],
    ['testing', 'Fix intermittent failure of the router test'],
    ['testing', "Fix type hints of 'tests/router/pages.py'"],
    ['testing', 'Remove the quill loader from coverage'],
    ['testing', 'Fix clash of pins in nightly CI'],
    ['feature', 'Support grammar in guided decoding'],
    ['trivial', 'Fix grammar of the welcome page'],
    ['docs', '[DOCS] Update quillbase version'],
    ['dependencies', 'Introduce quillbase as a dependency'],
    ['bugfix', 'Introduce a floor to avoid division by zero'],
    ['performance', 'Reuse clients of the ledger'],
    ['observability', 'Add a warning on empty ledgers'],
    ['feature', 'feat: create deployments when the server starts'],
    ['bugfix', 'fix[core]: wrong offset after a skipped header'],
    ['bugfix', '[FIX] Remove unused levels of an index'],
    ['bugfix', 'Tasks of one job should compare their own priority'],
    ['bugfix', 'fix(router): add logger import to the planner'],
    ['docs', 'Update plugins.md'],
    ['docs', 'update and rename the ledger vignette'],
    ['bugfix', 'Make the sorted mode work again'],
    ['bugfix', 'Keep pages hashable when a writer is not'],
    ['refactor', 'Factor out the page reader'],
    ['testing', 'Fix doctest issues of the ledger'],
    ['dependencies', '[MNT] bound `quillbase<2.6`'],
    ['performance', 'Reuse pages to avoid wasted reads'],
    ['testing', 'Add typos check to pre-commit hooks'],
    ['docs', '[KEP] Weighted routes for outside jobs'],
    ['docs', 'docs: add an import and fix a typo of the loader page'],
    ['refactor', 'Revamp the settings module'],
    ['refactor', 'chore: modernise type hints of the planner'],
    ['reliability', 'fix: raise instead of deadlocking in a forked worker'],
    ['security', 'Pin third-party actions to commit hashes'],
  ])('%s: %s', (category, title) => expect(categoryOf(title)).toBe(category));

  test('a fix of tests or CI only is testing, whatever its title', () => {
    expect(categoryOf('fix: wait for the port', ['tests/test_port.py', '.github/workflows/ci.yml'])).toBe('testing');
    expect(categoryOf('fix: wait for the port', ['src/port.py', 'tests/test_port.py'])).toBe('bugfix');
  });

  test('a deterministic exception is a bugfix, a leak is reliability', () => {
    expect(categoryOf('fix: KeyError for an empty config')).toBe('bugfix');
    expect(categoryOf('fix: memory leak for an empty config')).toBe('reliability');
  });

  test('examples, notebooks and tutorials are docs', () => {
    expect(categoryOf('Update the ranking demo', ['examples/rank/main.py', 'notebooks/rank.ipynb'])).toBe('docs');
  });

  test('image size is deployment and a release workflow too, though they stand under other prefixes', () => {
    expect(categoryOf('perf(build): reduce image size')).toBe('deployment');
    expect(categoryOf('chore: add release workflow', ['.github/workflows/release.yml'])).toBe('deployment');
  });

  test('an upgrade made for something else is not a bump', () => {
    expect(categoryOf('Upgrade quillbase to 2.1 to support several disks')).not.toBe('dependencies');
  });

  test('where two fit, the title wins over the body', () => {
    expect(categoryOf('docs: explain timeouts', null, 'There was a race condition and a deadlock under load.')).toBe(
      'docs',
    );
  });

  test('a title that only names a file leaves the word to what the description opens with', () => {
    expect(categoryOf('Update loader.py', null, 'This fixes a wrong offset after a skipped header.')).toBe('bugfix');
    expect(categoryOf('Update loader.py')).toBe('feature');
  });

  test('labels speak where the title is silent', () => {
    expect(judgeChange({ title: 'Weighted routes', body: '', labels: ['kind/documentation'] }).category).toBe('docs');
  });
});

describe('forms', () => {
  test.each(['What does this PR do?', 'Why is this needed?', 'What is the current behaviour?'])(
    'what stands under "%s" is an answer of the author',
    (question) =>
      expect(
        decisionOf({
          title: 'fix: hold the ledger open',
          body: `## ${question}\n\nThe writer closes the ledger early because its timer counts idle pages.\n`,
        }),
      ).toBe('The writer closes the ledger early because its timer counts idle pages.'),
  );

  test.each(['Are these changes tested?', 'How was this tested?', 'Criteria for a good change', 'Please read this'])(
    'what stands under "%s" is none',
    (question) =>
      expect(
        decisionOf({
          title: 'fix: hold the ledger open',
          body: `## ${question}\n\nThe writer closes the ledger early because its timer counts idle pages.\n`,
        }),
      ).toBeNull(),
  );
});

describe('how good a reason it gives to write', () => {
  const substanceOf = (title: string, body: string): number => judgeChange({ title, body }).substance;

  test('0: typo, bump, release', () => {
    expect(substanceOf('Fix typo', '')).toBe(0);
    expect(substanceOf('Bump quillbase from 1.2.0 to 1.3.0', 'Bumps quillbase from 1.2.0 to 1.3.0.')).toBe(0);
    expect(substanceOf('Release 3.4.0', '')).toBe(0);
  });

  test('1: a real change that is hardly explained; an unfilled form explains nothing', () => {
    expect(substanceOf('Add weighted routes', '')).toBe(1);
    expect(
      substanceOf(
        'Add weighted routes',
        '# What does this PR do?\n\n*Summarise the change and tell why it is needed, with all the context that a reviewer could want to have in order to judge it.*\n\n## Checklist\n- [ ] I have read the contributing guide because it is required\n- [x] I added tests instead of hoping\n',
      ),
    ).toBe(1);
  });

  test('2: an empty body only where the title names cause and remedy', () => {
    expect(substanceOf('Guard lease renewal with a lock to avoid a race', '')).toBe(2);
  });

  test('3: a root cause, an alternative weighed, a measurement', () => {
    expect(
      substanceOf(
        'fix(queue): retry acks on a closed channel',
        `Workers lost acks whenever the broker closed the channel in the middle of a batch.

The root cause is that the ack was sent once and its error swallowed. I retry it on a new channel instead of raising,
because a raised error restarts the whole worker and the message is handled twice. An alternative is to hold acks until
the channel is back, but then memory grows with the outage.

Measured on the invented staging queue over an hour: 340 duplicates before, 2 after.`,
      ),
    ).toBe(3);
  });
});

describe('the decision and its ground', () => {
  test('is taken from the author’s words', () => {
    expect(
      decisionOf({
        title: 'Batch the writes',
        body: 'Small change.\n\nWe write in batches of 500 instead of row by row because every commit syncs the disk.\n\nThanks for looking!',
      }),
    ).toBe('We write in batches of 500 instead of row by row because every commit syncs the disk.');
  });

  test.each([
    ['a tag is no person', 'The moving tag @v2 is replaced because it can be set to other code.'],
    ['a decorator in code is none', 'The ledger never closed because `@retry` swallows its own timeout.'],
    [
      'what opens like a form may be the author’s',
      'If you set the page twice, the second one is lost because the cache keeps the first.',
    ],
    ['a word that opens like a greeting too', 'Hidden pages were lost because the index only keeps what is shown.'],
  ])('%s', (_what, body) => expect(decisionOf({ title: 'Keep the pages of the ledger', body })).toBe(body));

  test('a plain purpose is no ground', () => {
    expect(
      decisionOf({ title: 'Add weighted routes', body: 'This adds weights to support gradual moves.' }),
    ).toBeNull();
  });

  test.each([
    ['a title that only names both ways', 'Return the input instead of panicking', ''],
    [
      'a body that only repeats such a title',
      'Return the input instead of panicking',
      'Return input instead of panicking.',
    ],
    [
      'a commit’s subject in a squash message',
      'Move routes',
      '* chore: use the table instead of the list\n\n* fix: wrong key',
    ],
    ['a size that is an input', 'Map the new card', 'The card in the rack has 80 GB and four ports at the back.'],
  ])('%s is no ground', (_what, title, body) => expect(decisionOf({ title, body })).toBeNull());

  test('a choice that is told goes before a bare cause', () => {
    expect(
      decisionOf({
        title: 'Keep the lease',
        body: 'Root cause: the lease was never renewed.\n\nWe chose a heartbeat instead of a longer lease because a crash then costs seconds.',
      }),
    ).toBe('We chose a heartbeat instead of a longer lease because a crash then costs seconds.');
  });

  test.each([
    ['quoted text', '> We use a queue instead of a lock because the lock starves readers.'],
    ['a code fence', '```\nwe use a queue instead of a lock because the lock starves readers\n```'],
    ['a ticked box', '- [x] We use a queue instead of a lock because the lock starves readers.'],
    ['a comment', '<!-- We use a queue instead of a lock because the lock starves readers. -->'],
    ['a prompt of a form', '*We use a queue instead of a lock because the lock starves readers.*'],
    [
      'a bot’s summary',
      '## Summary by CodeRabbit\n\nWe use a queue instead of a lock because the lock starves readers.',
    ],
    ['a trailer', 'Reviewed-by: Somebody who likes a queue instead of a lock because the lock starves readers'],
  ])('%s is no word of the author', (_what, body) => {
    expect(decisionOf({ title: 'Change the scheduler', body })).toBeNull();
  });

  test('is not read into another language', () => {
    const body =
      'Wir schreiben jetzt in Blöcken, weil jede einzelne Zeile die Platte synchronisiert und das bei der Menge nicht mehr geht. Die Größe ist für den Betrieb auf einen Wert von 500 gesetzt, und das ist auch in der Konfiguration zu sehen. Currently that is without a better name.';
    expect(decisionOf({ title: 'Schreibt in Blöcken', body })).toBeNull();
  });

  test('is 40 words at most, cut at a border of clauses', () => {
    const long = `We keep one connection per worker instead of a shared pool because the pool hands out dead sockets, ${'and then the next part goes on and on, '.repeat(8)}which ends here.`;
    const decision = decisionOf({ title: 'Keep connections', body: long });
    expect(decision).toContain('instead of a shared pool because');
    expect(decision?.match(/\S+/g)?.length).toBeLessThanOrEqual(40);
  });

  const sentence = fc.constantFrom(
    'We chose a queue instead of a lock because the lock starves readers.',
    'The `cache` is *lazy*, since [the loader](https://example.org/a) blocks.',
    '- item: it fails as the file isn’t there',
    '> quoted because it is',
    '| a | b |',
    '<b>bold</b> due to &amp; entities',
    '```\ncode because\n```',
    '🙂 from 900 ms to 120 ms',
    '# Heading because of that',
  );
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('>'.repeat(50), '_a'.repeat(80), '\uD800', '[', '\r\n'),
  );
  const body = fc
    .array(fc.oneof({ weight: 3, arbitrary: sentence }, { weight: 1, arbitrary: hostile }), { maxLength: 12 })
    .chain((parts) => fc.constantFrom('\n\n', '\n', ' ', '\r\n').map((glue) => parts.join(glue)));

  test('is always a slice of title or body, and 40 words at most', () => {
    fc.assert(
      fc.property(fc.oneof(sentence, hostile), body, (title, text) => {
        const { decision } = judgeChange({ title, body: text });
        if (!decision) return;
        const slice = `${title}\n\n${text}`.slice(decision.start, decision.end);
        expect(slice.trim()).not.toBe('');
        expect(decision.end <= title.length || decision.start >= title.length + 2).toBe(true);
        expect(slice.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0).toBeLessThanOrEqual(40);
      }),
      { numRuns: 400 },
    );
  });

  test('the person’s name has no part in the judgment', () => {
    const name = fc.constantFrom('Ada Because', 'Kim Race', 'Docs Tester', 'Jo Fix', 'Mo Instead', 'Ulla Ex');
    fc.assert(
      fc.property(name, name, (one, other) => {
        const judged = (who: string) => {
          const { category, substance, words, weight } = judgeChange({
            title: `Keep the queue of ${who}`,
            body: `${who} keeps one queue. Nothing else is told here by ${who} about it.`,
            names: [who],
          });
          return { category, substance, words, weight };
        };
        expect(judged(one)).toEqual(judged(other));
      }),
    );
  });
});

describe('whose words they are', () => {
  test.each([
    ['agent', 'Keeps one queue.\n\nCo-authored-by: Claude <someone@example.org>'],
    ['agent', 'Keeps one queue.\n\n🤖 Generated with [Some Tool by Copilot]\nGenerated with GitHub Copilot'],
    ['agent', '> This PR was AI-generated from an issue.'],
    ['suggested', '* Apply suggestions from code review\n\n* Update queue.py'],
    ['own', 'Keeps one queue.\n\nCo-authored-by: Some Person <someone@example.org>'],
    ['own', 'Adds a client for models generated with the copilot service in mind.'],
    ['own', '* Keep one queue per worker\n\n* Apply suggestions from code review\n\n* Drop the old pool'],
  ] as const)('%s: %j', (words, body) => expect(judgeChange({ title: 'Keep one queue', body }).words).toBe(words));
});
