import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';

import type { Decision, Finding } from '../lib/engine/finding';
import { decisionChoices, isOutdated } from '../lib/engine/finding';
import type { Dossier } from '../lib/dossier/schema';
import type { Offer } from '../lib/github/offers';
import { shorten } from './display-text';
import { countWords, EvidenceList, placeOf } from './evidence';
import styles from './finding-card.module.css';
import controls from './controls.module.css';
import { Foreign } from './foreign';
import { quoteText } from './quote-text';
import { ReadOffer, withToken, type Means } from './read-offer';
import { changeOf, type ReviewGiven } from './review';
import { wordsOf } from './rule-words';
import { formatDay } from './time';
import { useWords, type Words } from './words';

export type Choice = Decision['choice'];
/** A choice of null takes the decision back. A note that is left out stays as it was. */
export type Decide = (finding: Finding, choice: Choice | null, answer: string | null, note?: string) => void;

/** They come when a card is opened, or something was decided. */
const DecisionNote = lazy(async () => ({ default: (await import('./decision-note')).DecisionNote }));
const RuleRecordPart = lazy(async () => ({ default: (await import('./rule-record')).RuleRecordPart }));
const WrongForm = lazy(async () => ({ default: (await import('./wrong-form')).WrongForm }));

const leadLength = 110;

/** What stands for the rest on a closed card: the shortest quote and its text, else what each thing shown is, else words. */
const Lead = ({ finding, text, texts }: { finding: Finding; text: string; texts: Dossier['texts'] }) => {
  const words = useWords();
  const { t } = words;
  const { outcome, evidence } = finding;
  if (outcome === 'insufficient') return text;
  const quotes = evidence
    .flatMap((piece) => {
      // Lines of a manifest are evidence, but no words of theirs.
      if (piece.kind !== 'quote' || texts[piece.text]?.kind === 'manifest') return [];
      const said = quoteText(piece.quote);
      return said.trim() === '' ? [] : [{ piece, said }];
    })
    .toSorted((a, b) => a.said.length - b.said.length);
  const shortest = quotes[0];
  const place = (name: string, more: number) => (
    <>
      <span className={styles['place']}>
        <Foreign text={name} />
        {more > 0 && ` ${t('signals.andMore', { count: more })}`}
      </span>
      {': '}
    </>
  );
  if (shortest) {
    const { about } = shortest.piece;
    // A name is no quote worth a line: the names are, one beside the other.
    if (about !== undefined && about.toLowerCase().includes(shortest.said.toLowerCase())) {
      return [...new Set(evidence.flatMap((piece) => piece.about ?? []))].join(', ');
    }
    return (
      <>
        {about === undefined
          ? place(placeOf(shortest.piece, texts, words, true), evidence.length - 1)
          : place(about, 0)}
        {t('quoteOpen')}
        <Foreign text={shorten(shortest.said, leadLength)} />
        {t('quoteClose')}
      </>
    );
  }
  const counted = evidence.find((piece) => piece.kind === 'count');
  if (counted?.about !== undefined) {
    return (
      <>
        {place(counted.about, 0)}
        {countWords(counted, words)}
      </>
    );
  }
  return text || (counted ? countWords(counted, words) : '');
};

/** Outcome as a shape, so that colour is never alone; the group's heading says it in words. */
const Mark = ({ outcome }: { outcome: Finding['outcome'] }) => (
  <svg className={styles['mark']} data-outcome={outcome} width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
    {outcome === 'strength' ? (
      <circle cx="5" cy="5" r="4.5" />
    ) : (
      <circle className={styles['ring']} cx="5" cy="5" r="3.75" />
    )}
  </svg>
);

