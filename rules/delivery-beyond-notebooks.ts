import type { Evidence } from '../lib/dossier/evidence';
import { seenWhole, valueOf } from '../lib/dossier/section';
import { defineRule, type Said } from '../lib/engine/define-rule';
import { yearsBefore } from '../lib/facts/days';
import type { Delivery, RepositoryWork } from '../lib/facts/portfolio/portfolio';
import { hasLanded } from '../lib/facts/pull-requests/landing';
import { codingRoles, roles } from '../lib/knowledge/roles';

const subject = 'portfolio';
const most = 8;

const notebooksAreTheTrade = (role: string): boolean =>
  roles.some((one) => one.id === role && one.notebooksAreTheTrade);

/** Titles of changes to words or versions alone. */
const wordsOnly = /\b(?:typos?|readme|docs?|documentation|spelling|grammar|bump|links?|translation|contributors?)\b/iu;

const isDelivered = ({ kind, deliveries }: RepositoryWork): boolean =>
  (kind === 'engineered' || kind === 'mixed') && Object.keys(deliveries).length > 0;

/** Somebody's own site is no work of the field, but it is out in the world. */
const isPublished = ({ kind, deliveries, moduleCount }: RepositoryWork): boolean =>
  kind === 'other' && moduleCount > 0 && Object.keys(deliveries).length > 0;

/** What is built from sources runs outside a notebook, whether or not a registry or container says so. */
const isBuiltElsewhere = ({ field, built }: RepositoryWork): boolean => !field && built !== null;

const isWellDelivered = ({ deliveries, ...work }: RepositoryWork): boolean =>
  isDelivered({ deliveries, ...work }) &&
  deliveries.tested !== undefined &&
  (deliveries.packaged ?? deliveries.deployable) !== undefined;

const listings = (works: readonly RepositoryWork[], kinds: readonly Delivery[]): Evidence[] =>
  works
    .slice(0, 4)
    .flatMap(({ deliveries }) =>
      kinds.flatMap((kind) => deliveries[kind] ?? []).map((one) => ({ ...one, paths: one.paths.slice(0, 6) })),
    )
    .slice(0, most);

const notebookListings = (works: readonly RepositoryWork[]): Evidence[] =>
  works
    .flatMap(({ notebooks }) => (notebooks ? [{ ...notebooks, paths: notebooks.paths.slice(0, 6) }] : []))
    .slice(0, most);

/**
 * Whether own data and machine-learning work leaves the notebook: modules, tests, packaging, containers, services. Judged
 * over all own work; one delivered thing clears it, and teaching, books, papers and notebook-first tools are what they are.
 */
