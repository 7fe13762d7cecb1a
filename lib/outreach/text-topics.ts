import type { Dossier, DossierText, Repository } from '../dossier/schema';
import { valueOf } from '../dossier/section';
import type { Facts } from '../facts/facts';
import { countWords } from '../facts/pull-requests/candidates';
import { groundsOf } from '../facts/pull-requests/grounds';
import { readOwnWords } from '../facts/pull-requests/own-words';
import { shortenQuote } from '../facts/pull-requests/shorten-quote';
import { namedTextKey, remember } from '../facts/remember';
import { readBlocks } from '../facts/text/blocks';
import { caps } from '../facts/text/caps';
import { languageOf } from '../facts/text/language';
import { maskPerson } from '../facts/text/mask';
import { namesOf } from '../facts/text/names';
import { passageOf, stretchOf, withMarkup } from '../facts/text/passage';
import { quoteOf } from '../facts/text/quote';
import { sentencesOf } from '../facts/text/sentences';
import {
  evaluationTopic,
  instruction,
  leaningWords,
  ownVoice,
  servingTopic,
  weighingWords,
} from '../knowledge/topic-words';
import { quoteAsWords } from './display';
import type { Topic, TopicKind, TopicSource } from './outreach';
import { isReadable, reasonInWords } from './reason-against';

/** Texts that are looked through: the repositories pushed to last, and what the user added. */
const mostTexts = 40;
/** A sentence has to give a ground at least this sure (knowledge/change-words). */
const groundBorder = 3;
/** Words of a quote, fewest and most: less says nothing alone, more is not quoted in a message. */
const fewestWords = 9;
const mostWords = 40;

type Found = Pick<Topic, 'kind' | 'quote'> & { weight: number };

const kindOf = (sentence: string): TopicKind =>
  evaluationTopic.test(sentence) ? 'evaluation' : servingTopic.test(sentence) ? 'serving' : 'trade-off';

/** Sentences of one text in which its author weighs something and says why, the surest first. */
const findIn = (text: DossierText, names: readonly string[]): Found[] => {
  const { masked, blocks } = readBlocks({ content: maskPerson(text.content, names), format: text.format });
  const found: Found[] = [];
  for (const { kind, start, end, quoted } of blocks) {
    if (quoted || (kind !== 'paragraph' && kind !== 'item')) continue;
    const passage = passageOf(masked, start, Math.min(end, start + caps.line));
    const sentences = sentencesOf(passage.text);
    const words = sentences.map((one) => passage.text.slice(one.start, one.end));
    for (const [at, sentence] of sentences.entries()) {
      const said = words[at] ?? '';
      const lower = said.toLowerCase();
      if (said.length > caps.sentence || said.endsWith('?') || said.endsWith(':')) continue;
      if (!weighingWords.test(lower) || !ownVoice.test(lower) || instruction.test(lower)) continue;
      const grounds = groundsOf(said);
      if (grounds < groundBorder) continue;
      const cut = shortenQuote(passage.text, sentence);
      const count = countWords(passage.text.slice(cut.start, cut.end));
      if (count < fewestWords || count > mostWords) continue;
      // Beside it may stand whose decision it was.
      if (reasonInWords([words[at - 1] ?? '', said, words[at + 1] ?? '']) !== null) continue;
      const stretch = withMarkup(text.content, stretchOf(passage, cut.start, cut.end), start, end);
      const quote = quoteOf(text, stretch.start, stretch.end);
      if (!isReadable(quote.quote, false) || leaningWords.test(quoteAsWords(quote.quote))) continue;
      const topic = kindOf(lower);
      found.push({
        kind: topic,
        quote,
        weight: grounds + (topic === 'trade-off' ? 0 : 2) + (/\d/u.test(said) ? 1 : 0),
      });
    }
  }
  return found.toSorted((one, other) => other.weight - one.weight).slice(0, 2);
};

const findOnce = remember(namedTextKey, findIn);

type Place = { text: DossierText; source: TopicSource; place: string; title: string; date: string | null };

const textsOf = (dossier: Dossier): Place[] => {
  const { sections, texts } = dossier;
  const { login } = dossier.person;
  const known = new Map<string, Repository>(
    (valueOf(sections.repositories) ?? []).map((one) => [`${one.owner}/${one.name}`.toLowerCase(), one]),
  );
  const readmes = (valueOf(sections.contents) ?? []).flatMap(({ owner, name, readme }): Place[] => {
    const text = texts[valueOf(readme) ?? ''];
    const repository = known.get(`${owner}/${name}`.toLowerCase());
    if (!text || !repository || repository.fork || repository.template) return [];
    if (owner.toLowerCase() !== login.toLowerCase() || name.toLowerCase() === login.toLowerCase()) return [];
    return [{ text, source: 'readme', place: name, title: '', date: repository.pushedAt }];
  });
  const posts = (valueOf(sections.writings) ?? []).flatMap(({ text: id, title, addedAt }): Place[] => {
    const text = texts[id];
    return text ? [{ text, source: 'post', place: '', title, date: addedAt }] : [];
  });
  const newest = readmes.toSorted((one, other) =>
    (one.date ?? '') === (other.date ?? '')
      ? one.place < other.place
        ? -1
        : 1
      : (one.date ?? '') > (other.date ?? '')
        ? -1
        : 1,
  );
  return [...posts, ...newest.slice(0, mostTexts)];
};

/**
 * What the person wrote of how they measure, serve or weigh things, in READMEs of their own repositories and in posts that
 * the user added, in English: one topic a text. What an agent signed, what somebody else decided, their employer's business
 * and what speaks to a user is none.
 */
export const textTopicsOf = (facts: Partial<Pick<Facts, 'claims'>>, dossier: Dossier): Topic[] => {
  const names = namesOf(dossier);
  const measured = new Set(
    (facts.claims ?? []).flatMap(({ method, methodQuote }) =>
      method === 'given' && methodQuote ? [methodQuote.quote] : [],
    ),
  );
  return textsOf(dossier).flatMap(({ text, source, place, title, date }): Topic[] => {
    if (languageOf(text.content) === 'other' || readOwnWords(text.content).words !== 'own') return [];
    const found = findOnce(text, names);
    // How a claim of theirs was measured is a benchmark's design in their words.
    const best = found.find(({ quote }) => [...measured].some((method) => method.includes(quote.quote))) ?? found[0];
    if (!best) return [];
    return [
      {
        id: `text:${text.id}:${best.quote.line ?? 1}`,
        kind: best.kind,
        source,
        change: null,
        place,
        title,
        url: best.quote.url ?? text.url,
        quote: best.quote,
        date,
        yearsOld: null,
        reviewed: 'unknown',
        because: ['design-explained', 'own-words-elsewhere'],
      },
    ];
  });
};
