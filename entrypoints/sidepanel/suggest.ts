import type { i18n } from 'i18next';

import type { Suggestion } from '../../components/message-view';
import type { ViewFacts } from '../../lib/analysis/protocol';
import type { Dossier } from '../../lib/dossier/schema';
import { checkDraft } from '../../lib/outreach/check-draft';
import { chooseChange } from '../../lib/outreach/choose-change';
import type { DraftCheck } from '../../lib/outreach/one-change';
import type { DraftTemplates } from '../../lib/outreach/templates';
import { writeDraft } from '../../lib/outreach/write-draft';
import type { Settings } from '../../lib/store/rows';

export type Suggested = Suggestion & { check: (text: string) => readonly DraftCheck[] };

/** The change worth writing about and the draft. Loaded when it is needed: templates bring their engine along. */
export const suggest = (
  facts: ViewFacts,
  dossier: Dossier,
  settings: Pick<Settings, 'role' | 'sender'>,
  catalogue: i18n,
  now: string,
): Suggested => {
  const { role, sender } = settings;
  const choice = chooseChange(facts, dossier, { now, role });
  // Raw: the placeholders in it are not i18next's to fill.
  const templates = (catalogue.getResource(catalogue.language, 'outreach', 'templates') ??
    catalogue.getResource('en', 'outreach', 'templates')) as DraftTemplates;
  const roleLabel = role !== null && catalogue.exists(`roles.${role}`) ? catalogue.t(`roles.${role}`) : null;
  const draft = writeDraft(choice, { templates, sender, role, roleLabel });
  return { choice, draft, check: (text) => (draft ? checkDraft(text, draft) : []) };
};
