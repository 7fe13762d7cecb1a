import { useState } from 'react';

import { type Dossier, type RuleSectionName, type Sections } from '../lib/dossier/schema';
import type { Section } from '../lib/dossier/section';
import type { Offer } from '../lib/github/offers';
import type { Left } from '../lib/github/worth-reading';
import type { Limit, QueueRow, ReadingRow } from '../lib/store/rows';
import controls from './controls.module.css';
import { Foreign } from './foreign';
import {
  costList,
  isMore,
  leftList,
  isScarce,
  networkWords,
  requestsIn,
  takenBy,
  takesNothing,
  usedUp,
  withToken,
  type Budget,
  type Means,
} from './read-offer';
import styles from './reading-strip.module.css';
import { failureWords, stepWords } from './reading-words';
import { SourceList } from './source-list';
import { formatList, formatWhen } from './time';
import { useWords, type Words } from './words';

export type { Budget } from './read-offer';

const sectionPhrase = (name: RuleSectionName, sections: Sections, { t }: Words): string | null => {
  const section: Section<unknown> = sections[name];
  if (section.state !== 'found') return null;
  const { seen, of } = section.coverage;
  if (seen === 0) return null;
  const key = of === null || of === seen ? `reading:phrases.${name}` : `reading:partly.${name}`;
  return t(key, { count: seen, of: of ?? seen });
};

/** Sections that are told in one breath: the profile page itself, then what needs requests. */
const inSummary = ['repositories', 'contents', 'pullRequests', 'reviewsGiven', 'writings'] as const;
const ofProfile = ['bio', 'profileReadme', 'pinned', 'repositoryCount'] as const;

/** What was read and what was not, in two short sentences. */
export const readSummary = (dossier: Dossier, words: Words): { read: string; notRead: string | null } => {
  const { t, locale } = words;
  const { sections } = dossier;
  const profile = ofProfile.some((name) => sections[name].state === 'found') ? [t('reading:phrases.profile')] : [];
  const read = [...profile, ...inSummary.flatMap((name) => sectionPhrase(name, sections, words) ?? [])];
  const unread = [...ofProfile, ...inSummary].filter((name) => {
    const section: Section<unknown> = sections[name];
    // Nobody asked for pasted text: that none is there is not worth a word.
    return name !== 'writings' && (section.state === 'not-read' || section.state === 'unreadable');
  });
  return {
    read: read.length === 0 ? t('reading:readNothing') : t('reading:read', { list: formatList(read, locale) }),
    notRead:
      unread.length === 0
        ? null
        : t('reading:notRead', {
            list: formatList(
              unread.map((name) => t(`reading:inText.${name}`)),
              locale,
            ),
          }),
  };
};

/** How much of what a reading looks for was read, in percent: each section counts the same, one in part by its part. */
export const readShare = (sections: Sections): number => {
  const names = [...ofProfile, ...inSummary].filter((name) => name !== 'writings');
  const parts = names.map((name): number => {
    const section: Section<unknown> = sections[name];
    if (section.state === 'absent') return 1;
    if (section.state !== 'found') return 0;
    const { seen, of } = section.coverage;
    return of === null || of === 0 ? 1 : Math.min(seen / of, 1);
  });
  return Math.round((parts.reduce((sum, part) => sum + part, 0) / names.length) * 100);
};

/** Why a reading did not bring all it was to: what ended it, or the first step that failed. */
const whyOf = ({ reason, detail, state, steps }: ReadingRow) => {
  const first = steps.find((step) => step.state === 'failed');
  return {
    reason: reason ?? first?.reason ?? (state === 'interrupted' ? ('interrupted' as const) : ('failed' as const)),
    detail: detail ?? first?.detail,
  };
};

const Failure = ({ reading, now }: { reading: ReadingRow; now: string }) => {
  const words = useWords();
  const { t } = words;
  const { reason, detail } = whyOf(reading);
  const done = reading.steps.filter(({ state }) => state === 'done').length;
  return (
    <div className={styles['failure']}>
      <p>
        <strong>{t(`reading:ended.${reading.state}`)}</strong>
      </p>
      <p>{failureWords(reason, detail, now, words)}</p>
      <p>{done > 0 ? t('reading:kept', { count: done }) : t('reading:keptPage')}</p>
    </div>
  );
};

