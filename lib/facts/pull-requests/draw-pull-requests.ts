import type { Dossier, DossierText, PullRequest } from '../../dossier/schema';
import { fullName } from '../../dossier/schema';
import { valueOf } from '../../dossier/section';
import { remember, textKey } from '../remember';
import { queueTitle } from '../../knowledge/landing-habits';
import { namesOf } from '../text/names';
import { quoteOf } from '../text/quote';
import { kindOfChange, type KindOfChange } from './change-kind';
import { marksOf } from './change-marks';
import { judgeChange } from './judge-change';
import { landingOf } from './landing';
import { relateChanges, type Related } from './relate-changes';
import type { PullRequestWork } from './work';

/** ISO strings, newest first, unknown days last; equal days by id, so that the order never depends on the reading's. */
const newestFirst = (one: PullRequestWork, other: PullRequestWork): number => {
  if (one.date !== other.date) {
    if (one.date === null) return 1;
    if (other.date === null) return -1;
    return one.date > other.date ? -1 : 1;
  }
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
};

type Drawn = { work: Omit<PullRequestWork, 'of' | 'again' | 'takenBack'>; related: Related };

const coAuthored = /^[ \t>*-]{0,8}co-authored-by:/imu;

/** Roles beside the author, as the commits were read; a trailer in the description tells of one too. */
const signersOf = (pull: PullRequest, body: string): PullRequestWork['signers'] => {
  const read = pull.commits?.signers ?? [];
  return read.includes('co-author') || !coAuthored.test(body) ? read : [...read, 'co-author'];
};

const draw = (pull: PullRequest, text: DossierText | undefined, names: readonly string[]): Drawn => {
  const repository = fullName(pull);
  const content = text?.content ?? pull.title;
  const border = content.indexOf('\n\n');
  // The text's own first line: what is quoted must stand in it.
  const whole = border === -1 ? content : content.slice(0, border);
  // Blanked, not cut: offsets count in the text as it was read.
  const title = whole.replace(queueTitle, (before) => ' '.repeat(before.length));
  const body = border === -1 ? '' : content.slice(border + 2);
  const { category, substance, weight, decision, words } = judgeChange({
    title,
    body,
    files: pull.files?.map((path) => ({ path, additions: 0, deletions: 0 })) ?? null,
    labels: pull.labels,
    names,
  });
  const { landed, landing } = landingOf(pull);
  const kind: KindOfChange = kindOfChange({ title, body, base: pull.base }, { repository, number: pull.number });
  const signers = signersOf(pull, body);
  // What an agent signed is not called the author's words, whoever wrote them.
  const whose = signers.includes('agent') ? 'agent' : words;
  return {
    work: {
      id: `${repository}#${pull.number}`,
      repository,
      number: pull.number,
      title: title.trimStart().slice(0, 1_000),
      url: `https://github.com/${repository}/pull/${pull.number}`,
      own: pull.own,
      category,
      substance,
      weight,
      decision: text && decision ? quoteOf(text, decision.start, decision.end) : null,
      landed,
      landing,
      kind: kind.kind,
      signers,
      marks:
        text && whose === 'own'
          ? marksOf({ repository, title, body, text, kind: kind.kind, category, files: pull.files, names })
          : [],
      reviewed: pull.reviewed,
      date: pull.closedAt ?? pull.openedAt,
      words: whose,
    },
    related: { pull, title: title.trimStart(), kind, landed },
  };
};

const drawOnce = remember((pull, text, names) => JSON.stringify([pull, text && textKey(text), names]), draw);

const alone = { of: null, again: false, takenBack: null };

/**
 * The person's changes, newest first, each judged by itself; then what they are to each other. What was not read of a
 * change is not guessed.
 */
export const drawPullRequests = (dossier: Dossier): PullRequestWork[] => {
  const names = namesOf(dossier);
  const drawn = (valueOf(dossier.sections.pullRequests) ?? []).map((pull) =>
    drawOnce(pull, dossier.texts[pull.text], names),
  );
  const relations = relateChanges(drawn.map(({ related }) => related));
  return drawn
    .map(({ work }) => ({ ...work, ...(relations.get(work.id.toLowerCase()) ?? alone) }))
    .toSorted(newestFirst);
};
