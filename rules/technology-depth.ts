import type { Evidence } from '../lib/dossier/evidence';
import { valueOf } from '../lib/dossier/section';
import { defineRule, type Json, type Said } from '../lib/engine/define-rule';
import { yearsBefore } from '../lib/facts/days';
import type { RepositoryWork } from '../lib/facts/portfolio/portfolio';
import type { EvidenceKind, NamedTechnology } from '../lib/facts/technologies/ledger';
import { codingRoles } from '../lib/knowledge/roles';

const subject = 'profile';
/** The most quotes and names that one finding carries. */
const most = 8;

/** Tested and released, or built from sources. */
const isWellKept = ({ kind, deliveries, built, moduleCount }: RepositoryWork): boolean =>
  (kind === 'engineered' || kind === 'mixed') &&
  ((deliveries.tested !== undefined && (deliveries.packaged ?? deliveries.deployable) !== undefined) ||
    (built !== null && moduleCount >= 3));

const kindsOf = ({ evidence }: NamedTechnology): EvidenceKind[] => Object.keys(evidence) as EvidenceKind[];

const row = (technology: NamedTechnology): Json => ({
  id: technology.id,
  label: technology.label,
  kinds: kindsOf(technology),
  forms: [...technology.forms],
  grounded: technology.grounded,
  traceable: technology.traceable,
});

/** The first pieces of evidence of each technology, in the order of the kinds, each saying which technology it is about. */
const firstOf = (technologies: readonly NamedTechnology[], kinds: readonly EvidenceKind[]): Evidence[] =>
  technologies
    .flatMap(({ label, evidence }) =>
      kinds
        .flatMap((kind) => evidence[kind] ?? [])
        .slice(0, 2)
        .map((piece) => ({ ...piece, about: label })),
    )
    .slice(0, most);

/** As many of the labels as fit into what a piece of evidence can say that it is about. */
const together = (labels: readonly string[]): string =>
  labels.reduce((all, label) => (all.length + label.length + 2 > 100 ? all : `${all}, ${label}`));

/** Where they are named; an icon wall names several in one place. */
const whereNamed = (technologies: readonly NamedTechnology[], within: (text: string) => boolean): Evidence[] => {
  const places = new Map<string, { quote: Evidence; labels: string[] }>();
  for (const { label, named } of technologies) {
    const quote = named.find(({ text }) => within(text));
    if (!quote) continue;
    const place = places.get(quote.quote);
    if (place) place.labels.push(label);
    else places.set(quote.quote, { quote, labels: [label] });
  }
  return [...places.values()].slice(0, most).map(({ quote, labels }) => ({ ...quote, about: together(labels) }));
};

/**
 * Technologies that a profile names, against what public work of the person's own shows of each. Asks only where the
 * profile is a list, has room for more, and all own work was seen and shows nothing of most of the list.
 */
