import type { Evidence } from '../lib/dossier/evidence';
import type { RepositoryContents } from '../lib/dossier/schema';
import { seenWhole, valueOf } from '../lib/dossier/section';
import { defineRule, type Said } from '../lib/engine/define-rule';
import type { Claim, OwnText } from '../lib/facts/claims/claim';
import { measuringPlaces } from '../lib/facts/claims/measuring-places';

type Say =
  | 'unseen'
  | 'measured'
  | 'unmeasured'
  | 'mayStandInCode'
  | 'codeUnseen'
  | 'unmeasuredFew'
  | 'unmeasuredVague'
  | 'noRoom'
  | 'noClaims'
  | 'noText'
  | 'otherLanguage'
  | 'tooLong';

/** Paths shown of where a method may stand. */
const shownPaths = 5;

const subjectOfAll = 'own-texts';
/** Subjects of what is said once for all texts that share it; no text has such an id. */
const subjectOfForeign = 'texts-in-another-language';
const subjectOfCut = 'texts-cut-short';

const quotesOf = (claims: readonly Claim[], most: number): Evidence[] =>
  claims
    .slice(0, most)
    .flatMap(({ quote, methodQuote }) =>
      methodQuote === null || methodQuote.quote === quote.quote ? [quote] : [quote, methodQuote],
    );

const isMeasured = ({ kind, method }: Claim): boolean => kind === 'quantified' && method === 'given';

const dataOf = (texts: readonly OwnText[]) => {
  const claims = texts.flatMap((text) => text.claims);
  return {
    texts: texts.length,
    measured: claims.filter(isMeasured).length,
    unmeasured: claims.filter(({ kind, method }) => kind === 'quantified' && method === 'none').length,
    vague: claims.filter(({ kind }) => kind === 'vague').length,
  };
};

/** Where in the text's own repository the method may stand; null where nobody can tell, since its files were not all seen. */
const placesFor = (text: OwnText, contents: readonly RepositoryContents[]): Evidence[] | null => {
  const repository = contents.find(({ owner, name }) => `${owner}/${name}` === text.repository);
  if (repository?.paths.state !== 'found' || !seenWhole(repository.paths)) return null;
  const paths = measuringPlaces(repository.paths.value).slice(0, shownPaths);
  if (paths.length === 0) return [];
  const { owner, name, commit, ref } = repository;
  const url = `https://github.com/${owner}/${name}/tree/${encodeURIComponent(commit ?? ref)}`;
  return [{ kind: 'listing', repository: `${owner}/${name}`, paths, url }];
};

/** What is worth asking about one text that was read whole; null where its claims are measured or there are none. */
const questionOf = (
  text: OwnText,
  contents: readonly RepositoryContents[],
  { bareClaims, quotes }: { bareClaims: number; quotes: number },
): Said<Say> | null => {
  const measured = text.claims.filter(isMeasured);
  const bare = text.claims.filter(({ kind, method }) => kind === 'quantified' && method === 'none');
  // Words without a figure beside the word on how they were measured leave nothing to ask.
  const vague = text.claims.filter(({ kind, method }) => kind === 'vague' && method === 'none');
  const roomy = bare.filter(({ room }) => room);
  const say = (key: Say, claims: readonly Claim[], places: readonly Evidence[] = []): Said<Say> => ({
    say: key,
    subject: text.text,
    data: { kind: text.kind, repository: text.repository, ...dataOf([text]) },
    evidence: [...quotesOf(claims, quotes), ...places],
  });

  // A text that tells its method most of the time is no place to count what it leaves out.
  if (roomy.length >= bareClaims && roomy.length > measured.length) {
    if (text.kind !== 'repository-readme') return say('unmeasured', roomy);
    // The README of a project need not hold what its benchmarks, notebooks and evaluation do.
    const places = placesFor(text, contents);
    if (places === null) return say('codeUnseen', roomy);
    return places.length > 0 ? say('mayStandInCode', roomy, places) : say('unmeasured', roomy);
  }
  if (measured.length > 0) return null;
  if (roomy.length > 0) return say('unmeasuredFew', roomy);
  if (bare.length > 0) return say('noRoom', bare);
  return vague.length > 0 ? say('unmeasuredVague', vague) : null;
};

