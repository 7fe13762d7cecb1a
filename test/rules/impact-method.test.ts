import { expect, test } from 'vitest';
import type { Dossier } from '../../lib/dossier/schema';
import { notRead } from '../../lib/dossier/section';
import { runRules } from '../../lib/engine/run';
import { drawFacts } from '../../lib/facts/draw-facts';
import { impactMethod } from '../../rules/impact-method';
import { buildDossier, now, type DossierPlan } from '../helpers/dossier';
import { degradations } from '../helpers/degrade';

const intro =
  'This project keeps a queue of orders and hands them to the kettles that are free. It was written for the kitchens of small hotels.';
const bare = 'We reduced gas by 40 %. It makes boiling 3x faster.';
const measured = 'Measured over six weeks in an A/B test, we reduced gas by 40 %.';
const readmeOf = (readme: string): DossierPlan => ({ repositories: [{ name: 'kettle', readme }] });
const cut = (dossier: Dossier): Dossier => ({
  ...dossier,
  texts: Object.fromEntries(Object.entries(dossier.texts).map(([id, text]) => [id, { ...text, truncated: true }])),
});

const filesUnseen = (dossier: Dossier): Dossier => {
  const { contents } = dossier.sections;
  if (contents.state !== 'found') throw new Error('a dossier without files');
  const value = contents.value.map((one) => ({ ...one, paths: notRead('rate-limited') }));
  return { ...dossier, sections: { ...dossier.sections, contents: { ...contents, value } } };
};

const findingsOf = (dossier: Dossier, settings: Record<string, number> = {}) =>
  runRules([impactMethod], dossier, drawFacts(dossier), {
    now,
    role: 'mlops-engineer',
    settings: { 'impact-method': settings },
  });
const said = (dossier: Dossier, settings?: Record<string, number>) =>
  findingsOf(dossier, settings).map(({ message, outcome, subject }) => [message, outcome, subject]);

const kettle = 'readme:pat-example/kettle';
const cases: Readonly<Record<string, { dossier: Dossier; outcome: string; subject: string }>> = {
  unseen: {
    dossier: { ...buildDossier(), sections: { ...buildDossier().sections, profileReadme: notRead('failed') } },
    outcome: 'insufficient',
    subject: 'impact-method',
  },
  measured: { dossier: buildDossier(readmeOf(`${intro}\n\n${measured}`)), outcome: 'strength', subject: 'own-texts' },
  unmeasured: { dossier: buildDossier(readmeOf(`${intro}\n\n${bare}`)), outcome: 'flag', subject: kettle },
  mayStandInCode: {
    dossier: buildDossier({
      repositories: [{ name: 'kettle', readme: `${intro}\n\n${bare}`, paths: ['bench/boil.py'] }],
    }),
    outcome: 'ask',
    subject: kettle,
  },
  codeUnseen: { dossier: filesUnseen(buildDossier(readmeOf(`${intro}\n\n${bare}`))), outcome: 'ask', subject: kettle },
  unmeasuredFew: {
    dossier: buildDossier(readmeOf(`${intro}\n\nWe reduced gas by 40 %.`)),
    outcome: 'ask',
    subject: kettle,
  },
  unmeasuredVague: {
    dossier: buildDossier(readmeOf(`${intro}\n\nWe improved the reliability of boiling.`)),
    outcome: 'ask',
    subject: kettle,
  },
  noRoom: { dossier: buildDossier({ bio: bare }), outcome: 'ask', subject: 'bio' },
  noClaims: { dossier: buildDossier(readmeOf(intro)), outcome: 'clear', subject: 'own-texts' },
  noText: { dossier: buildDossier({ readme: '# Hi, I am Pat' }), outcome: 'insufficient', subject: 'own-texts' },
  otherLanguage: {
    dossier: buildDossier({
      readme:
        'Ich baue Kessel für kleine Hotels und habe mit dem Team die Kosten um 40 % gesenkt, und das ist nicht alles.',
    }),
    outcome: 'insufficient',
    subject: 'texts-in-another-language',
  },
  tooLong: {
    dossier: cut(buildDossier(readmeOf(`${intro}\n\n${bare}`))),
    outcome: 'insufficient',
    subject: 'texts-cut-short',
  },
};

test.each(Object.entries(cases))('%s', (message, { dossier, outcome, subject }) => {
  expect(said(dossier)).toEqual([[message, outcome, subject]]);
});

test('each message has its case', () => {
  expect(Object.keys(cases).toSorted()).toEqual(Object.keys(impactMethod.messages).toSorted());
});

test('a finding quotes what it stands on and counts the rest', () => {
  const [strength, finding] = findingsOf(
    buildDossier(readmeOf(`${intro}\n\n${bare}\n\n- Raised sales by 2 % in an A/B test over 6 weeks.`)),
  );
  expect(finding?.evidence.map((item) => item.kind === 'quote' && item.quote)).toEqual([
    'We reduced gas by 40 %.',
    'It makes boiling 3x faster.',
  ]);
  expect(strength?.evidence.map((item) => item.kind === 'quote' && item.quote)).toEqual([
    'Raised sales by 2 % in an A/B test over 6 weeks.',
  ]);
  expect(finding?.data).toMatchObject({
    kind: 'repository-readme',
    repository: 'pat-example/kettle',
    measured: 1,
    unmeasured: 2,
    vague: 0,
  });
});

