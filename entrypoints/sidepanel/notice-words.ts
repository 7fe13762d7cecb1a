import type { i18n } from 'i18next';

import type { NoticeWords } from '../../components/message-shown';
import type { Dossier } from '../../lib/dossier/schema';
import type { Locale } from '../../lib/i18n';
import type { Brief } from '../../lib/outreach/brief';
import { noticeSources, writeNotice, type NoticeTemplates } from '../../lib/outreach/notice';

const nothing: NoticeWords = { text: '', link: '', signs: [], url: '', missing: [] };

/** The source notice in the language of the brief, and how it is known again in a text that was edited. */
export const noticeWordsOf = (
  brief: Brief | null,
  dossier: Dossier,
  catalogue: i18n,
  language: Locale,
): NoticeWords => {
  if (brief === null) return nothing;
  const { responsible, contact, link: url } = brief.notice;
  const templates = catalogue.getResource(language, 'brief', 'notice') as NoticeTemplates;
  const { notice, missing } = writeNotice(brief, noticeSources(dossier), templates);
  // The days in it change with every reading; who answers for it and where to object do not.
  return notice ? { ...notice, signs: [responsible, contact], url, missing } : { ...nothing, missing };
};
