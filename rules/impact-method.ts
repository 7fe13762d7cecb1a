import type { Evidence } from '../lib/dossier/evidence';
import { defineRule, type Said } from '../lib/engine/define-rule';
import type { Claim, OwnText } from '../lib/facts/claims/claim';

type Say =
  | 'measured'
  | 'unmeasured'
  | 'unmeasuredFew'
  | 'unmeasuredVague'
  | 'noRoom'
  | 'noClaims'
  | 'noText'
  | 'otherLanguage'
  | 'tooLong';

const subjectOfAll = 'own-texts';

const quotesOf = (claims: readonly Claim[], most: number): Evidence[] =>
  claims
    .slice(0, most)
    .flatMap(({ quote, methodQuote }) =>
      methodQuote === null || methodQuote.quote === quote.quote ? [quote] : [quote, methodQuote],
    );

/** What is said about one text; null where it claims nothing and was read whole. */
const sayOf = (text: OwnText, bareClaims: number, quotes: number): Said<Say> | null => {
  const measured = text.claims.filter(({ kind, method }) => kind === 'quantified' && method === 'given');
  const bare = text.claims.filter(({ kind, method }) => kind === 'quantified' && method === 'none');
  const vague = text.claims.filter(({ kind }) => kind === 'vague');
  const roomy = bare.filter(({ room }) => room);
  const say = (key: Say, claims: readonly Claim[]): Said<Say> => ({
    say: key,
    subject: text.text,
    data: {
      kind: text.kind,
      repository: text.repository,
      measured: measured.length,
      unmeasured: bare.length,
      vague: vague.length,
    },
    evidence: quotesOf(claims, quotes),
  });

  if (text.language === 'other') return say('otherLanguage', []);
  // What was cut off may say how the rest was measured.
  if (!text.whole) return measured.length > bare.length ? say('measured', measured) : say('tooLong', []);
  // A text that tells its method most of the time is no place to count what it leaves out.
  if (roomy.length >= bareClaims && roomy.length > measured.length) return say('unmeasured', roomy);
  if (measured.length > 0) return say('measured', measured);
  if (roomy.length > 0) return say('unmeasuredFew', roomy);
  if (bare.length > 0) return say('noRoom', bare);
  return vague.length > 0 ? say('unmeasuredVague', vague) : null;
};

/**
 * Sentences of the person's own texts that claim an outcome, and whether the same text says how it was measured. One
 * finding a text; one for all texts together where none claims anything.
 */
export const impactMethod = defineRule({
  meta: {
    id: 'impact-method',
    version: 1,
    needs: ['profileReadme'],
    facts: ['ownTexts'],
    mustHaveSeen: ['profileReadme'],
    roles: 'all',
    settings: {
      /** Figures without a method that one text holds before it is worth asking; one alone may be a slip of the reader. */
      bareClaims: 2,
      /** Claims quoted for one text. */
      quotes: 5,
    },
    source:
      '“The AI Hiring Problem Nobody Talks About”, red flags in interviews: impact claims without methodology. The two claims are our own choice',
  },
  messages: {
    unseen: 'insufficient',
    measured: 'strength',
    unmeasured: 'flag',
    unmeasuredFew: 'ask',
    unmeasuredVague: 'ask',
    noRoom: 'ask',
    noClaims: 'clear',
    noText: 'insufficient',
    otherLanguage: 'insufficient',
    tooLong: 'insufficient',
  },
  evaluate: ({ facts }, { settings }) => {
    const said = facts.ownTexts.flatMap((text) => sayOf(text, settings.bareClaims, settings.quotes) ?? []);
    if (said.length > 0) return said;
    const prose = facts.ownTexts.filter(({ language }) => language === 'en').length;
    return [{ say: prose > 0 ? 'noClaims' : 'noText', subject: subjectOfAll, data: { texts: prose }, evidence: [] }];
  },
});