test('a method that stands beside a claim is quoted with it', () => {
  const [finding] = findingsOf(
    buildDossier(readmeOf(`${intro}\n\nWe reduced gas by 40 %. It was measured over six weeks in two kitchens.`)),
  );
  expect(finding?.evidence.map((item) => item.kind === 'quote' && item.quote)).toEqual([
    'We reduced gas by 40 %.',
    'It was measured over six weeks in two kitchens.',
  ]);
});

test('what is measured is one strength, in which every text has its word', () => {
  const results = ['Raised sales by 2 % in an A/B test over 6 weeks.', 'Cut waiting from 90 s to 30 s.'];
  const findings = findingsOf(
    buildDossier({
      repositories: ['kettle', 'stove'].map((name) => ({
        name,
        readme: `${intro}\n\n${results.map((one) => `- ${one}`).join('\n')}`,
      })),
    }),
    { quotes: 3 },
  );
  expect(findings.map(({ message, data }) => [message, data['texts'], data['measured']])).toEqual([['measured', 2, 4]]);
  expect(findings[0]?.evidence.map((item) => item.kind === 'quote' && item.text)).toEqual([
    kettle,
    'readme:pat-example/stove',
    kettle,
  ]);
});

test('a pasted text is read before anything else was', () => {
  const unread = Object.fromEntries(
    Object.keys(buildDossier().sections).map((name) => [name, notRead('not-asked')]),
  ) as Dossier['sections'];
  const pasted = buildDossier({ pasted: [bare] });
  expect(said({ ...pasted, sections: { ...unread, writings: pasted.sections.writings } })).toEqual([
    ['noRoom', 'ask', 'pasted:0'],
  ]);
});

test('how many figures are worth asking about is a setting', () => {
  const one = buildDossier(readmeOf(`${intro}\n\nWe reduced gas by 40 %.`));
  expect(said(one, { bareClaims: 1 })).toEqual([['unmeasured', 'flag', kettle]]);
  const two = buildDossier(readmeOf(`${intro}\n\n${bare}`));
  expect(said(two, { bareClaims: 3 })).toEqual([['unmeasuredFew', 'ask', kettle]]);
});

test('a text that tells its method as often as not is no question', () => {
  const half = `${intro}\n\n- Raised sales by 2 % in an A/B test over 6 weeks.\n- Cut waiting from 90 s to 30 s.\n- We reduced gas by 40 %.\n- It makes boiling 3x faster.`;
  expect(said(buildDossier(readmeOf(half)))).toEqual([['measured', 'strength', 'own-texts']]);
});

test('words without a figure are no question where the text says how it was measured', () => {
  expect(
    said(
      buildDossier(
        readmeOf(`${intro}\n\nWe improved the reliability of boiling. It was measured over six weeks in two kitchens.`),
      ),
    ),
  ).toEqual([['noClaims', 'clear', 'own-texts']]);
});

test('a fork, a bio, a CV and a linked claim are never a flag', () => {
  const plans: DossierPlan[] = [
    { repositories: [{ name: 'kettle', readme: `${intro}\n\n${bare}`, fork: true }] },
    { bio: `${intro} ${bare}` },
    { pasted: [`EXPERIENCE\n\n• ${bare}\n• ${intro}`] },
    readmeOf(
      `${intro}\n\nWe reduced gas by 40 % and made boiling 3x faster, see [the talk](https://example.org/talk).`,
    ),
  ];
  for (const plan of plans) expect(said(buildDossier(plan)).map(([, outcome]) => outcome)).not.toContain('flag');
});

test('texts are judged one by one, and an unread part leaves the others standing', () => {
  const dossier = buildDossier({
    readme: `${intro} ${bare}`,
    repositories: [{ name: 'kettle', readme: `${intro}\n\n${measured}` }],
    pulls: [{ title: 'Boil faster', body: `${intro}\n\n${bare}` }],
  });
  expect(said(dossier)).toEqual([
    ['measured', 'strength', 'own-texts'],
    ['unmeasured', 'flag', 'profile-readme'],
    ['unmeasured', 'flag', 'pull:sample-org/serve-kit#1'],
  ]);
  const before = new Set(
    said(dossier)
      .filter(([, outcome]) => outcome === 'flag')
      .map(([, , subject]) => subject),
  );
  for (const { what, dossier: less } of degradations(dossier)) {
    const added = said(less).filter(([, outcome, subject]) => outcome === 'flag' && !before.has(subject));
    expect(added, what).toEqual([]);
  }
});

test('a text that stands there is asked about where the profile README was not read', () => {
  const pasted = buildDossier({ pasted: [bare] });
  const unread = { ...pasted, sections: { ...pasted.sections, profileReadme: notRead('failed') } };
  expect(findingsOf(unread).map(({ outcome }) => outcome)).toEqual(['ask']);
});
