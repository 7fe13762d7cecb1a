import { channelOf, type ChannelId } from '../knowledge/channels';
import { countWords } from './display';
import { dropsOf, lastDrops, paragraphsOf, type Piece } from './layout';
import type { Opening } from './openings';
import type { Angle, DraftSpan } from './outreach';

/** What fits: code units, and words where the channel counts them. */
type Room = { characters: number; words: number | null };

/** A colleague reads it between two other things. Our own choice. */
const advisedReferral = 700;

const between = (paragraph: readonly Piece[], piece: Piece): string =>
  piece === 'link' || (piece === 'sign' && paragraph.includes('link')) ? '\n' : ' ';

/** How the paragraphs of a message are put together, of the pieces that are left and not empty. */
const compose = (
  paragraphs: readonly (readonly Piece[])[],
  dropped: ReadonlySet<Piece>,
  write: (piece: Piece) => readonly DraftSpan[],
  words: (text: string) => DraftSpan,
  isNote: boolean,
): DraftSpan[] => {
  const spans: DraftSpan[] = [];
  for (const paragraph of paragraphs) {
    let isFirst = true;
    for (const piece of paragraph) {
      // One sentence says why it bears on the role; where the problem is named, that is it.
      const isSaid = piece === 'bearing' && !dropped.has('problem') && write('problem').length > 0;
      if (dropped.has(piece) || isSaid) continue;
      const written = write(piece);
      if (written.length === 0) continue;
      if (spans.length > 0) spans.push(words(isFirst ? (isNote ? '\n' : '\n\n') : between(paragraph, piece)));
      spans.push(...written);
      isFirst = false;
    }
  }
  return spans;
};

const lengthOf = (spans: readonly DraftSpan[]): number => spans.reduce((sum, { text }) => sum + text.length, 0);

/**
 * The fullest message that fits its channel: first without what it can do without, in a declared order, then with the
 * author's words cut where a clause ends, then with the bare name of the work. An InMail is kept under the advised length
 * where its author's words and the reason for writing still stand in it.
 * @param unwanted pieces that do not belong in it, whatever the room
 */
export const fitMessage = ({
  channel,
  angle,
  openings,
  write,
  words,
  unwanted,
}: {
  channel: ChannelId;
  angle: Angle;
  openings: readonly Opening[];
  write: (piece: Piece, opening: Opening) => readonly DraftSpan[];
  words: (text: string) => DraftSpan;
  unwanted: readonly Piece[];
}): { spans: DraftSpan[]; opening: Opening; pieces: ReadonlySet<Piece> } => {
  const { hard, advised, words: mostWords } = channelOf(channel);
  const paragraphs = paragraphsOf(channel, angle);
  // What a follow-up adds is all that it is for.
  const isKept = (piece: Piece): boolean => unwanted.includes(piece) || (angle === 'follow-up' && piece !== 'link');
  const drops = dropsOf(channel).filter((piece) => !isKept(piece));
  const isNote = channel === 'connection-note';
  const attempt = (opening: Opening, dropped: readonly Piece[], room: Room) => {
    const gone = new Set([...unwanted, ...dropped]);
    const spans = compose(paragraphs, gone, (piece) => write(piece, opening), words, isNote);
    const isShort =
      lengthOf(spans) <= room.characters &&
      (room.words === null || countWords(spans.map(({ text }) => text).join('')) <= room.words);
    const pieces = new Set(paragraphs.flat().filter((piece) => !gone.has(piece)));
    return isShort ? { spans, opening, pieces } : null;
  };
  const firstOf = (ways: readonly Opening[], least: number, order: readonly Piece[], room: Room) => {
    for (const opening of ways) {
      for (let count = least; count <= order.length; count++) {
        const fitting = attempt(opening, order.slice(0, count), room);
        if (fitting) return fitting;
      }
    }
    return null;
  };
  const room: Room = { characters: hard, words: mostWords };
  const quoting = openings.filter(({ sound }) => sound);
  const cutting = openings.filter(({ quote, sound }) => sound || quote !== '');
  const target = advised ?? (channel === 'referral' ? advisedReferral : null);
  const fitting =
    (target === null ? null : firstOf(quoting, 0, drops, { ...room, characters: target })) ??
    // Over what is advised anyway, it says no more than it has to.
    firstOf(quoting.slice(0, 1), target === null ? 0 : Math.max(0, drops.length - 1), drops, room) ??
    firstOf(cutting, 0, drops, room) ??
    firstOf(cutting, drops.length, [...drops, 'bearing', 'out', 'pay'], room) ??
    firstOf(openings, 0, [...drops, 'bearing', 'out', 'pay'], room) ??
    firstOf(openings, 0, [...drops, ...lastDrops], room);
  if (fitting === null) throw new RangeError(`no message fits ${channel}`);
  return fitting;
};
