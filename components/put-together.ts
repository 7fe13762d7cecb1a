import { readSummary } from './reading-strip';
import { formatDay } from './time';
import { ownQuestions, wordFinding } from './worded-finding';
import type { Words } from './words';
import type { Analysed } from '../lib/analysis/protocol';
import { valueOf } from '../lib/dossier/section';
import type { Dossier } from '../lib/dossier/schema';
import type { Decision, Finding } from '../lib/engine/finding';
import { groupChanges } from '../lib/facts/pull-requests/group-changes';
import type { Block } from '../lib/report/blocks';
import { hiringNote } from '../lib/report/hiring-note';
import { interviewKit } from '../lib/report/interview-kit';
import { personReport } from '../lib/report/person-report';
import type { Say } from '../lib/report/words';

/** What the papers are made of, all of one person. */
export type Material = {
  dossier: Dossier;
  savedAt: string;
  role: string | null;
  findings: readonly Finding[];
  changes: Analysed['facts']['pullRequests'];
  decisions: readonly Decision[];
};

const frame = ({ dossier, savedAt, role }: Material, { t, has, locale }: Words) => {
  const { login } = dossier.person;
  return {
    who: valueOf(dossier.sections.name) ?? login,
    url: `https://github.com/${login}`,
    role,
    roleLabel: role !== null && has(`roles.${role}`) ? t(`roles.${role}`) : null,
    asOf: formatDay(savedAt, locale),
  };
};

const sayOf =
  ({ t }: Words): Say =>
  (key, data = {}) =>
    t(key, data);

export const noteOf = (material: Material, words: Words): Block[] => {
  const { dossier, findings, decisions, changes } = material;
  const { notRead } = readSummary(dossier, words);
  const questions = ownQuestions(findings, decisions, dossier.texts, words).flatMap(({ ask }) => ask.slice(0, 1));
  const unread = notRead === null ? [] : [notRead.charAt(0).toLowerCase() + notRead.slice(1).replace(/\.$/u, '')];
  return hiringNote(
    changes,
    { ...frame(material, words), questions, notVisible: [words.t('report:note.private'), ...unread] },
    sayOf(words),
  );
};

export const kitOf = (material: Material, words: Words): Block[] => {
  const { dossier, findings, decisions } = material;
  return interviewKit(ownQuestions(findings, decisions, dossier.texts, words), frame(material, words), sayOf(words));
};

export const reportOf = (material: Material, words: Words): Block[] => {
  const { dossier, findings, decisions, changes } = material;
  const settled = new Set(
    decisions
      .filter(({ choice }) => choice === 'explained' || choice === 'not-relevant')
      .map(({ identity }) => identity),
  );
  const worded = (...outcomes: Finding['outcome'][]) =>
    findings
      .filter(({ outcome, identity }) => outcomes.includes(outcome) && !settled.has(identity))
      .map((finding) => wordFinding(finding, dossier.texts, words));
  return personReport(
    {
      ...frame(material, words),
      knowing: worded('strength'),
      asking: worded('flag', 'ask'),
      cannotTell: worded('insufficient'),
      work: groupChanges(changes, material.role),
      ...readSummary(dossier, words),
    },
    sayOf(words),
  );
};
