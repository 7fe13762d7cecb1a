import { CheckIcon, CircleIcon, CopyIcon } from '@primer/octicons-react';
import { useEffect, useId, useRef, useState } from 'react';

import type { Dossier } from '../lib/dossier/schema';
import type { DraftCheck, OutreachChoice, OutreachDraft } from '../lib/outreach/outreach';
import controls from './controls.module.css';
import { QuoteEvidence } from './evidence';
import { ExternalLink } from './external-link';
import { Foreign } from './foreign';
import { highlight } from './highlight';
import styles from './message-view.module.css';
import { useWords } from './words';

/** What the outreach made of the facts: a choice, and a draft about it where there is one. */
export type Suggestion = { choice: OutreachChoice; draft: OutreachDraft | null };

/** The user's text; `pullRequest` is the change it was written about, null where it was about none. */
export type Draft = { pullRequest: string | null; text: string; edited: boolean };

export type MessageEvents = {
  /** Saves the text as the user's. */
  onSave: (text: string, pullRequest: string | null) => Promise<void>;
  onStartAgain: () => Promise<void>;
  onCopy: (text: string) => Promise<void>;
};

/** Written text is saved this long after the last key, in milliseconds, and when the field is left. */
const saveAfter = 600;

const Checks = ({ checks }: { checks: readonly DraftCheck[] }) => {
  const { t } = useWords();
  return (
    <ul className={styles['checks']} aria-label={t('message.checks')}>
      {checks.map(({ id, state, data }) => (
        <li key={id} data-state={state}>
          {state !== 'open' ? <CheckIcon size={14} /> : <CircleIcon size={14} />}
          <span>
            <span className={controls['hidden']}>{t(`message.checkStates.${state}`)} </span>
            {t(`outreach:checks.${id}.${state}`, data)}
          </span>
        </li>
      ))}
    </ul>
  );
};

const Text = ({ text, draft }: { text: string; draft: OutreachDraft | null }) => {
  const { t } = useWords();
  return (
    <div className={styles['text']} data-testid="message-text">
      {highlight(text, draft?.spans ?? []).map(({ text: piece, span }, index) =>
        span === null ? (
          piece
        ) : (
          <mark key={index} className={styles['mark']} data-from={span.from} title={t(`message.from.${span.from}`)}>
            {piece}
          </mark>
        ),
      )}
    </div>
  );
};

