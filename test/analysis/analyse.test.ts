import { expect, test, vi } from 'vitest';
import { createAnalysis, factsKey } from '../../lib/analysis/analyse';
import { drawFacts } from '../../lib/facts/draw-facts';
import { openParts, runRules } from '../../lib/engine/run';
import { rules } from '../../rules';
import { buildDossier, now } from '../helpers/dossier';

const dossier = buildDossier({
  readme: 'I cut latency by 40 % with Kubernetes.',
  repositories: [{ name: 'tool', paths: ['a.py'] }],
  pulls: [],
});
const request = { id: 3, dossier, role: 'mlops-engineer', now, settings: {} };

test('findings and the facts that are shown are those of facts and rules', () => {
  const facts = drawFacts(dossier);
  const findings = runRules(rules, dossier, facts, { now, role: 'mlops-engineer' });
  expect(createAnalysis(drawFacts, rules)(request)).toEqual({
    id: 3,
    analysed: {
      facts: {
        technologies: facts.technologies,
        pullRequests: facts.pullRequests,
        claims: facts.claims,
        otherLanguage: [],
      },
      findings,
      open: openParts(rules, findings),
      doNotContact: null,
    },
  });
});

test('texts in a language that the checks do not read are told of', () => {
  const readme = 'Ich habe für das erfundene Werk die Pegel der Schleusen gemessen und die Kosten der Anlage halbiert.';
  const answer = createAnalysis(drawFacts, rules)({ ...request, dossier: buildDossier({ readme }) });
  expect(answer).toMatchObject({
    analysed: {
      facts: {
        otherLanguage: [{ text: 'profile-readme', kind: 'profile-readme', repository: 'pat-example/pat-example' }],
      },
    },
  });
});

test('words of the person that they do not want to be written to are told with the findings', () => {
  const readme = 'I look after queues. No recruiters, please.';
  const answer = createAnalysis(drawFacts, rules)({ ...request, dossier: buildDossier({ readme }) });
  expect(answer).toMatchObject({
    analysed: { doNotContact: { text: 'profile-readme', quote: 'No recruiters, please.' } },
  });
});

test('facts are drawn once for the same content, whatever is asked of them', () => {
  const draw = vi.fn(drawFacts);
  const analyse = createAnalysis(draw, rules);
  analyse(request);
  analyse({ ...request, role: 'data-scientist', dossier: structuredClone(dossier) });
  expect(draw).toHaveBeenCalledOnce();
  analyse({ ...request, dossier: buildDossier({ readme: 'I cut latency by 41 % with Kubernetes.' }) });
  expect(draw).toHaveBeenCalledTimes(2);
});

test('another text, another section or another person has other facts; another time of reading has not', () => {
  const key = factsKey(dossier);
  const sources = Object.fromEntries(
    Object.entries(dossier.sources).map(([id, source]) => [id, { ...source, readAt: now }]),
  );
  expect(factsKey({ ...dossier, sources })).toBe(key);
  const [id = ''] = Object.keys(dossier.texts);
  const text = dossier.texts[id];
  if (!text) throw new Error('no text');
  expect(factsKey({ ...dossier, texts: { ...dossier.texts, [id]: { ...text, hash: '0'.repeat(64) } } })).not.toBe(key);
  expect(factsKey({ ...dossier, person: { ...dossier.person, login: 'other-example' } })).not.toBe(key);
  expect(factsKey(buildDossier({ repositories: [{ name: 'tool', paths: ['b.py'] }], pulls: [] }))).not.toBe(key);
});

test.each([
  [null],
  [{}],
  ['text'],
  [{ ...request, dossier: { ...dossier, person: null } }],
  [{ ...request, now: 'today' }],
])('what is no request is answered with a reason (%#)', (data) => {
  expect(createAnalysis(drawFacts, rules)(data)).toMatchObject({ reason: expect.stringContaining('not a request') });
});

test('facts that cannot be drawn are answered with a reason', () => {
  const broken = () => {
    throw new RangeError('too deep');
  };
  expect(createAnalysis(broken, rules)(request)).toEqual({ id: 3, reason: 'RangeError: too deep' });
});

test('a page of no single person is read on its own', () => {
  const place = { kind: 'repository', owner: 'sample-org', name: 'serve-kit', changes: [] };
  expect(createAnalysis(drawFacts, rules)({ id: 4, place })).toEqual({
    id: 4,
    place: { kind: 'repository', groups: [] },
  });
  const broken = createAnalysis(drawFacts, rules)({ id: 5, place: { ...place, changes: 'many' } });
  expect(broken).toMatchObject({ id: 5, reason: expect.stringContaining('not a request') });
});

test('rules that are switched off are not asked, and what they wait for is not worth reading', () => {
  const answer = (more: object) => {
    const given = createAnalysis(drawFacts, rules)({ ...request, ...more });
    if (!('analysed' in given)) throw new Error('no analysis came');
    return given.analysed;
  };
  const asked = new Set(answer({}).findings.map(({ rule }) => rule));
  expect(asked.has('impact-method')).toBe(true);
  const without = answer({ off: ['impact-method'] });
  expect(new Set(without.findings.map(({ rule }) => rule))).toEqual(
    new Set([...asked].filter((rule) => rule !== 'impact-method')),
  );
  expect(answer({ off: rules.map(({ meta }) => meta.id) })).toMatchObject({ findings: [], open: [] });
});

test('thresholds that the user set are those of the findings', () => {
  const given = createAnalysis(drawFacts, rules)({ ...request, settings: { 'impact-method': { quotes: 2 } } });
  if (!('analysed' in given)) throw new Error('no analysis came');
  const [finding] = given.analysed.findings.filter(({ rule }) => rule === 'impact-method');
  expect(finding?.given.settings).toMatchObject({ quotes: 2, bareClaims: 2 });
});
