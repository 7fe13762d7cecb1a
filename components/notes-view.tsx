import { lazy, Suspense, useId, useState, type FormEvent, type ReactNode } from 'react';

import { maxTextLength, type Dossier, type Writing } from '../lib/dossier/schema';
import { valueOf } from '../lib/dossier/section';
import { isOutdated, type Decision, type Finding } from '../lib/engine/finding';
import controls from './controls.module.css';
import { decisionLine } from './finding-card';
import { Foreign } from './foreign';
import styles from './notes-view.module.css';
import { wordsOf } from './rule-words';
import type { Material } from './put-together';
import type { Areas } from './scorecard';
import type { PaperEvents } from './take-along';
import { formatDay } from './time';
import { useWords, type Words } from './words';

/** They come when the notes are looked at. */
const TakeAlong = lazy(async () => ({ default: (await import('./take-along')).TakeAlong }));
const Scorecard = lazy(async () => ({ default: (await import('./scorecard')).Scorecard }));

export type NotesEvents = PaperEvents & {
  /** Keeps what was heard in an interview. */
  onScorecard: (areas: Areas) => Promise<void>;
  onAddText: (title: string, text: string) => Promise<void>;
  onRemoveText: (text: string) => Promise<void>;
  onCopy: (text: string) => Promise<void>;
};

/** The questions that the user means to ask or left open, in the order of the findings, each once. */
export const openQuestions = (findings: readonly Finding[], decisions: readonly Decision[], words: Words): string[] => {
  const chosen = new Set(
    decisions.filter(({ choice }) => choice === 'ask' || choice === 'open').map(({ identity }) => identity),
  );
  return [
    ...new Set(findings.filter(({ identity }) => chosen.has(identity)).flatMap((one) => wordsOf(one, words).ask)),
  ];
};

const Decisions = ({ findings, decisions }: { findings: readonly Finding[]; decisions: readonly Decision[] }) => {
  const words = useWords();
  const { t } = words;
  const byIdentity = new Map(findings.map((finding) => [finding.identity, finding]));
  const newestFirst = decisions.toSorted((a, b) => (a.decidedAt < b.decidedAt ? 1 : -1));
  if (decisions.length === 0) return <p className={styles['note']}>{t('notes.noDecisions')}</p>;
  return (
    <ul className={styles['decisions']}>
      {newestFirst.map((decision) => {
        const finding = byIdentity.get(decision.identity);
        const said = finding ? wordsOf(finding, words) : null;
        const rule = decision.identity.split('|')[0] ?? '';
        const title = said?.title ?? (words.has(`rules:${rule}.title`) ? t(`rules:${rule}.title`) : rule);
        return (
          <li key={decision.identity}>
            <h3>{title}</h3>
            <p className={controls['hint']}>{decisionLine(decision, words)}</p>
            {!finding && <p className={controls['hint']}>{t('notes.gone')}</p>}
            {finding && isOutdated(decision, finding) && <p className={controls['hint']}>{t('decision.outdated')}</p>}
            {said && said.ask.length > 0 && <p className={styles['question']}>{said.ask[0]}</p>}
            {decision.answer && <p className={styles['answer']}>{decision.answer}</p>}
            {decision.note !== '' && <p className={controls['hint']}>{decision.note}</p>}
          </li>
        );
      })}
    </ul>
  );
};

const Questions = ({ questions, onCopy }: { questions: readonly string[]; onCopy: NotesEvents['onCopy'] }) => {
  const { t } = useWords();
  const [said, setSaid] = useState('');
  if (questions.length === 0) return <p className={styles['note']}>{t('notes.noQuestions')}</p>;
  const copy = async () => {
    try {
      await onCopy(questions.map((question) => `- ${question}`).join('\n'));
      setSaid(t('notes.copied'));
    } catch {
      setSaid(t('message.notCopied'));
    }
  };
  return (
    <>
      <ul className={styles['questions']}>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      <div className={controls['row']}>
        <button type="button" className={controls['button']} onClick={() => void copy()}>
          {t('notes.copyQuestions')}
        </button>
        <span role="status" className={controls['hint']}>
          {said}
        </span>
      </div>
    </>
  );
};