const Editor = ({
  suggestion,
  stored,
  texts,
  wishesSeen,
  check,
  onSave,
  onStartAgain,
  onCopy,
}: {
  suggestion: Suggestion;
  stored: Draft | null;
  texts: Dossier['texts'];
  wishesSeen: boolean;
  check: (text: string) => readonly DraftCheck[];
} & MessageEvents) => {
  const { t } = useWords();
  const id = useId();
  const { draft, choice } = suggestion;
  const [text, setText] = useState(stored?.text ?? draft?.text ?? '');
  const [editing, setEditing] = useState(draft === null);
  const [said, setSaid] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const unsaved = useRef<string | null>(null);
  const suggested = draft?.text ?? '';
  const edited = text !== suggested;
  // A new suggestion takes the place of the last one, never that of words of the user's.
  const [lastSuggested, setLastSuggested] = useState(suggested);
  if (suggested !== lastSuggested) {
    setLastSuggested(suggested);
    if (text === lastSuggested) setText(suggested);
  }
  // A text that is kept stays about the change it was written about.
  const pullRequest = stored?.edited ? stored.pullRequest : (draft?.topic ?? null);

  const save = () => {
    const waiting = unsaved.current;
    if (waiting === null) return;
    unsaved.current = null;
    void onSave(waiting, pullRequest);
  };
  const latestSave = useRef(save);
  latestSave.current = save;

  // What was written is saved after a pause, and at once when the view goes.
  useEffect(() => {
    if (unsaved.current === null) return undefined;
    const timer = setTimeout(() => latestSave.current(), saveAfter);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => () => latestSave.current(), []);

  const copy = async () => {
    save();
    try {
      await onCopy(text);
      setSaid(t('message.copied'));
    } catch {
      setSaid(t('message.notCopied'));
    }
  };

  const startAgain = async () => {
    unsaved.current = null;
    await onStartAgain();
    setText(draft?.text ?? '');
    setEditing(draft === null);
    setSaid(t('message.startedAgain'));
  };

  return (
    <div className={styles['view']}>
      {stored?.edited && draft !== null && stored.pullRequest !== null && stored.pullRequest !== draft.topic && (
        <p className={styles['note']}>{t('message.otherChange')}</p>
      )}
      {editing ? (
        <div>
          <label className={controls['label']} htmlFor={id}>
            {t('message.field')}
          </label>
          <textarea
            id={id}
            ref={field}
            className={`${controls['field']} ${styles['field']}`}
            rows={12}
            maxLength={20_000}
            value={text}
            onChange={(event) => {
              unsaved.current = event.target.value;
              setText(event.target.value);
            }}
            onBlur={save}
          />
        </div>
      ) : (
        <Text text={text} draft={draft} />
      )}
      <div className={styles['bar']}>
        <p className={styles['length']}>
          {t('message.length', { count: text.length })}
          {!editing && (
            <>
              {' '}
              {t('dot')} <span className={styles['mark']}>{t('message.fromTheirWork')}</span>
            </>
          )}
        </p>
        <div className={controls['row']}>
          <button
            type="button"
            className={controls['button']}
            onClick={() => {
              save();
              setEditing(!editing);
              if (!editing) requestAnimationFrame(() => field.current?.focus());
            }}
          >
            {t(editing ? 'message.done' : 'message.edit')}
          </button>
          <button
            type="button"
            className={`${controls['button']} ${controls['primary']} ${styles['copy']}`}
            disabled={text.trim() === ''}
            onClick={() => void copy()}
          >
            <CopyIcon size={14} /> {t('message.copy')}
          </button>
        </div>
      </div>
      <p role="status" className={styles['said']}>
        {said}
      </p>
      <Checks checks={check(text)} />
      {edited && draft !== null && (
        <div>
          <button type="button" className={controls['button']} onClick={() => void startAgain()}>
            {t('message.startAgain')}
          </button>
        </div>
      )}
      {!wishesSeen && <p className={styles['note']}>{t('message.wishesUnread')}</p>}
      <p className={controls['hint']}>{t('message.neverSent')}</p>
      {choice.topics.length > 0 && <Why suggestion={suggestion} texts={texts} />}
      <NotChosen choice={choice} />
    </div>
  );
};

const Why = ({ suggestion, texts }: { suggestion: Suggestion; texts: Dossier['texts'] }) => {
  const { t } = useWords();
  const { choice, draft } = suggestion;
  const [topic] = choice.topics;
  const quotes = (draft?.spans ?? []).flatMap(({ from, evidence }) => (from === 'work' && evidence ? [evidence] : []));
  // The title stands above already, as the link.
  const distinct = [...new Map(quotes.map((quote) => [`${quote.text} ${quote.quote}`, quote])).values()].filter(
    ({ quote }) => quote !== topic?.change?.title,
  );
  if (!topic) return null;
  return (
    <section aria-labelledby="message-why">
      <h2 id="message-why" className={styles['heading']}>
        {t('message.restsOn')}
      </h2>
      <p className={styles['chosen']}>
        <ExternalLink url={topic.url ?? ''}>
          <Foreign text={topic.title} />
        </ExternalLink>
        <br />
        <span className={controls['hint']}>
          <Foreign text={topic.place} />
        </span>
      </p>
      {topic.because.length > 0 && (
        <>
          <h3 className={styles['heading']}>{t('outreach:whyThisChange.title')}</h3>
          <ul className={styles['because']}>
            {topic.because.map((ground) => (
              <li key={ground}>{t(`outreach:whyThisChange.${ground}`)}</li>
            ))}
          </ul>
        </>
      )}
      <ul className={styles['quotes']}>
        {distinct.map((quote) => (
          <li key={`${quote.text} ${quote.quote}`}>
            <QuoteEvidence quote={quote} texts={texts} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const NotChosen = ({ choice }: { choice: OutreachChoice }) => {
  const { t } = useWords();
  return choice.notChosen.length === 0 ? null : (
    <details>
      <summary className={`${styles['heading']} ${controls['fold']}`}>
        {t('message.notChosen', { count: choice.notChosen.length })}
      </summary>
      <ul className={styles['others']}>
        {choice.notChosen.slice(0, 20).map(({ id, title, url, reason }) => (
          <li key={id}>
            <ExternalLink url={url ?? ''}>
              <Foreign text={title} />
            </ExternalLink>{' '}
            <span className={controls['hint']}>{t(`outreach:notChosen.${reason}`)}</span>
          </li>
        ))}
        {choice.notChosen.length > 20 && (
          <li className={controls['hint']}>{t('message.notChosenMore', { count: choice.notChosen.length - 20 })}</li>
        )}
      </ul>
    </details>
  );
};

const noneWords = {
  'not-read': 'message.notReadWords',
  'nothing-fits': 'message.nothingWords',
  'no-pull-requests': 'outreach:none.no-pull-requests',
  'do-not-contact': 'outreach:none.do-not-contact',
} as const;

/**
 * The message: a draft about one change, what in it is from their work, its checks on the text as it stands. Where the
 * person asks not to be written to, or no change is worth writing about, that is said instead.
 */
export const MessageView = ({
  suggestion,
  state,
  stored,
  ...rest
}: {
  suggestion: Suggestion | null;
  state: 'working' | 'ready' | 'failed';
  stored: Draft | null;
  texts: Dossier['texts'];
  /** False where bio or profile README was not read: a wish not to be contacted would stand there. */
  wishesSeen: boolean;
  check: (text: string) => readonly DraftCheck[];
} & MessageEvents) => {
  const { t } = useWords();
  if (!suggestion) {
    return <p className={styles['empty']}>{t(state === 'failed' ? 'message.failed' : 'message.working')}</p>;
  }
  const { choice, draft } = suggestion;
  if (choice.doNotContact) {
    return (
      <div className={styles['view']}>
        <h2>{t('message.doNotContact')}</h2>
        <QuoteEvidence quote={choice.doNotContact} texts={rest.texts} />
        <p>{t('outreach:doNotContact')}</p>
        {stored?.edited && <p className={controls['hint']}>{t('message.draftKept')}</p>}
      </div>
    );
  }
  if (!draft && !stored?.edited) {
    return (
      <div className={styles['view']}>
        <h2>{t(choice.none === 'not-read' ? 'message.notRead' : 'message.nothing')}</h2>
        <p>{t(noneWords[choice.none ?? 'nothing-fits'])}</p>
        <NotChosen choice={choice} />
      </div>
    );
  }
  return <Editor suggestion={suggestion} stored={stored?.edited ? stored : null} {...rest} />;
};