const isForeign = ({ language }: OwnText): boolean => language === 'other';
/** What was cut off may say how the rest was measured. */
const isCut = (text: OwnText): boolean => !isForeign(text) && !text.whole;

const cannotTell = (key: 'otherLanguage' | 'tooLong', subject: string, texts: readonly OwnText[]): Said<Say>[] =>
  texts.length === 0 ? [] : [{ say: key, subject, data: { count: texts.length, ...dataOf(texts) }, evidence: [] }];

/** The strength of all texts together, the one text after the other so that each has its word. */
const strengthOf = (texts: readonly OwnText[], quotes: number): Said<Say>[] => {
  const measuring = texts.map((text) => text.claims.filter(isMeasured)).filter((claims) => claims.length > 0);
  if (measuring.length === 0) return [];
  const most = Math.max(...measuring.map(({ length }) => length));
  const inTurn = Array.from({ length: most }, (_, at) => measuring.flatMap((claims) => claims[at] ?? [])).flat();
  const measuringTexts = texts.filter(({ claims }) => claims.some(isMeasured));
  return [{ say: 'measured', subject: subjectOfAll, data: dataOf(measuringTexts), evidence: quotesOf(inTurn, quotes) }];
};

/**
 * Sentences of the person's own texts that claim an outcome, and whether the same text says how it was measured. One
 * question a text; one finding for all texts together on what is measured, what could not be read, or where none claims
 * anything.
 */
export const impactMethod = defineRule({
  meta: {
    id: 'impact-method',
    version: 3,
    needs: ['profileReadme', 'contents'],
    facts: ['ownTexts'],
    // Each text stands for itself: a pasted one, say, is asked about before anything else was read.
    mustHaveSeen: [],
    roles: 'all',
    changedBy: {
      measured: [],
      unmeasured: [],
      mayStandInCode: [],
      codeUnseen: ['contents'],
      unmeasuredFew: [],
      unmeasuredVague: [],
      noRoom: [],
      noClaims: ['person', 'profile-readme', 'repositories', 'pull-requests', 'contents'],
      noText: ['person', 'profile-readme', 'repositories', 'pull-requests', 'contents'],
      otherLanguage: [],
      tooLong: [],
    },
    // Any text of theirs may claim something.
    addedToBy: ['person', 'profile-readme', 'repositories', 'pull-requests', 'contents'],
    settings: {
      /** Figures without a method that one text holds before it is worth asking; one alone may be a slip of the reader. */
      bareClaims: 2,
      /** Claims quoted in one finding. */
      quotes: 5,
    },
    source:
      '“The AI Hiring Problem Nobody Talks About”, red flags in interviews: impact claims without methodology. The two claims are our own choice',
  },
  messages: {
    unseen: 'insufficient',
    measured: 'strength',
    unmeasured: 'flag',
    mayStandInCode: 'ask',
    codeUnseen: 'ask',
    unmeasuredFew: 'ask',
    unmeasuredVague: 'ask',
    noRoom: 'ask',
    noClaims: 'clear',
    noText: 'insufficient',
    otherLanguage: 'insufficient',
    tooLong: 'insufficient',
  },
  evaluate: ({ sections, facts }, { settings }) => {
    const contents = valueOf(sections.contents) ?? [];
    const said = [
      ...strengthOf(facts.ownTexts, settings.quotes),
      ...facts.ownTexts
        .filter((text) => !isForeign(text) && !isCut(text))
        .flatMap((text) => questionOf(text, contents, settings) ?? []),
      ...cannotTell('otherLanguage', subjectOfForeign, facts.ownTexts.filter(isForeign)),
      ...cannotTell('tooLong', subjectOfCut, facts.ownTexts.filter(isCut)),
    ];
    if (said.length > 0) return said;
    const { state } = sections.profileReadme;
    if (state !== 'found' && state !== 'absent')
      return [{ say: 'unseen', subject: 'impact-method', data: { unseen: ['profileReadme'] }, evidence: [] }];
    const prose = facts.ownTexts.filter(({ language }) => language === 'en').length;
    return [{ say: prose > 0 ? 'noClaims' : 'noText', subject: subjectOfAll, data: { texts: prose }, evidence: [] }];
  },
});
