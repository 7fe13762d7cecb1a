import { useLiveQuery } from 'dexie-react-hooks';
import type { i18n, TFunction } from 'i18next';
import { useEffect, useMemo, useRef, useState } from 'react';
import browser from 'webextension-polyfill';

import { noticeIn } from '../../components/message-notice';
import type { MessageEvents, MessageShown } from '../../components/message-shown';
import type { Means } from '../../components/read-offer';
import { useWords } from '../../components/words';
import type { ViewFacts } from '../../lib/analysis/protocol';
import type { ReadingPart } from '../../lib/dossier/parts';
import type { Dossier } from '../../lib/dossier/schema';
import { seenWhole } from '../../lib/dossier/section';
import { offerOf } from '../../lib/github/offers';
import { loadLocale, type Locale } from '../../lib/i18n';
import { checkDraft } from '../../lib/outreach/check-draft';
import { chooseTopics } from '../../lib/outreach/choose-topics';
import { slotOf, type Message, type OutreachRow } from '../../lib/outreach/contact';
import { explainTopic, type Explanation } from '../../lib/outreach/explain-topic';
import { markDraft } from '../../lib/outreach/mark-draft';
import { noticeDue } from '../../lib/outreach/notice-due';
import type { OutreachChoice, ReadingPart as Instead } from '../../lib/outreach/outreach';
import { briefFor, briefs as briefsOf } from '../../lib/store/briefs';
import type { Database } from '../../lib/store/database';
import { discardMessage, messagesOf, saveMessage } from '../../lib/store/messages';
import { object, withdrawObjection } from '../../lib/store/do-not-contact';
import { objectionOf } from '../../lib/store/objections';
import { contactsOf, noteContact, outreachOf, writeOutreach } from '../../lib/store/outreach';
import { loadCatalogue } from './catalogue';
import { draftMessage } from './draft-message';
import { noticeWordsOf } from './notice-words';

/** Whom the message is to, and what it is made from. */
export type MessageOf = {
  db: Database;
  catalogue: i18n;
  personKey: string;
  dossier: Dossier;
  /** Null while they are drawn. */
  facts: ViewFacts | null;
  failed: boolean;
  /** The panel's; a brief may be about another. */
  role: string | null;
  means: Means;
  /** Runs a change of the store, and tells where there is no room. */
  change: (write: () => Promise<unknown>) => Promise<void>;
} & Pick<MessageEvents, 'onOffer' | 'onNotes'>;

/** What has to be read for each thing that may give something to write about; a post is added by hand. */
const partsFor: Record<Instead, readonly ReadingPart[]> = {
  'pull-requests': ['pull-requests'],
  'more-pull-requests': ['pull-requests'],
  readmes: ['repositories', 'contents'],
  'profile-readme': ['profile-readme'],
  post: [],
};

const insteadOf = (dossier: Dossier, { readInstead }: OutreachChoice, now: string): MessageShown['instead'] =>
  readInstead.flatMap((part): MessageShown['instead'] => {
    if (part === 'post') return [{ part, offer: null }];
    const offer = offerOf(dossier, now, partsFor[part]);
    return offer === null ? [] : [{ part, offer }];
  });

const useRows = (db: Database, key: string, person: Dossier['person']) =>
  useLiveQuery(async () => {
    const [briefs, brief, row, messages, contacts, objection, candidate] = await Promise.all([
      briefsOf(db),
      briefFor(db, key),
      outreachOf(db, key),
      messagesOf(db, key),
      contactsOf(db, key),
      objectionOf(db, person),
      db.candidates.get(key),
    ]);
    return { key, briefs, brief, row, messages, contacts, objection: objection ?? null, candidate };
  }, [db, key, person.id, person.login]);

/** The words of a language, loaded beside those of the interface; false until they are there. */
const useLanguage = (catalogue: i18n, language: Locale): boolean => {
  const [loaded, setLoaded] = useState<Locale | null>(null);
  useEffect(() => {
    let wanted = true;
    loadLocale(catalogue, language, loadCatalogue).then(
      () => wanted && setLoaded(language),
      (error: unknown) => console.warn('The words of a draft cannot be read', error),
    );
    return () => {
      wanted = false;
    };
  }, [catalogue, language]);
  return loaded === language || catalogue.hasResourceBundle(language, 'outreach');
};

/** One plain sentence on what it does, and one on the technology it is about where that is known. */
const explained = ({ key, data, technology }: Explanation, t: TFunction): string =>
  [
    t(`outreach:explain.${key}`, data),
    ...(technology
      ? [
          t('outreach:explain.technology', {
            technology: technology.label,
            what: t(`outreach:technologyKinds.${technology.key}`),
          }),
        ]
      : []),
  ].join(' ');

const kept = (
  messages: readonly Message[],
  { topics, doNotContact }: OutreachChoice,
  isStopped: boolean,
): readonly Message[] =>
  messages.filter(
    ({ edited, topic }) => edited && (isStopped || doNotContact !== null || topics.every(({ id }) => id !== topic)),
  );