const Progress = ({ reading, onCancel }: { reading: ReadingRow; onCancel: () => void }) => {
  const words = useWords();
  const { t } = words;
  const over = reading.steps.filter(
    ({ state }) => state === 'done' || state === 'failed' || state === 'skipped',
  ).length;
  const current = reading.steps.find(({ state }) => state === 'running');
  return (
    <div className={styles['progress']}>
      <progress
        className={styles['bar']}
        value={over}
        max={Math.max(reading.steps.length, 1)}
        aria-label={t('reading:progress')}
      />
      <div className={styles['step']}>
        <p role="status">
          {current ? (
            <>
              {stepWords(current, words)} <Foreign text={current.about} />
            </>
          ) : (
            t('reading:starting')
          )}
        </p>
        <button type="button" className={controls['button']} onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
};

/** What was spent of what is set aside, resource by resource. */
export const costWords = (cost: Budget, { t }: Words, of: Budget): string =>
  t('reading:costOf', {
    core: cost.core,
    search: cost.search,
    raw: cost.raw,
    coreOf: of.core,
    searchOf: of.search,
    rawOf: of.raw,
  }) + (withToken(of) ? ` ${t('reading:costOfToken', { graphql: cost.graphql, graphqlOf: of.graphql })}` : '');

/** What there still is to read: what may change a finding, and what could change none. */
export type LeftOver = { more: Offer | null; rest: readonly Left[] };

/** What is left, whether it could change anything, and what reading on takes: said before anything is asked. */
const WhatIsLeft = ({ leftOver: { more, rest }, means }: { leftOver: LeftOver; means: Means }) => {
  const words = useWords();
  const { t } = words;
  if (!more || takesNothing(takenBy(more, means.budget).cost)) {
    return (
      <p className={controls['hint']}>
        {rest.length === 0
          ? t(withToken(means.budget) ? 'reading:nothingLeftWithToken' : 'reading:nothingLeft')
          : t('reading:changesNothing', { list: leftList(rest, words) })}
      </p>
    );
  }
  const { cost, told } = takenBy(more, means.budget);
  const beyond = isMore(cost, means.budget);
  return (
    <p className={controls['hint']}>
      {t('reading:mayChange', { list: leftList(more.left, words) })}{' '}
      {beyond
        ? t('reading:willTake', { count: requestsIn(means.budget) })
        : t(`reading:takes.${told}`, { list: costList(cost, words) })}{' '}
      {/* Worth a sentence before, not only among the details. */}
      {isScarce(means.limits, means.budget, beyond ? means.budget : cost) &&
        networkWords(means.limits, means.now, words, means.budget)}
    </p>
  );
};

/** More than is set aside for one person, at the user's word. */
const ReadAll = ({
  more,
  means,
  onOffer,
}: {
  more: Offer;
  means: Means;
  onOffer: (offer: Offer, most: Budget | null) => void;
}) => {
  const words = useWords();
  const { t } = words;
  return (
    <div className={styles['all']}>
      <button
        type="button"
        className={controls['button']}
        disabled={!means.ready}
        onClick={() => onOffer(more, more.cost)}
      >
        {t('reading:readAll')}
      </button>
      <p>
        {t(`reading:takes.${more.told}`, { list: costList(more.cost, words) })} {t('reading:waitsForLimit')}
      </p>
    </div>
  );
};

/**
 * What was read, what not and what it cost, opening into the list of sources; and the button that reads more, which says
 * before what it may cost. Failures stand here in words.
 */
export const ReadingStrip = ({
  dossier,
  otherLanguage,
  reading,
  limits,
  budget,
  leftOver,
  queued,
  online,
  now,
  sendFailed,
  onRead,
  onOffer,
  onCancel,
}: {
  dossier: Dossier;
  otherLanguage: readonly string[];
  reading: ReadingRow | null;
  limits: readonly Limit[];
  budget: Budget;
  leftOver: LeftOver;
  /** This person's place in the queue, where they wait. */
  queued?: QueueRow | null;
  online: boolean;
  now: string;
  /** True where the background could not be asked to read. */
  sendFailed: boolean;
  onRead: (again: boolean) => void;
  /** Reads what is offered; `most` is what the user agreed to, null for what is set aside. */
  onOffer: (offer: Offer, most: Budget | null) => void;
  onCancel: () => void;
}) => {
  const words = useWords();
  const { t, locale } = words;
  const [open, setOpen] = useState(false);
  const { read, notRead } = readSummary(dossier, words);
  const running = reading?.state === 'running';
  const used = usedUp(limits, budget, now);
  const before = reading !== null && reading.state !== 'running';
  const more = leftOver.more !== null;
  const ready = online && used === undefined && !running;
  const means: Means = { limits, budget, now, ready };
  const partial =
    reading !== null && (reading.state !== 'done' || reading.steps.some(({ state }) => state === 'failed'));
  const readButton = (
    <button
      type="button"
      className={before ? controls['button'] : `${controls['button']} ${controls['primary']}`}
      disabled={!ready}
      onClick={() => onRead(before && !more)}
    >
      {t(before ? (more ? 'reading:readMore' : 'reading:readAgain') : 'reading:readNow')}
    </button>
  );
  return (
    <section className={styles['strip']} aria-label={t('reading:title')}>
      {running ? (
        <Progress reading={reading} onCancel={onCancel} />
      ) : (
        // The words below say the same.
        <div className={styles['share']} aria-hidden="true">
          <div style={{ inlineSize: `${readShare(dossier.sections)}%` }} />
        </div>
      )}
      <p>
        {read} {notRead}
      </p>
      <div className={styles['line']}>
        {before && readButton}
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary className={styles['summary']}>
            {reading
              ? t('reading:requestsOf', { count: requestsIn(reading.budget), spent: requestsIn(reading.spent) })
              : t('reading:noRequests')}{' '}
            <span className={styles['toggle']}>{t(open ? 'reading:hideSources' : 'reading:showSources')}</span>
          </summary>
          {open && (
            <div className={styles['opened']}>
              {reading && <p>{costWords(reading.spent, words, reading.budget)}</p>}
              {!running && (
                <p>
                  {t('reading:willCost', { cost: costList(budget, words) })} {networkWords(limits, now, words, budget)}{' '}
                  {!withToken(budget) && t('reading:sharesNetwork')}
                </p>
              )}
              {before && leftOver.more && isMore(takenBy(leftOver.more, budget).cost, budget) && (
                <ReadAll more={leftOver.more} means={means} onOffer={onOffer} />
              )}
              <SourceList dossier={dossier} otherLanguage={otherLanguage} reading={reading} now={now} />
            </div>
          )}
        </details>
      </div>
      {before && <WhatIsLeft leftOver={leftOver} means={means} />}
      {before && partial && <Failure reading={reading} now={now} />}
      {!online && <p className={styles['note']}>{t('reading:offline')}</p>}
      {used && !running && !(before && partial && whyOf(reading).reason === 'rate-limited') && (
        <p className={styles['note']}>{t(used.usedUp, { when: formatWhen(used.limit.resetAt, now, locale).when })}</p>
      )}
      {queued && !running && (
        <p className={styles['note']}>
          {queued.notBefore !== null && queued.notBefore > now
            ? t('reading:queue.thisUntil', { when: formatWhen(queued.notBefore, now, locale).when })
            : t('reading:queue.thisWaits')}
        </p>
      )}
      {sendFailed && <p className={styles['note']}>{t('reading:notAsked')}</p>}
      {!running && !before && (
        <div className={styles['action']}>
          {readButton}
          <span className={controls['hint']}>
            {withToken(budget)
              ? t('reading:willCost', { cost: costList(budget, words) })
              : t('reading:willTake', { count: requestsIn(budget) })}{' '}
            {networkWords(limits, now, words, budget)}
          </span>
        </div>
      )}
      {/* Announces the end of a reading once, after its progress has gone. */}
      <p className={controls['hidden']} role="status">
        {before ? t(partial ? `reading:ended.${reading.state}` : 'reading:ended.whole') : ''}
      </p>
    </section>
  );
};
