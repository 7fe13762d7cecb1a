import type { i18n } from 'i18next';

import type { Suggestion } from '../../components/message-view';
import type { ViewFacts } from '../../lib/analysis/protocol';
import type { Dossier } from '../../lib/dossier/schema';
import type { Brief } from '../../lib/outreach/brief';
import { checkDraft } from '../../lib/outreach/check-draft';
import { chooseTopics } from '../../lib/outreach/choose-topics';
import type { DraftCheck } from '../../lib/outreach/outreach';
import type { DraftTemplates } from '../../lib/outreach/templates';
import { writeDraft } from '../../lib/outreach/write-draft';

export type Suggested = Suggestion & { check: (text: string) => readonly DraftCheck[] };

/** What is worth writing about and the draft. Loaded when it is needed: templates bring their engine along. */
export const suggest = (
  facts: ViewFacts,
  dossier: Dossier,
  { role, brief }: { role: string | null; brief: Brief | null },
  catalogue: i18n,
  now: string,
): Suggested => {
  const choice = chooseTopics(facts, dossier, { now, role });
  // Raw: the placeholders in it are not i18next's to fill.
  const templates = (catalogue.getResource(catalogue.language, 'outreach', 'templates') ??
    catalogue.getResource('en', 'outreach', 'templates')) as DraftTemplates;
  const roleLabel = role !== null && catalogue.exists(`roles.${role}`) ? catalogue.t(`roles.${role}`) : null;
  const [topic] = choice.topics;
  if (!topic) return { choice, draft: null, check: () => [] };
  const about = { brief, channel: 'inmail' as const };
  const draft = writeDraft(topic, { ...about, angle: 'decision', templates, roleLabel, seed: '', notice: null });
  return {
    choice,
    draft,
    check: (text) => checkDraft(text, { ...about, draft, topic, subject: null, contactedBefore: null }),
  };
};
