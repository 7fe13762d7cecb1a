import type { i18n } from 'i18next';

import type { NoticeWords } from '../../components/message-shown';
import type { Locale } from '../../lib/i18n';
import type { ChannelId } from '../../lib/knowledge/channels';
import type { Brief } from '../../lib/outreach/brief';
import type { Contact } from '../../lib/outreach/contact';
import type { Angle, OutreachChoice, OutreachDraft, Topic } from '../../lib/outreach/outreach';
import { TemplateError, type DraftTemplates } from '../../lib/outreach/templates';
import { writeDraft } from '../../lib/outreach/write-draft';

export type Wanted = {
  choice: OutreachChoice;
  topic: Topic;
  brief: Brief | null;
  role: string | null;
  channel: ChannelId;
  angle: Angle;
  contacts: readonly Contact[];
  notice: NoticeWords | null;
};

/** The templates of a language that was loaded. Raw: the placeholders in them are not i18next's to fill. */
export const templatesOf = (catalogue: i18n, language: Locale): DraftTemplates =>
  catalogue.getResource(language, 'outreach', 'templates') as DraftTemplates;

/** A follow-up adds something new: a topic that no message was about yet. */
const freshFor = ({ choice, topic, contacts }: Pick<Wanted, 'choice' | 'topic' | 'contacts'>): Topic | undefined =>
  choice.topics.find(({ id }) => id !== topic.id && contacts.every((contact) => contact.topic !== id));

/**
 * The draft in the language of the brief; null where this angle lacks something that its templates need. The same brief,
 * sender and topic give the same words.
 */
export const draftMessage = (wanted: Wanted, catalogue: i18n, language: Locale): OutreachDraft | null => {
  const { topic, brief, role, channel, angle, notice } = wanted;
  const label = catalogue.getFixedT(language);
  const fresh = angle === 'follow-up' ? freshFor(wanted) : undefined;
  try {
    const draft = writeDraft(topic, {
      brief,
      channel,
      angle,
      templates: templatesOf(catalogue, language),
      roleLabel: role !== null && catalogue.exists(`roles.${role}`) ? label(`roles.${role}`) : null,
      seed: brief === null ? '' : [brief.id, brief.sender.name, brief.sender.company].join(' '),
      notice,
      ...(fresh && { fresh }),
    });
    // Without a brief the draft speaks the language of the interface.
    return { ...draft, language };
  } catch (error) {
    if (error instanceof TemplateError) return null;
    throw error;
  }
};