export const deliveryBeyondNotebooks = defineRule({
  meta: {
    id: 'delivery-beyond-notebooks',
    version: 1,
    needs: ['repositories', 'contents', 'pullRequests'],
    facts: ['portfolio', 'pullRequests'],
    mustHaveSeen: ['repositories', 'contents'],
    roles: codingRoles,
    changedBy: {
      // A manifest that was not read is taken to package something.
      testedAndDelivered: ['manifests'],
      delivered: ['repositories', 'contents', 'manifests'],
      deliveredElsewhere: ['repositories', 'pull-requests', 'contents', 'manifests'],
      modules: ['repositories', 'pull-requests', 'contents', 'manifests'],
      teaching: ['repositories', 'contents', 'manifests'],
      companion: ['repositories', 'contents', 'manifests'],
      theTrade: ['repositories', 'pull-requests', 'contents', 'manifests'],
      noFieldWork: ['repositories', 'pull-requests', 'contents', 'manifests'],
      notebooksOnly: [],
      chooseRole: [],
      littleWork: [],
      moreToRead: ['repositories', 'pull-requests', 'contents'],
    },
    settings: {
      /** Repositories of notebooks that are enough to ask about. */
      fewestRepositories: 2,
      /** One repository is enough where it holds so many notebooks. */
      manyNotebooks: 3,
      /** So many scripts of a repository that is nothing else show work outside the notebook. */
      fewestScripts: 3,
      /** Only what was worked on within so many years is asked about. */
      recentYears: 5,
    },
    source:
      '“The AI Hiring Problem Nobody Talks About”: models that sit in notebooks; hiring guides of 2026: production code beside notebooks (lib/knowledge/README.md)',
  },
  messages: {
    unseen: 'insufficient',
    notebooksOnly: 'flag',
    testedAndDelivered: 'strength',
    delivered: 'clear',
    deliveredElsewhere: 'clear',
    modules: 'clear',
    teaching: 'notApplicable',
    companion: 'notApplicable',
    theTrade: 'notApplicable',
    noFieldWork: 'notApplicable',
    chooseRole: 'insufficient',
    littleWork: 'insufficient',
    moreToRead: 'insufficient',
  },
  evaluate: ({ sections, facts }, { now, role, settings }) => {
    const { looked, unseen, listWhole } = facts.portfolio;
    const field = looked.filter((work) => work.field);
    const inNotebooks = field.filter(({ kind, notebookCount }) => kind === 'notebooks' && notebookCount > 0);
    const since = yearsBefore(now, settings.recentYears) ?? now;
    const asked = inNotebooks.filter(
      ({ pushedAt, excuse }) => pushedAt !== null && pushedAt >= since && excuse === null,
    );
    const notebooks = asked.reduce((sum, { notebookCount }) => sum + notebookCount, 0);
    const pulls = valueOf(sections.pullRequests) ?? [];
    const ofWords = new Set(
      pulls.filter(({ title }) => wordsOnly.test(title)).map(({ owner, name, number }) => `${owner}/${name}#${number}`),
    );
    const withOthers = facts.pullRequests.filter(({ own, id }) => !own && !ofWords.has(id));
    // A back-port beside its original is no second change.
    const landed = withOthers.filter((change) => hasLanded(change) && !change.again);
    const unsure = withOthers.some((change) => change.landed === 'unknown');

    const data = {
      count: asked.length,
      field: field.length,
      repositories: asked.length,
      notebooks,
      names: asked.slice(0, most).map(({ repository }) => repository),
      unread: unseen.length,
      unreadNames: [...unseen].slice(0, most),
      landed: landed.length,
    };
    type Key = Said<
      | 'notebooksOnly'
      | 'testedAndDelivered'
      | 'delivered'
      | 'deliveredElsewhere'
      | 'modules'
      | 'teaching'
      | 'companion'
      | 'theTrade'
      | 'noFieldWork'
      | 'chooseRole'
      | 'littleWork'
      | 'moreToRead'
    >['say'];
    const say = (key: Key, evidence: readonly Evidence[] = [], works: readonly RepositoryWork[] = []): Said<Key>[] => [
      {
        say: key,
        subject,
        data:
          works.length === 0
            ? data
            : { ...data, count: works.length, names: works.slice(0, most).map(({ repository }) => repository) },
        evidence,
      },
    ];

    const best = field.filter(isWellDelivered);
    if (best.length > 0) {
      const read = new Set((valueOf(sections.contents) ?? []).flatMap(({ manifests }) => valueOf(manifests) ?? []));
      const isSettled = ({ repository, deliveries: { packaged } }: RepositoryWork): boolean =>
        packaged === undefined || packaged.paths.some((path) => read.has(`manifest:${repository}:${path}`));
      return say('testedAndDelivered', listings(best, ['tested', 'packaged', 'deployable', 'automated']), best).map(
        (one) => (best.some(isSettled) ? { ...one, changedBy: [] } : one),
      );
    }
    const delivered = field.filter(isDelivered);
    if (delivered.length > 0)
      return say('delivered', listings(delivered, ['deployable', 'packaged', 'tested', 'automated']), delivered);
    const teaching = field.filter(
      ({ kind, excuse }) => kind === 'teaching' || excuse === 'course' || excuse === 'book',
    );
    if (teaching.length > 0) return say('teaching', notebookListings(teaching), teaching);
    const companions = field.filter(({ excuse }) => excuse === 'paper' || excuse === 'nbdev');
    if (companions.length > 0) return say('companion', notebookListings(companions), companions);
    const [first] = landed;
    if (first) {
      return say('deliveredElsewhere', [
        {
          kind: 'count',
          what: 'landed-elsewhere',
          count: landed.length,
          of: pulls.length,
          url: first.url,
        },
      ]);
    }
    const elsewhere = looked.filter(
      (work) => !work.field && (isDelivered(work) || isPublished(work) || isBuiltElsewhere(work)),
    );
    if (elsewhere.length > 0)
      return say(
        'deliveredElsewhere',
        [
          ...listings(elsewhere, ['deployable', 'packaged', 'tested', 'automated']),
          ...elsewhere.flatMap(({ built, deliveries }) =>
            built && Object.keys(deliveries).length === 0 ? { ...built, paths: built.paths.slice(0, 6) } : [],
          ),
        ].slice(0, most),
        elsewhere,
      );
    // Coursework in scripts is no product, and no notebook either.
    const modules = field.filter(
      ({ kind, moduleCount }) =>
        kind === 'mixed' || kind === 'engineered' || (kind === 'other' && moduleCount >= settings.fewestScripts),
    );
    if (modules.length > 0) return say('modules', notebookListings(modules), modules);

    if (!listWhole || unseen.length > 0) return say('moreToRead');
    if (inNotebooks.length === 0) return say('noFieldWork');
    if (!seenWhole(sections.pullRequests) || unsure) return say('moreToRead', notebookListings(inNotebooks));
    if (role !== null && notebooksAreTheTrade(role)) return say('theTrade', notebookListings(inNotebooks), inNotebooks);
    if (asked.length < settings.fewestRepositories && notebooks < settings.manyNotebooks)
      return say('littleWork', notebookListings(inNotebooks));
    if (role === null) return say('chooseRole', notebookListings(asked));
    return say('notebooksOnly', notebookListings(asked));
  },
});
