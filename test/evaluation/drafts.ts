import { join } from 'node:path';
import type { Dossier } from '../../lib/dossier/schema';
import { drawFacts } from '../../lib/facts/draw-facts';
import { channelIds } from '../../lib/knowledge/channels';
import { emptyBrief, type Brief } from '../../lib/outreach/brief';
import { checkDraft } from '../../lib/outreach/check-draft';
import { chooseTopics } from '../../lib/outreach/choose-topics';
import { angles, type Topic } from '../../lib/outreach/outreach';
import { TemplateError } from '../../lib/outreach/templates';
import { writeDraft } from '../../lib/outreach/write-draft';
import { z } from '../../lib/zod';
import german from '../../public/locales/de/outreach.json';
import english from '../../public/locales/en/outreach.json';
import { buildDossier } from '../helpers/dossier';
import { jsonIn, labelledIn } from './directory';
import { dayOf, foldersIn } from './people';
import { openPerson } from './person-folder';
import { readDossier } from './read-person';
import type { Directory } from './scorer';

const itemSchema = z.looseObject({
  repo: z.string(),
  source: z.string(),
  title: z.string(),
  body: z.string().nullish(),
  merged_date: z.string().nullish(),
  substance: z.number(),
  changed_files: z.array(z.looseObject({ path: z.string() })).nullish(),
});
const truthSchema = z.looseObject({ sources: z.looseObject({ snapshot: z.string().nullish() }).nullish() });

const role = 'mlops-engineer';
const about = { ...emptyBrief('5f0e2a51-7c1f-4d0e-8a55-3d0a1c9b7e10', '2026-11-01T00:00:00.000Z'), role } as const;

/** Two invented briefs: one filled, one with nothing but a name. */
const briefs: readonly Brief[] = [
  {
    ...about,
    title: 'Senior ML Platform Engineer',
    problem: 'answers get worse after each re-index, and users notice before we do',
    pay: '€85,000–105,000 a year',
    unfinished: 'a bad index cannot be rolled back yet',
    data: '12 million support tickets with their outcomes',
    team: 'four engineers and a data scientist',
    sender: { name: 'Robin Sender', company: 'Invented Works' },
    location: { mode: 'hybrid', place: 'Leipzig' },
  },
  { ...about, id: '9d3c7f64-2b1e-4e8a-9a0f-6b1d2c3e4f50', language: 'de', sender: { name: 'Kim Sender', company: '' } },
];

/** Every draft about one topic as text to be read, with the checks that its own draft does not meet. */
const draftsAbout = (topic: Topic, fresh: Topic | null): string[] =>
  briefs.flatMap((brief) =>
    channelIds.flatMap((channel) =>
      angles.flatMap((angle) => {
        const { templates } = brief.language === 'de' ? german : english;
        try {
          const options = {
            brief,
            channel,
            angle,
            templates,
            roleLabel: 'MLOps engineer',
            seed: '',
            notice: null,
            fresh,
          };
          const draft = writeDraft(topic, options);
          const open = checkDraft(draft.text, {
            draft,
            topic,
            brief,
            channel,
            subject: draft.subject,
            contactedBefore: null,
          })
            .filter(({ state }) => state === 'open')
            .map(({ id, fix }) => `${id}: ${fix?.key ?? ''}`);
          const head = `--- ${brief.language} ${channel} ${angle} · ${draft.text.length} · ${open.join(', ') || 'all met'}`;
          return [`${head}${draft.subject === null ? '' : `\nSubject: ${draft.subject}`}\n${draft.text}\n`];
        } catch (error) {
          if (error instanceof TemplateError) return [];
          throw error;
        }
      }),
    ),
  );

const draftsIn = (dossier: Dossier, now: string, name: string): string[] => {
  const { topics, none, notChosen } = chooseTopics(drawFacts(dossier), dossier, { now, role });
  const reasons = notChosen.map(({ reason }) => reason);
  const tally = [...new Set(reasons)].map((reason) => `${reasons.filter((one) => one === reason).length} ${reason}`);
  const head = `=== ${name}: ${none ?? `${topics.length} topics`} (not chosen: ${tally.join(', ') || 'none'})`;
  return [
    head,
    ...topics.flatMap((topic, at) => [
      `## ${topic.kind} ${topic.id} ${topic.yearsOld === null ? '' : `(${topic.yearsOld} years)`}\n   “${topic.title}” · ${topic.because.join(', ')}\n   > ${topic.quote.quote}\n`,
      ...draftsAbout(topic, topics[at + 1] ?? null),
    ]),
  ];
};

/**
 * Drafts about every labelled pull request of substance 2 or 3, and about every person of a directory, for reading. The
 * text is by real people: print it to a file outside the project.
 */
export const readDrafts = async (directory: Directory, trouble: (message: string) => void): Promise<string> => {
  const pages: string[] = [];
  for (const item of labelledIn(directory, 'pulls', itemSchema, trouble).filter(({ substance }) => substance >= 2)) {
    const [owner = '', name = ''] = item.repo.split('/');
    const now = `${item.merged_date ?? '2026-06-01'}T12:00:00.000Z`;
    const dossier = buildDossier({
      pulls: [
        {
          title: item.title,
          body: item.body ?? '',
          owner,
          name,
          number: Number(/\d+$/u.exec(item.source)?.[0] ?? 1),
          files: item.changed_files?.map(({ path }) => path) ?? null,
          closedAt: now,
        },
      ],
    });
    pages.push(...draftsIn(dossier, now, item.source));
  }
  for (const folder of foldersIn(directory)) {
    const truth = truthSchema.safeParse(jsonIn(directory, `${folder}truth.json`));
    const now = `${dayOf(truth.data?.sources?.snapshot)}T12:00:00.000Z`;
    const read = await readDossier(openPerson(join(directory.root, folder)), now);
    if ('reason' in read) trouble(`${folder}: ${read.reason}`);
    else pages.push(...draftsIn(read.dossier, now, folder));
  }
  return pages.join('\n');
};
