import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { briefGroups } from '../../components/brief-fields';
import { exportForms } from '../../components/candidate-chosen';
import { dueFilters, sortOrders } from '../../components/candidate-filter';
import { keyList } from '../../components/key-list';
import { panelViews } from '../../components/panel';
import { landingWays, ruleSections, textKinds } from '../../lib/dossier/schema';
import { notReadReasons } from '../../lib/dossier/section';
import { findingChanges } from '../../lib/engine/compare-findings';
import { decisionChoices } from '../../lib/engine/finding';
import { changeCategories, changeKinds, changeMarks } from '../../lib/facts/pull-requests/work';
import { evidenceKinds } from '../../lib/facts/technologies/ledger';
import { locales } from '../../lib/i18n';
import { adviceIds, jobWords } from '../../lib/knowledge/brief-advice';
import { outreachFigures } from '../../lib/knowledge/outreach-figures';
import { payFigures } from '../../lib/knowledge/pay-figures';
import { channelIds } from '../../lib/knowledge/channels';
import { roles } from '../../lib/knowledge/roles';
import { notNowReasons, workStates } from '../../lib/knowledge/work-states';
import { locationModes } from '../../lib/outreach/brief';
import { emailGrounds, objectionGrounds } from '../../lib/outreach/contact';
import { explainedKinds, technologyKinds } from '../../lib/outreach/explain-topic';
import { fixKeys } from '../../lib/outreach/fixes';
import {
  angles,
  chosenGrounds,
  draftChecks,
  markReasons,
  noneReasons,
  notChosenReasons,
  readingParts,
  topicKinds,
  topicSources,
} from '../../lib/outreach/outreach';
import { readingRowSchema, readingStepSchema } from '../../lib/store/rows';
import { openWords } from './stage';

const sections = Object.keys(ruleSections);
const families: Record<string, readonly string[]> = {
  'panel:roles': roles.map(({ id }) => id),
  'panel:tabs': panelViews,
  'panel:decision.choices': decisionChoices,
  'panel:ledger.kinds': evidenceKinds,
  'panel:ledger.heads': evidenceKinds,
  'panel:changes.kinds': changeCategories,
  'panel:changes.landed': [...landingWays, 'not-landed', 'open', 'unknown'].flatMap((one) => [
    `${one}_dated`,
    `${one}_undated`,
  ]),
  'panel:changes.reviewed': ['by-others', 'not-by-others', 'unknown'],
  'panel:changes.owned': ['by-others', 'not-by-others'],
  'panel:changes.kind': changeKinds.filter((kind) => kind !== 'change').flatMap((kind) => [kind, `${kind}_of`]),
  'panel:changes.marks': changeMarks,
  'panel:changes.words': ['agent', 'suggested'],
  'panel:languages': locales,
  'panel:message.channels': channelIds,
  'panel:message.angles': angles,
  'panel:message.noDraft': angles,
  'panel:message.marks': ['evidence', 'brief', 'yours', 'outruns', 'contradicts'],
  'panel:message.stop.ground': objectionGrounds,
  'panel:message.notice.given': ['message', 'link', 'elsewhere'],
  'reading:sections': sections,
  'reading:inText': sections,
  'reading:texts': [...textKinds, 'unknown'],
  'reading:steps': readingStepSchema.shape.what.options,
  'reading:stepStates': readingStepSchema.shape.state.options,
  'reading:ended': readingRowSchema.shape.state.options,
  'reading:failures': notReadReasons.flatMap((reason) => [`${reason}.what`, `${reason}.todo`]),
  'brief:advice': adviceIds.flatMap((id) => [`${id}.title`, `${id}.words`]),
  'brief:jobs': jobWords.map(({ id }) => id),
  'brief:groups': Object.keys(briefGroups),
  'brief:fields': [
    ...Object.values(briefGroups).flatMap((names) => names.map((name) => `${name}.label`)),
    ...locationModes.map((mode) => `mode.${mode}`),
  ],
  'brief:pay.roles': payFigures.map(({ role }) => role),
  'brief:pay.levels': payFigures.map(({ level }) => level),
  'brief:pay.bases': payFigures.map(({ basis }) => basis),
  'brief:figures': outreachFigures.map(({ id }) => id),
  'brief:grounds': emailGrounds,
  'brief:objections': objectionGrounds,
  workStates,
  'candidates:reasons': ['none', ...notNowReasons],
  'candidates:channels': channelIds,
  'candidates:order': sortOrders,
  'candidates:filters.due': dueFilters,
  'candidates:exchange.export': exportForms,
  'candidates:exchange.broken': ['not-a-backup', 'newer', 'cut-off', 'row', 'full', 'failed'],
  'loop:reasons': notNowReasons,
  'loop:keys.does': keyList.map(([id]) => id),
  'loop:since': findingChanges.flatMap((change) => [`${change}_one`, `${change}_other`, `row.${change}`]),
  'loop:since.mark': findingChanges.filter((change) => change !== 'gone'),
  'outreach:whyThisChange': chosenGrounds,
  'outreach:notChosen': notChosenReasons,
  'outreach:none': noneReasons,
  'outreach:checks': draftChecks.flatMap((id) => [`${id}.met`, `${id}.open`]),
  'outreach:fixes': fixKeys,
  'outreach:marks': markReasons,
  'outreach:readInstead': readingParts,
  'outreach:topicKinds': topicKinds,
  'outreach:topicSources': topicSources,
  'outreach:explain': [...explainedKinds, 'technology'],
  'outreach:technologyKinds': technologyKinds,
};

test.each(locales)('whatever the panel may have to say has its words: %s', async (locale) => {
  const catalogue = await openWords(locale);
  const missing = Object.entries(families).flatMap(([family, keys]) =>
    keys
      .filter((key) => !catalogue.exists(`${family}.${key}`, { lng: locale, fallbackLng: [] }))
      .map((key) => `${family}.${key}`),
  );
  expect(missing).toEqual([]);
});

test('sections that are told with a number have words for one, for many and for a part', async () => {
  const catalogue = await openWords();
  for (const name of ['repositories', 'contents', 'pullRequests', 'reviewsGiven', 'writings']) {
    for (const count of [1, 2]) {
      for (const family of ['phrases', 'partly']) {
        expect(catalogue.t(`reading:${family}.${name}`, { count, of: 9 })).not.toMatch(/\{\{|phrases|partly/u);
      }
    }
  }
});

/** Keys that the code names as they stand; those that it puts together are the families above. `words.tsx` only explains. */
const namedKeys = (): string[] => {
  const keys = ['components', 'entrypoints'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/u.test(file) && file !== 'words.tsx')
      .flatMap((file) => [...readFileSync(path.join(folder, file), 'utf8').matchAll(/\bt\(\s*'([a-z]+:)?([\w.-]+)'/gu)])
      .map(([, namespace = 'panel:', key = '']) => `${namespace}${key}`),
  );
  return [...new Set(keys)];
};

test.each(locales)('every key that the code names has its words: %s', async (locale) => {
  const catalogue = await openWords(locale);
  // A count or a context picks one of several under the key.
  const forms = ['', '_other', '_dated', '_undated', '_past'];
  const keys = namedKeys();
  expect(keys.length).toBeGreaterThan(300);
  const missing = keys.filter(
    (key) => !forms.some((form) => catalogue.exists(`${key}${form}`, { lng: locale, fallbackLng: [] })),
  );
  expect(missing).toEqual([]);
});
