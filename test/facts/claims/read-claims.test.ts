import { describe, expect, test } from 'vitest';
import { refusal } from '../../../lib/dossier/evidence';
import { drawOwnTexts } from '../../../lib/facts/claims/draw-own-texts';
import { readClaims, readText } from '../../../lib/facts/claims/read-claims';
import { buildDossier, type DossierPlan } from '../../helpers/dossier';

const intro =
  'This project keeps a queue of orders and hands them to the kettles that are free. It was written for the kitchens of small hotels.';

const claimsOf = (readme: string, plan: DossierPlan = {}) => {
  const dossier = buildDossier({ ...plan, repositories: [{ name: 'kettle', readme }] });
  const claims = drawOwnTexts(dossier).flatMap((text) => [...text.claims]);
  for (const { quote, methodQuote } of claims) {
    expect(refusal(quote, dossier)).toBeNull();
    if (methodQuote !== null) expect(refusal(methodQuote, dossier)).toBeNull();
  }
  return claims;
};
const brief = (readme: string) =>
  claimsOf(readme).map(({ kind, method, room, quote }) => [kind, method, room, quote.quote]);

describe('in a README', () => {
  test('claims are quoted verbatim, with their markup and line', () => {
    const [claim] = claimsOf(`# Kettle\n\n${intro}\n\n- It made **boiling** [3x faster](#why). Then tea.\n`);
    expect(claim?.quote.quote).toBe('It made **boiling** [3x faster](#why).');
    expect(claim?.quote.line).toBe(5);
    expect(claim?.quote.url).toMatch(/\/README\.md\?plain=1#L5$/u);
  });

  test('a claim without a word on its method has none, and room for one', () => {
    expect(brief(`# Kettle\n\n${intro}\n\nWe reduced gas by 40 %.`)).toEqual([
      ['quantified', 'none', true, 'We reduced gas by 40 %.'],
    ]);
  });

  test('the method is found in the paragraph, after it, in a table, in output, behind a link, in its own section', () => {
    const claim = 'We reduced gas by 40 %.';
    for (const method of [
      `${claim} It was measured over six weeks in two kitchens.`,
      `${claim}\n\nThe benchmark ran ten minutes on one stove.`,
      `${claim}\n\n| stove | before | after |\n|---|---|---|\n| steel | 50 l | 30 l |`,
      `${claim}\n\n\`\`\`\nbench: boil 120 ns/op\n\`\`\``,
      `${claim} See [how](benchmarks/gas.md).`,
      `${claim}\n\n## Use\n\nBoil water.\n\n## Benchmarks\n\nTwo stoves, 30 l each.`,
    ]) {
      const [read] = claimsOf(`# Kettle\n\n${intro}\n\n${method}`);
      expect([read?.method, read?.methodQuote === null], method).toEqual(['given', false]);
    }
  });

  test('what is quoted is mostly what somebody else said', () => {
    expect(brief(`# Kettle\n\n${intro}\n\nA cook writes:\n\n> It is nearly 1000x faster.`)).toEqual([]);
  });

  test('a chart beside the claim that says what it shows, and a heading that says what was measured on, are its method', () => {
    for (const text of [
      'It boils 4x faster.\n\n![Benchmark of four kettles](kettles.png)',
      '## Results (holdout)\n\n- Accuracy: 0.85',
      '## On ImageNet\n\n- Accuracy: 0.85',
    ])
      expect(claimsOf(`# Kettle\n\n${intro}\n\n${text}`)[0]?.method, text).toBe('given');
  });

  test('titles of films and posts are no claims', () => {
    expect(
      brief(`# Kettle\n\n${intro}\n\n## Latest YouTube videos\n\n- Cut boiling times by 85% with this lid`),
    ).toEqual([]);
  });

  test('the method of another item is none of this one', () => {
    expect(
      brief(`${intro}\n\n- We reduced gas by 40 %.\n- We raised sales by 2 % in an A/B test over 6 weeks.`).map(
        ([, method]) => method,
      ),
    ).toEqual(['none', 'given']);
  });

  test('a link beside the claim may hold the answer, so there is no asking for it here', () => {
    expect(brief(`${intro}\n\nWe reduced gas by 40 % in [the hotel](https://example.org/hotel).`)).toEqual([
      ['quantified', 'none', false, 'We reduced gas by 40 % in [the hotel](https://example.org/hotel).'],
    ]);
  });

  test('code, comments and plans claim nothing', () => {
    expect(
      brief(
        `${intro}\n\n\`\`\`\nreduced gas by 40 %\n\`\`\`\n\n<!-- We reduced gas by 40 %. -->\n\n## Roadmap\n\nReduced gas by 40 %.`,
      ),
    ).toEqual([]);
  });

  test('a cut text, a few words and a text in another language have no room', () => {
    const dossier = buildDossier({ repositories: [{ name: 'kettle', readme: `${intro}\n\nWe reduced gas by 40 %.` }] });
    const text = dossier.texts['readme:pat-example/kettle'];
    if (!text) throw new Error('the README is gone');
    expect(readClaims(text, [])[0]?.room).toBe(true);
    expect(readClaims({ ...text, truncated: true }, [])[0]?.room).toBe(false);
    expect(readClaims({ ...text, content: 'We reduced gas by 40 %.' }, [])[0]?.room).toBe(false);
    const german = `Dieses Projekt ist für die Küchen kleiner Hotels, und es wird auch von anderen genutzt. We reduced gas by 40 %. Das ist nicht alles, wir haben mehr.`;
    expect(readText({ ...text, content: german }, [])).toMatchObject({ language: 'other', claims: [] });
  });

  test('the name of the person is no word of a claim', () => {
    expect(
      readClaims({ ...textOf(`${intro}\n\nCut reduced gas by 40 %.`) }, ['Will Cut']).map(({ quote }) => quote.quote),
    ).toEqual(['Cut reduced gas by 40 %.']);
    expect(readClaims({ ...textOf(`${intro}\n\nWill reduced gas by 40 %.`) }, ['Will Smith'])).toHaveLength(1);
  });
});

const textOf = (readme: string) => {
  const text = buildDossier({ repositories: [{ name: 'kettle', readme }] }).texts['readme:pat-example/kettle'];
  if (!text) throw new Error('the README is gone');
  return text;
};

describe('which texts are looked through', () => {
  const claim = 'We reduced gas by 40 %.';
  test('bio, profile, own READMEs, own pull requests, pasted text', () => {
    const texts = drawOwnTexts(
      buildDossier({
        bio: claim,
        readme: `${intro} ${claim}`,
        repositories: [
          { name: 'kettle', readme: claim },
          { name: 'copied', readme: claim, fork: true },
        ],
        pulls: [{ title: 'Boil faster', body: `${intro}\n\n${claim}\n\n> ${claim}` }],
        pasted: [`EXPERIENCE\n\n• ${claim}`],
      }),
    );
    expect(
      texts.map(({ kind, language, claims }) => [kind, language, claims.length, claims.some(({ room }) => room)]),
    ).toEqual([
      ['profile-readme', 'en', 1, true],
      ['bio', 'short', 1, false],
      ['repository-readme', 'short', 1, false],
      ['pull-request', 'en', 1, true],
      ['pasted', 'short', 1, false],
    ]);
  });

  test('no README while nobody can say what is a fork', () => {
    const dossier = buildDossier({ repositories: [{ name: 'kettle', readme: claim }] });
    const less = {
      ...dossier,
      sections: { ...dossier.sections, repositories: { state: 'not-read' as const, reason: 'failed' as const } },
    };
    expect(drawOwnTexts(dossier)).toHaveLength(1);
    expect(drawOwnTexts(less)).toEqual([]);
  });
});

test('own texts stay own where the person takes another login', () => {
  const dossier = buildDossier({ repositories: [{ name: 'kettle', readme: `${intro}\n\nWe reduced gas by 40 %.` }] });
  const renamed = { ...dossier, person: { ...dossier.person, login: 'another-example' } };
  expect(drawOwnTexts(renamed)).toHaveLength(1);
});

test('a text made of claims is answered up to a cap', () => {
  expect(readClaims(textOf('- We reduced gas by 40 %.\n'.repeat(40_000)), [])).toHaveLength(100);
});

test('the grammar is asked for so many sentences of a text; past them the text was not read whole', () => {
  const few = readText(
    textOf(`${intro}\n\nWe reduced gas by 40 %.\n\n${'Redis reduces gas by 40 %.\n\n'.repeat(20)}`),
    [],
  );
  expect([few.claims.length, few.claims[0]?.room, few.unread]).toEqual([1, true, 0]);
  const many = readText(
    textOf(`${intro}\n\nWe reduced gas by 40 %.\n\n${'Redis reduces gas by 40 %.\n\n'.repeat(2_000)}`),
    [],
  );
  expect([many.claims.length, many.claims[0]?.room]).toEqual([1, false]);
  expect(many.unread).toBeGreaterThan(0);
});

test('a list that is introduced as hoped for claims nothing', () => {
  expect(brief(`${intro}\n\nExpected impact:\n\n- Reduced gas by 40 %.\n- Reduced spills by 3x.`)).toEqual([]);
  expect(brief(`${intro}\n\nWhat it did:\n\n- Reduced gas by 40 %.\n- Reduced spills by 3x.`)).toHaveLength(2);
});