/** The message to one person over the store: what there is to write about, the draft, and what was written and copied. */
export const useMessage = (of: MessageOf) => {
  const { db, catalogue, personKey: key, dossier, facts, failed, means, change } = of;
  const { t, locale } = useWords();
  const rows = useRows(db, key, dossier.person);
  const standing = rows?.key === key ? rows : undefined;
  const brief = standing?.brief ?? null;
  const role = brief?.role ?? of.role;
  const language = brief?.language ?? locale;
  const isLoaded = useLanguage(catalogue, language);

  // The day decides what is old: what is chosen does not change under somebody who writes.
  const today = means.now.slice(0, 10);
  const { choice, broken } = useMemo(() => {
    if (!facts) return { choice: null, broken: failed };
    try {
      return { choice: chooseTopics(facts, dossier, { now: `${today}T00:00:00.000Z`, role }), broken: false };
    } catch (error) {
      console.warn('Nothing could be chosen to write about', error);
      return { choice: null, broken: true };
    }
  }, [facts, failed, dossier, role, today]);

  const shown = useMemo((): MessageShown | null => {
    if (!choice || !standing || !isLoaded) return null;
    const { row, contacts, objection, candidate } = standing;
    const topic = choice.topics.find(({ id }) => id === row?.topic) ?? choice.topics[0] ?? null;
    const channel = row?.channel ?? 'inmail';
    const angle = row?.angle ?? 'decision';
    const noticeWords = noticeWordsOf(brief, dossier, catalogue, language);
    const wanted = topic && { choice, topic, brief, role, channel, angle, contacts };
    const draft = wanted && draftMessage({ ...wanted, notice: null }, catalogue, language);
    const withNotice = (text: string) =>
      wanted && noticeIn(text, noticeWords) !== null
        ? draftMessage({ ...wanted, notice: noticeWords }, catalogue, language)
        : draft;
    const slot = slotOf({ topic: topic?.id ?? '', channel, angle });
    return {
      choice,
      topic,
      explained: topic && facts ? explained(explainTopic(topic, facts), t) : null,
      briefs: standing.briefs,
      brief,
      channel,
      angle,
      draft,
      stored: standing.messages.find((message) => message.edited && message.slot === slot) ?? null,
      kept: kept(standing.messages, choice, objection !== null),
      contacts,
      email: row?.email ?? null,
      notice: row?.notice ?? (candidate ? { dueAt: noticeDue(candidate.firstSeenAt), givenAt: null, how: null } : null),
      noticeWords,
      objection,
      wishesSeen: seenWhole(dossier.sections.bio) && seenWhole(dossier.sections.profileReadme),
      texts: dossier.texts,
      instead: insteadOf(dossier, choice, means.now),
      means,
      check: (text, subject) => {
        const against = withNotice(text);
        return topic && against
          ? checkDraft(text, {
              draft: against,
              topic,
              brief,
              channel,
              subject,
              contactedBefore: contacts[0] ?? null,
            })
          : [];
      },
      mark: (text) => {
        const against = withNotice(text);
        return topic && against ? markDraft(text, against, { topic, brief }) : [];
      },
    };
  }, [choice, standing, isLoaded, brief, role, dossier, facts, catalogue, language, t, means]);

  const latest = useRef({ shown, of });
  latest.current = { shown, of };
  const events = useMemo((): MessageEvents => {
    const now = () => new Date().toISOString();
    const write = (row: Partial<Omit<OutreachRow, 'key'>>) => change(() => writeOutreach(db, key, row));
    const open = () => {
      const { shown: one } = latest.current;
      if (!one) throw new Error('no message is shown');
      const about = { topic: one.topic?.id ?? '', channel: one.channel, angle: one.angle };
      return { ...one, about, slot: slotOf(about) };
    };
    const { person } = latest.current.of.dossier;
    return {
      onTopic: (topic) => write({ topic }),
      onBrief: (id) => write({ brief: id }),
      onChannel: (channel) => write({ channel }),
      onAngle: (angle) => write({ angle }),
      onBriefs: () => void browser.runtime.openOptionsPage(),
      onSave: (about, text, subject) => {
        const row = { ...about, slot: slotOf(about), key, text, subject, edited: true, savedAt: now() };
        return change(() => saveMessage(db, row));
      },
      onStartAgain: () => change(() => discardMessage(db, key, open().slot)),
      onRemoveKept: (slot) => change(() => discardMessage(db, key, slot)),
      onCopy: async (text) => {
        await navigator.clipboard.writeText(text);
        const { about, brief: from, noticeWords } = open();
        const standsIn = noticeIn(text, noticeWords);
        const contact = {
          id: crypto.randomUUID(),
          key,
          at: now(),
          ...about,
          topic: about.topic === '' ? null : about.topic,
          brief: from?.id ?? null,
          text,
          withNotice: standsIn !== null,
        };
        try {
          await change(async () => {
            if (!(await noteContact(db, contact))) throw new Error('This person is not kept');
          });
          return true;
        } catch {
          return false;
        }
      },
      onCopySubject: (subject) => navigator.clipboard.writeText(subject),
      onGround: (ground, note) => write({ email: { ground, note, at: now() } }),
      onGroundBack: () => write({ email: null }),
      onObject: () => change(() => object(db, person, 'by-hand', now())),
      onWithdraw: () => change(() => withdrawObjection(db, person)),
      onInformed: async (informed) => {
        const { notice } = open();
        if (notice === null) return;
        await write({ notice: { ...notice, givenAt: informed ? now() : null, how: informed ? 'elsewhere' : null } });
      },
      onOffer: (offer, most) => latest.current.of.onOffer(offer, most),
      onNotes: () => latest.current.of.onNotes(),
    };
  }, [db, key, change]);

  const state: 'working' | 'ready' | 'failed' = shown ? 'ready' : broken ? 'failed' : 'working';
  return { shown, state, events };
};