export const technologyDepth = defineRule({
  meta: {
    id: 'technology-depth',
    version: 3,
    needs: ['profileReadme', 'repositories', 'pullRequests', 'writings'],
    facts: ['technologies', 'portfolio'],
    mustHaveSeen: ['profileReadme', 'repositories'],
    roles: codingRoles,
    changedBy: {
      // Reading more adds evidence and takes none away.
      inDepth: [],
      listedWithoutTrace: [],
      shownInPart: [],
      // Forks are no evidence of anything named.
      upstream: ['person', 'profile-readme', 'repositories', 'pull-requests', 'contents', 'manifests'],
      shown: ['person', 'profile-readme', 'repositories', 'pull-requests', 'contents', 'manifests'],
      told: ['person', 'profile-readme', 'repositories', 'pull-requests', 'contents', 'manifests'],
      fewNamed: ['person', 'profile-readme', 'repositories', 'pull-requests', 'contents', 'manifests'],
      listedElsewhere: ['person', 'profile-readme', 'repositories', 'pull-requests', 'contents', 'manifests'],
      listedBesideWork: [],
      // What nobody names cannot be looked for; changes may still land in a project of its own.
      noneNamed: ['person', 'profile-readme', 'pull-requests'],
      noWork: ['repositories', 'pull-requests'],
      littleWork: [],
      namedInProjects: [],
      workElsewhere: [],
      noRoom: ['person', 'profile-readme'],
      moreToRead: ['person', 'repositories', 'pull-requests', 'contents', 'manifests'],
    },
    settings: {
      /** So many named make a list (the codebook's eight). */
      fewestNamed: 8,
      /** Out of a hundred named that leave traces, so many without any. */
      percentWithoutTrace: 60,
      /** So many of the named seen in own work make a long list a question without a shade. */
      enoughShown: 4,
      /** A profile that tells of so many pieces of work is no mere list. */
      fewestWorks: 2,
      /** Own repositories, without forks and empty ones, that are enough to expect traces in. */
      fewestRepositories: 4,
      /** One of them at least was worked on within so many years. */
      recentYears: 3,
      /** Technologies in long use, of which a strength speaks. */
      fewestInDepth: 3,
    },
    source:
      '“The AI Hiring Problem Nobody Talks About”, red flags in interviews: name-dropping without depth. Eight names make a list: codebook, profiles (lib/knowledge/README.md)',
  },
  messages: {
    unseen: 'insufficient',
    listedWithoutTrace: 'flag',
    listedElsewhere: 'ask',
    shownInPart: 'ask',
    listedBesideWork: 'ask',
    inDepth: 'strength',
    upstream: 'strength',
    shown: 'clear',
    told: 'clear',
    fewNamed: 'notApplicable',
    noneNamed: 'notApplicable',
    noWork: 'insufficient',
    littleWork: 'insufficient',
    namedInProjects: 'insufficient',
    workElsewhere: 'insufficient',
    moreToRead: 'insufficient',
    noRoom: 'insufficient',
  },
  evaluate: ({ sections, facts }, { now, settings }) => {
    const { technologies, unnamed, profile, works = 0, inProjects = [], room, unseen, seenWhole } = facts.technologies;
    const readme = valueOf(sections.profileReadme);
    const writings = new Set((valueOf(sections.writings) ?? []).map(({ text }) => text));
    const own = (valueOf(sections.repositories) ?? []).filter(
      ({ fork, empty, owner, name }) => !fork && !empty && owner.toLowerCase() !== name.toLowerCase(),
    );
    const pulls = valueOf(sections.pullRequests) ?? [];

    const inReadme = technologies.filter(({ named }) => named.some(({ text }) => text === readme));
    const traceable = inReadme.filter((technology) => technology.traceable);
    // What a pasted text weighs is shown in the ledger; whether a list is asked about may not hang on somebody pasting one.
    const weighed = ({ evidence }: NamedTechnology): boolean =>
      (evidence['trade-offs'] ?? []).some((one) => one.kind !== 'quote' || !writings.has(one.text));
    const hasTrace = (technology: NamedTechnology): boolean =>
      (['dependency', 'use', 'sustained', 'upstream'] as const).some(
        (kind) => technology.evidence[kind] !== undefined,
      ) || weighed(technology);
    const traced = traceable.filter(hasTrace);
    const traceless = traceable.filter((technology) => !hasTrace(technology));
    // Nothing but manifests and paths is read of code: what own READMEs say it uses may well be there.
    const silent = traceless.filter(({ id }) => !inProjects.includes(id));
    const inProfile = technologies.filter(({ named }) => named.some(({ text }) => !writings.has(text)));
    const beyondUse = inProfile.filter(
      (technology) => technology.evidence.upstream !== undefined || weighed(technology),
    );
    const deep = inProfile.filter(
      (technology) => technology.evidence.sustained !== undefined || beyondUse.includes(technology),
    );

    const data = {
      count: inReadme.length,
      named: inReadme.length,
      traceable: traceable.length,
      shown: traced.length,
      without: traceless.length,
      deep: deep.length,
      labels: (deep.length > 0 ? deep : traced)
        .slice(0, most)
        .map(({ label }) => label)
        .join(', '),
      withoutLabels: silent
        .slice(0, most)
        .map(({ label }) => label)
        .join(', '),
      repositories: own.length,
      unread: unseen.length,
      unreadNames: [...unseen].slice(0, most),
      ledger: [...technologies, ...unnamed].map(row),
    };
    type Key = Said<
      | 'listedWithoutTrace'
      | 'listedElsewhere'
      | 'shownInPart'
      | 'listedBesideWork'
      | 'inDepth'
      | 'upstream'
      | 'shown'
      | 'told'
      | 'fewNamed'
      | 'noneNamed'
      | 'noWork'
      | 'littleWork'
      | 'namedInProjects'
      | 'workElsewhere'
      | 'moreToRead'
      | 'noRoom'
    >['say'];
    const say = (key: Key, evidence: readonly Evidence[] = []): Said<Key>[] => [{ say: key, subject, data, evidence }];

    const beyond = (): Said<Key>[] => [
      {
        say: 'upstream',
        subject,
        data: {
          ...data,
          count: unnamed.length,
          labels: unnamed
            .slice(0, 4)
            .map(({ label }) => label)
            .join(', '),
        },
        evidence: firstOf(unnamed, ['upstream']),
      },
    ];

    const told = (): Said<Key>[] =>
      say(
        'told',
        whereNamed(
          inReadme.filter(({ grounded }) => grounded),
          (text) => text === readme,
        ),
      );

    if (technologies.length === 0) return unnamed.length > 0 ? beyond() : say('noneNamed');
    const many = inReadme.length >= settings.fewestNamed;
    const mostShown = traceable.length > 0 && traced.length * 2 >= traceable.length;
    if (deep.length >= settings.fewestInDepth && (beyondUse.length > 0 || mostShown)) {
      const ordered = [...beyondUse, ...deep.filter((technology) => !beyondUse.includes(technology))];
      return say('inDepth', firstOf(ordered, ['trade-offs', 'upstream', 'sustained']));
    }
    if (unnamed.length > 0) return beyond();
    if (own.length === 0 && pulls.length === 0)
      return say(
        'noWork',
        whereNamed(technologies, () => true),
      );
    if (!many || traceable.length < settings.fewestNamed) {
      const elsewhere = technologies.filter((technology) => technology.traceable && !inReadme.includes(technology));
      const unshown = elsewhere.filter((technology) => kindsOf(technology).length === 0);
      if (elsewhere.length >= settings.fewestNamed && unshown.length * 2 > elsewhere.length) {
        return say(
          'listedElsewhere',
          whereNamed(unshown, (text) => text !== readme),
        );
      }
      if (profile === 'grounded') return told();
      return say(
        traced.length > 0 && mostShown ? 'shown' : 'fewNamed',
        firstOf(traced, ['sustained', 'use', 'dependency']),
      );
    }
    if (profile === 'grounded') return told();
    if (mostShown) return say('shown', firstOf(traced, ['upstream', 'sustained', 'use', 'dependency']));
    if (!seenWhole)
      return say(
        'moreToRead',
        whereNamed(traceless, (text) => text === readme),
      );
    if (!room) return say('noRoom');
    const since = yearsBefore(now, settings.recentYears) ?? now;
    const recent = own.some(({ pushedAt }) => pushedAt !== null && pushedAt >= since);
    if (own.length < settings.fewestRepositories || !recent)
      return say(
        'littleWork',
        whereNamed(traceless, (text) => text === readme),
      );
    if (traceless.length * 100 < settings.percentWithoutTrace * traceable.length)
      return say('shown', firstOf(traced, ['upstream', 'sustained', 'use', 'dependency']));
    const where = whereNamed(silent, (text) => text === readme);
    if (traced.length >= settings.enoughShown) return say('shownInPart', where);
    if (works >= settings.fewestWorks) return say('listedBesideWork', where);
    if (silent.length * 100 < settings.percentWithoutTrace * traceable.length) return say('namedInProjects', where);
    // Whoever shows well-kept work of another kind has not shown that the list is empty.
    if (facts.portfolio.looked.some((work) => !work.field && isWellKept(work))) return say('workElsewhere', where);
    return say('listedWithoutTrace', where);
  },
});