const Part = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <div className={styles['part']}>
      <h4>{title}</h4>
      {lines.length === 1 ? (
        <p>{lines[0]}</p>
      ) : (
        <ul className={styles['lines']}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );

export const decisionLine = (decision: Decision, { t, locale }: Words): string =>
  t('decision.line', { choice: t(`decision.choices.${decision.choice}`), day: formatDay(decision.decidedAt, locale) });

const DecisionForm = ({
  finding,
  decision,
  onDecide,
}: {
  finding: Finding;
  decision: Decision | undefined;
  onDecide: Decide;
}) => {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const answerField = useRef<HTMLTextAreaElement>(null);
  const focusAnswer = useRef(false);
  // Null until the user writes: what is kept may arrive after the first rendering.
  const [written, setWritten] = useState<string | null>(null);
  const kept = decision?.answer ?? '';
  const answer = written ?? kept;
  const note = decision?.note ?? '';
  const noteBox = useRef<HTMLDetailsElement>(null);
  const answering = decision?.choice === 'explained';
  const outdated = decision !== undefined && isOutdated(decision, finding);

  useEffect(() => {
    if (!answering || !focusAnswer.current) return;
    focusAnswer.current = false;
    answerField.current?.focus();
  }, [answering]);

  const [said, setSaid] = useState('');

  const choose = (choice: Choice) => {
    setSaid('');
    focusAnswer.current = choice === 'explained' && !answering;
    // An answer outlives a change of mind.
    onDecide(finding, choice, answer.trim() === '' ? null : answer.trim());
  };
  /** Pressing what is chosen takes it back. An answer that was written is not thrown away by one press: it comes to light. */
  const press = (choice: Choice) => {
    if (decision?.choice !== choice || outdated) return choose(choice);
    if (answer.trim() === '' && note !== '') {
      if (noteBox.current) noteBox.current.open = true;
      return noteBox.current?.querySelector('textarea')?.focus();
    }
    if (answer.trim() === '') {
      onDecide(finding, null, null);
      return setSaid(t('decision.takenBack'));
    }
    if (answering) return answerField.current?.focus();
    return choose('explained');
  };
  const keepAnswer = () => {
    if (answer.trim() !== kept) choose('explained');
  };

  return (
    <div className={styles['decision']}>
      {outdated && <p className={styles['outdated']}>{t('decision.outdated')}</p>}
      <div className={styles['choices']} role="group" aria-label={t('decision.label')}>
        {decisionChoices.map((choice) => (
          <button
            key={choice}
            type="button"
            className={controls['button']}
            aria-pressed={decision?.choice === choice}
            onClick={() => press(choice)}
          >
            {t(`decision.choices.${choice}`)}
          </button>
        ))}
      </div>
      {answering && (
        <form
          className={styles['answer']}
          onSubmit={(event) => {
            event.preventDefault();
            keepAnswer();
          }}
        >
          <label className={controls['label']} htmlFor={id}>
            {t('decision.answer')}
          </label>
          <textarea
            id={id}
            ref={answerField}
            className={controls['field']}
            rows={3}
            maxLength={10_000}
            value={answer}
            onChange={(event) => setWritten(event.target.value)}
            onBlur={keepAnswer}
          />
          <div className={controls['row']}>
            <button type="submit" className={controls['button']} disabled={answer.trim() === kept}>
              {t('decision.keep')}
            </button>
            <span className={controls['hint']} role="status">
              {kept !== '' && answer.trim() === kept ? t('decision.kept') : ''}
            </span>
          </div>
        </form>
      )}
      {decision && (
        <p className={controls['hint']}>
          {!answering && `${decisionLine(decision, words)}. `}
          {!outdated &&
            t(
              answering && answer.trim() !== ''
                ? 'decision.howBackAnswer'
                : note === ''
                  ? 'decision.howBack'
                  : 'loop:review.howBackNote',
              { choice: t(`decision.choices.${decision.choice}`) },
            )}
        </p>
      )}
      {decision && (
        <Suspense>
          <DecisionNote
            box={noteBox}
            note={note}
            onNote={(text) => onDecide(finding, decision.choice, answer.trim() === '' ? null : answer.trim(), text)}
          />
        </Suspense>
      )}
      <p className={controls['hidden']} role="status">
        {said}
      </p>
    </div>
  );
};

/** What can be read for an answer: null where nothing is left that would help; undefined where nothing ever did. */
export type Reads = { offer: Offer | null; means: Means; onRead: (offer: Offer, most: Means['budget'] | null) => void };

/** What to read where a finding cannot tell, in its own words, and the reading itself. */
const ToRead = ({
  finding,
  lines,
  reads,
}: {
  finding: Finding;
  lines: readonly string[];
  reads: Reads | undefined;
}) => {
  const { t } = useWords();
  if (!reads) return <Part title={t('signals.more')} lines={lines} />;
  // What was not looked at yet is told once: the offer names it again, with what it takes.
  const told = finding.message === 'unseen' && reads.offer ? [] : lines;
  return (
    <div className={styles['part']}>
      <h4>{t('signals.more')}</h4>
      {told.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {reads.offer ? (
        <ReadOffer offer={reads.offer} means={reads.means} onRead={reads.onRead} />
      ) : (
        <p>{t(withToken(reads.means.budget) ? 'reading:nothingHelps' : 'reading:nothingHelpsWithoutToken')}</p>
      )}
    </div>
  );
};

/** One finding: closed, two lines; open, its evidence, what else it could be, what to ask, and the user's decision. */
export const FindingCard = ({
  finding,
  texts,
  decision,
  reads,
  review,
  onDecide,
}: {
  finding: Finding;
  texts: Dossier['texts'];
  decision: Decision | undefined;
  /** For a finding that waits for something that can be read. */
  reads?: Reads | undefined;
  /** What is known of it beside itself; left out where it stands alone. */
  review?: ReviewGiven | undefined;
  onDecide: Decide;
}) => {
  const words = useWords();
  const { t, locale } = words;
  const [opened, setOpened] = useState(false);
  const change = changeOf(review?.since ?? null, finding);
  const said = wordsOf(finding, words);
  return (
    <details
      className={styles['card']}
      data-identity={finding.identity}
      onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}
    >
      <summary className={styles['summary']}>
        <Mark outcome={finding.outcome} />
        <span className={styles['lines2']}>
          <h3 className={styles['title']}>{said.title}</h3>
          <span className={styles['lead']}>
            <Lead finding={finding} text={said.text} texts={texts} />
          </span>
          {change && change.change !== 'gone' && review?.since && (
            <span className={styles['decided']}>
              {t(`loop:since.mark.${change.change}`, { day: formatDay(review.since.savedAt, locale) })}
            </span>
          )}
          {decision && (
            <span className={styles['decided']}>
              {isOutdated(decision, finding)
                ? t('decision.shortOutdated', { choice: t(`decision.choices.${decision.choice}`) })
                : t('decision.short', { choice: t(`decision.choices.${decision.choice}`) })}
            </span>
          )}
        </span>
      </summary>
      <div className={styles['body']}>
        {said.text !== '' && <p>{said.text}</p>}
        {finding.evidence.length > 0 && <EvidenceList evidence={finding.evidence} texts={texts} />}
        <ToRead finding={finding} lines={said.more} reads={reads} />
        <Part title={t('signals.couldAlsoBe')} lines={said.couldAlsoBe} />
        <Part title={t('signals.ask')} lines={said.ask} />
        <Part title={t('signals.listenFor')} lines={said.listenFor} />
        <DecisionForm finding={finding} decision={decision} onDecide={onDecide} />
        {review && opened && (
          <Suspense>
            <RuleRecordPart
              rule={finding.rule}
              record={review.records.find(({ rule }) => rule === finding.rule)}
              onRule={review.onRule}
            />
            <WrongForm finding={finding} texts={texts} onSaveFile={review.onSaveFile} onCopy={review.onCopy} />
          </Suspense>
        )}
      </div>
    </details>
  );
};
