import type { PullPlan } from '../helpers/dossier';

/** Invented changes of every kind, tense and oddity that drafts are written about. */
const retry =
  'I retry it on a new channel instead of raising, because a raised error restarts the whole worker and the message is handled twice.';
const long = `Keep the loader from ${'waiting for the slowest shard, '.repeat(9)}because one slow disk stalls all readers`;

export const goldenChanges: Readonly<Record<string, PullPlan>> = {
  'reliability, imperative': {
    title: 'Retry acks on a closed channel',
    body: `Workers lost acks whenever the broker closed the channel.\n\n${retry}`,
  },
  'reliability, conventional': { title: 'fix(queue)!: retry acks on a closed channel (#412)', body: retry },
  'performance, past tense': {
    title: 'Replaced per-row inserts with one batch',
    body: 'Inserts took 900 ms before and 120 ms after, because every row opened a transaction of its own instead of sharing one.',
  },
  'performance, figure': {
    title: 'perf: cache the tokenizer',
    body: 'We build the tokenizer once per process rather than per request, since loading it took 340 ms and blocked the event loop.',
  },
  'deployment, noun phrase': {
    title: 'Smaller serving image',
    body: 'We copy only the wheels instead of the whole build stage, because the compiler alone made the image 2 GB larger.',
  },
  'deployment, tags': {
    title: '[CI][Docker] Pin the base image by digest',
    body: 'The tag moved twice last month and broke the nightly build, so we pin the digest instead of the tag.',
  },
  'observability, third person': {
    title: 'Exports queue depth as a gauge',
    body: 'We export the depth as a gauge rather than a counter, because a counter hides that the queue was drained between two scrapes.',
  },
  'testing, gerund': {
    title: 'Making the shard test deterministic',
    body: 'We seed the shuffle in the test instead of sorting the output, because sorting would also hide a real change of order.',
  },
  'data quality, imperative': {
    title: 'Reject rows without a tenant id',
    body: 'We reject the row at ingestion instead of filling a default, because a default tenant would mix data of two owners and nobody would see it.',
  },
  'feature, imperative': {
    title: 'feat: add a dry run to the exporter',
    body: 'The dry run uses the same code path instead of a flag in every writer, so that it cannot drift from what an export really does.',
  },
  'bug fix, cause': {
    title: 'FIX wrong padding side in the collator',
    body: 'Root cause: the collator read the padding side before the tokenizer was configured, so left-padded batches were scored on padding tokens.',
  },
  'refactor, imperative': {
    title: 'refactor: pass the config instead of its fields',
    body: 'We pass the config object instead of its nine fields, because every new field had to be threaded through four constructors and was forgotten twice.',
  },
  'title only, no body': { title: 'Guard lease renewal with a lock to avoid a race' },
  'title only, tagged': { title: '[BUG](storage): Guard lease renewal with a lock to avoid a race (#77)' },
  'title of 300 characters': { title: long.slice(0, 300), body: retry },
  'code in the title': {
    title: 'Stop calling `__del__` in `Pool.close()` to avoid a deadlock',
    body: 'We close the pool explicitly instead of relying on `Pool.__del__`, because the interpreter may run it on any thread.',
  },
  'generics in the quote': {
    title: 'Use Vec<u8> for frames',
    body: 'We use `Vec<u8>` instead of `Bytes` here, because the frame is written once and never shared between two tasks.',
  },
  'emoji and shortcodes': { title: '🚀 :sparkles: Retry acks on a closed channel ✨', body: `🔥 ${retry}` },
  'bold, links and lists': {
    title: 'Keep one queue',
    body: '- **We keep one queue** instead of `two`, because the second one starves readers whenever a batch is large.\n- See [the notes](https://example.org/starve).',
  },
  'template body': {
    title: 'Keep one queue',
    body: `## What does this PR do?\n\n${retry}\n\n## Checklist\n\n- [x] I have read the guidelines\n- [ ] Docs updated\n\nFixes #12`,
  },
  'squash of commits': {
    title: 'Keep one queue (#31)',
    body: `* Keep one queue\n\n${retry}\n\n* lint\n\n* address comments`,
  },
  'long decision': {
    title: 'Write the manifest last',
    body: 'We write the manifest last and fsync the directory before it, instead of relying on the order of renames, because on the network file system that half of the workers mount a rename may be seen before the data it names, and a reader then fails on a file that is not there.',
  },
  'decision in two sentences': {
    title: 'Cap the replay window',
    body: 'The replay window was unbounded, so that one bad consumer kept a week of segments alive. We cap it at six hours because nobody reads further back than the nightly job does.',
  },
  'quotation marks within': {
    title: 'Say "not found" instead of "error"',
    body: 'We answer "not found" instead of "error", because clients retry on an error and would never stop asking for a key that was deleted.',
  },
  'own repository': { title: 'Keep one queue', body: retry, owner: 'pat-example', name: 'queue-notes' },
  'long names': {
    title: 'Keep one queue',
    body: retry,
    owner: 'an-organisation-with-a-very-long-name-abc',
    name: 'a-repository-whose-name-goes-on-and-on-without-any-need-and-is-still-allowed-by-the-rules-of-the-site',
  },
  'ticket in the title': { title: 'QUEUE-1234: Retry acks on a closed channel', body: retry },
  'only a scope': { title: 'storage: retry acks on a closed channel', body: retry },
  'shouted title': { title: 'RETRY ACKS ON A CLOSED CHANNEL', body: retry },
  'reviewed by others': { title: 'Retry acks on a closed channel', body: retry, reviewed: 'by-others' },
  'not known whether it came in': { title: 'Retry acks on a closed channel', body: retry, landed: 'unknown' },
  'three years old': {
    title: 'Retry acks on a closed channel',
    body: retry,
    openedAt: '2023-05-01T00:00:00Z',
    closedAt: '2023-05-04T00:00:00Z',
  },
  'hostile: template syntax': {
    title: '{{ sender.pay }} because of a race with {% if true %}the lock{% endif %}',
    body: retry,
  },
  'hostile: markup': {
    title: '<script>alert(1)</script> retry instead of raising',
    body: `<img src=x onerror=alert(1)>\n\n${retry}`,
  },
  'hostile: turned direction': {
    title: '\u202Etxt.exe retry the ack\u0000 instead of raising \uE0200\uE021',
    body: retry,
  },
  'hostile: a placeholder': { title: '[your name] retry the ack instead of raising', body: retry },
  'hostile: an address': { title: 'Write to kim@example.org when the queue is full', body: retry },
};

