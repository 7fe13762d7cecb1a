import type { i18n } from 'i18next';

import type { PrivacyDraft } from '../../components/privacy-drafts';
import type { Brief } from '../../lib/outreach/brief';
import { noticeFields, writeNotice, type NoticeTemplates } from '../../lib/outreach/notice';
import type { Settings } from '../../lib/store/rows';

/**
 * The drafts that counsel is to check, filled from a brief where there is one; what it does not say stands in brackets.
 *
 * @param now ISO 8601; the notice about nobody in particular says that it was read today.
 */
export const privacyDrafts = (
  brief: Brief | null,
  { retentionDays }: Pick<Settings, 'retentionDays'>,
  catalogue: i18n,
  now: string,
): PrivacyDraft[] => {
  const { t, language } = catalogue;
  const said = Object.fromEntries(
    noticeFields.map((field) => [field, brief?.notice[field] || t(`privacy:blanks.${field}`)]),
  ) as Record<(typeof noticeFields)[number], string>;
  const today = now.slice(0, 10);
  const { notice } = writeNotice(
    { notice: { ...said, link: brief?.notice.link ?? '' } },
    [{ kind: 'github', host: '', from: today, to: today }],
    catalogue.getResource(language, 'brief', 'notice') as NoticeTemplates,
  );
  const blocks = t('privacy:balancing', { returnObjects: true, ...said, days: retentionDays }) as string[];
  const hint = brief
    ? t('privacy:page.noticeFrom', { brief: brief.name || t('privacy:page.unnamed') })
    : t('privacy:page.noticeBare');
  return [
    { id: 'balancing', text: blocks.join('\n\n'), hint: null },
    { id: 'notice', text: [notice?.text, notice?.link].filter(Boolean).join('\n'), hint },
  ];
};
