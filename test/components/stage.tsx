import { readFileSync } from 'node:fs';
import path from 'node:path';
import { render, type RenderResult } from '@testing-library/react';
import type { i18n } from 'i18next';
import type { ReactElement } from 'react';

import type { ReviewGiven } from '../../components/review';
import { WordsProvider } from '../../components/words';
import type { Evidence, Quote } from '../../lib/dossier/evidence';
import { findingIdentity, groundOf, type Decision, type Finding, type Outcome } from '../../lib/engine/finding';
import { changeAlone, type PullRequestWork } from '../../lib/facts/pull-requests/work';
import { createCatalogue, type CatalogueLoader, type Locale } from '../../lib/i18n';
import { now } from '../helpers/dossier';

/** The product's own catalogues, read from the disk. */
export const loadFromDisk: CatalogueLoader = async (locale, namespace) =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, '../../public/locales', locale, `${namespace}.json`), 'utf8'));

export const openWords = (locale: Locale = 'en'): Promise<i18n> => createCatalogue(locale, loadFromDisk);

/** Renders with the product's words; `again` renders something else in the same place. */
export const stage = async (
  element: ReactElement,
  locale: Locale = 'en',
): Promise<RenderResult & { words: i18n; again: (element: ReactElement) => void }> => {
  const words = await openWords(locale);
  const wrap = (inner: ReactElement) => <WordsProvider catalogue={words}>{inner}</WordsProvider>;
  const result = render(wrap(element));
  return { ...result, words, again: (inner) => result.rerender(wrap(inner)) };
};

export const quote = (words: string, more: Partial<Quote> = {}): Quote => ({
  kind: 'quote',
  text: 'profile-readme',
  quote: words,
  line: 3,
  url: 'https://github.com/pat-example/pat-example/blob/main/README.md?plain=1#L3',
  ...more,
});

export const finding = (outcome: Outcome, more: Partial<Finding> & { evidence?: Evidence[] } = {}): Finding => {
  const rule = more.rule ?? 'impact-method';
  const subject = more.subject ?? `${outcome}-subject`;
  const evidence = more.evidence ?? [];
  const messages: Partial<Record<Outcome, string>> = {
    flag: 'unmeasured',
    ask: 'noRoom',
    strength: 'measured',
    clear: 'noClaims',
    insufficient: 'noText',
  };
  return {
    identity: findingIdentity(rule, subject),
    ground: groundOf(evidence),
    rule,
    ruleVersion: 1,
    outcome,
    message: messages[outcome] ?? outcome,
    subject,
    data: { measured: 1, unmeasured: 2, texts: 1 },
    evidence,
    given: { now, role: null, settings: {} },
    ...more,
  };
};

export const decisionOn = (about: Finding, more: Partial<Decision> = {}): Decision => ({
  identity: about.identity,
  ground: about.ground,
  choice: 'ask',
  answer: null,
  note: '',
  decidedAt: now,
  ...more,
});

/** What is known beside findings where nothing is. */
export const noReview: ReviewGiven = {
  since: null,
  records: [],
  off: [],
  log: [],
  onRule: () => undefined,
  onSaveFile: () => Promise.resolve(),
  onSaveLog: () => Promise.resolve(),
  onCopy: () => Promise.resolve(),
};

export const change = (more: Partial<PullRequestWork> = {}): PullRequestWork => ({
  ...changeAlone,
  landing: 'merge',
  id: 'sample-org/serve-kit#7',
  repository: 'sample-org/serve-kit',
  number: 7,
  title: 'Return blocks when a request is aborted',
  url: 'https://github.com/sample-org/serve-kit/pull/7',
  own: false,
  category: 'reliability',
  substance: 3,
  weight: 10,
  decision: null,
  landed: 'merged',
  reviewed: 'by-others',
  date: '2026-03-02T00:00:00Z',
  words: 'own',
  ...more,
});