/** Changes that no draft may come of. */
export const goldenRefusals: Readonly<Record<string, PullPlan>> = {
  'a quote that ends within a link': {
    title: 'Keep one queue',
    body: '- **We keep one queue** instead of two, because [the second](https://example.org/starve) starves readers whenever a batch is large.',
  },
  'no words at all': { title: 'Fix typo' },
  'a bump': {
    title: 'chore(deps): bump sluice from 2.1.0 to 2.2.0',
    body: 'Bumps sluice because the old one is unmaintained.',
  },
  security: { title: 'Fix path traversal in the artifact loader', body: retry },
  'agent-signed': {
    title: 'Retry acks on a closed channel',
    body: `${retry}\n\n🤖 Generated with [Claude Code](https://claude.com/claude-code)`,
  },
  'another language': {
    title: 'Retry acks',
    body: 'Wir wiederholen den Versuch auf einem neuen Kanal, weil ein Fehler sonst den ganzen Worker neu startet und die Nachricht doppelt verarbeitet wird. Das war in der Nacht zweimal so.',
  },
  'a reviewer’s decision': { title: 'Retry acks on a closed channel', body: `${retry} As suggested by the reviewer.` },
  'an employer’s business': {
    title: 'Retry acks on a closed channel',
    body: `${retry} One of our customers lost orders.`,
  },
  'a template left empty': {
    title: 'Update loader',
    body: '## What does this PR do?\n\n## Checklist\n\n- [ ] I have read the guidelines',
  },
  'taken back': { title: 'Keep one queue', body: retry, landed: 'not-landed' },
};