const Pasted = ({
  writings,
  texts,
  onRemoveText,
}: {
  writings: readonly Writing[];
  texts: Dossier['texts'];
  onRemoveText: NotesEvents['onRemoveText'];
}) => {
  const { t, locale } = useWords();
  return (
    <ul className={styles['pasted']}>
      {writings.map((writing) => (
        <li key={writing.text}>
          <div>
            <h3>
              <Foreign text={writing.title} />
            </h3>
            <p className={controls['hint']}>
              {t('notes.pastedOn', {
                day: formatDay(writing.addedAt, locale),
                count: texts[writing.text]?.content.length ?? 0,
              })}
            </p>
          </div>
          <button
            type="button"
            className={controls['button']}
            aria-label={t('notes.removeNamed', { title: writing.title })}
            onClick={() => void onRemoveText(writing.text)}
          >
            {t('notes.remove')}
          </button>
        </li>
      ))}
    </ul>
  );
};

const PasteForm = ({ onAddText }: { onAddText: NotesEvents['onAddText'] }) => {
  const { t } = useWords();
  const id = useId();
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return setSaid(t('notes.nothingToAdd'));
    setBusy(true);
    try {
      await onAddText(title.trim() === '' ? t('notes.untitled') : title.trim(), text);
      setTitle('');
      setText('');
      setSaid(t('notes.added'));
    } catch {
      // The text stays in the field: nothing that was pasted is lost.
      setSaid(t('notes.notAdded'));
    } finally {
      setBusy(false);
    }
    return undefined;
  };
  return (
    <form className={styles['form']} onSubmit={(event) => void add(event)}>
      <div>
        <label className={controls['label']} htmlFor={`${id}-title`}>
          {t('notes.pasteTitle')}
        </label>
        <input
          id={`${id}-title`}
          className={controls['field']}
          maxLength={200}
          value={title}
          placeholder={t('notes.pasteTitleHint')}
          onChange={(event) => setTitle(event.target.value)}
        />
      </div>
      <div>
        <label className={controls['label']} htmlFor={`${id}-text`}>
          {t('notes.pasteText')}
        </label>
        <textarea
          id={`${id}-text`}
          className={controls['field']}
          rows={5}
          maxLength={maxTextLength}
          value={text}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setText(event.target.value)}
        />
        <p id={`${id}-hint`} className={controls['hint']}>
          {t('notes.pasteHint')}
        </p>
      </div>
      <div className={controls['row']}>
        <button type="submit" className={controls['button']} disabled={busy}>
          {t('notes.add')}
        </button>
        <span role="status" className={controls['hint']}>
          {said}
        </span>
      </div>
    </form>
  );
};

/** What the user keeps: questions to ask, decisions with their answers, and texts added by hand. */
export const NotesView = ({
  dossier,
  findings,
  decisions,
  log = null,
  material,
  scorecard,
  onCopyPaper,
  onOpenPaper,
  onScorecard,
  onAddText,
  onRemoveText,
  onCopy,
}: {
  dossier: Dossier;
  findings: readonly Finding[];
  decisions: readonly Decision[];
  /** Everything that was decided, to be unfolded. */
  log?: ReactNode;
  /** What the papers are made of; null until the facts are there. */
  material: Material | null;
  scorecard: Areas;
} & NotesEvents) => {
  const words = useWords();
  const { t } = words;
  const writings = valueOf(dossier.sections.writings) ?? [];
  return (
    <div className={styles['view']}>
      <section aria-labelledby="notes-questions">
        <h2 id="notes-questions" className={styles['heading']}>
          {t('notes.questions')}
        </h2>
        <Questions questions={openQuestions(findings, decisions, words)} onCopy={onCopy} />
      </section>
      <section aria-labelledby="notes-decisions">
        <h2 id="notes-decisions" className={styles['heading']}>
          {t('notes.decisions')}
        </h2>
        <Decisions findings={findings} decisions={decisions} />
        {log}
      </section>
      <Suspense>
        <TakeAlong material={material} onCopyPaper={onCopyPaper} onOpenPaper={onOpenPaper} />
      </Suspense>
      <details>
        <summary className={`${styles['heading']} ${controls['fold']}`}>{t('report:take.scorecard')}</summary>
        <Suspense>
          <Scorecard stored={scorecard} onSave={onScorecard} />
        </Suspense>
      </details>
      <section aria-labelledby="notes-pasted">
        <h2 id="notes-pasted" className={styles['heading']}>
          {t('notes.pasted')}
        </h2>
        {writings.length > 0 && <Pasted writings={writings} texts={dossier.texts} onRemoveText={onRemoveText} />}
        <PasteForm onAddText={onAddText} />
      </section>
    </div>
  );
};
