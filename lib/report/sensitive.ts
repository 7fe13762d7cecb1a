import { sensitiveWords } from '../knowledge/sensitive-words';

/** The longest stretch a pattern sees at once; longer quotes are looked through in pieces that overlap. */
const longest = 600;
const overlap = 120;

/** Whether somebody tells here of their health, belief, politics, family or love: no matter of a paper about work. */
export const isSensitive = (text: string): boolean => {
  const words = text.replace(/\s+/gu, ' ').toLowerCase();
  for (let at = 0; at === 0 || at + overlap < words.length; at += longest - overlap) {
    const piece = words.slice(at, at + longest);
    if (sensitiveWords.some((pattern) => pattern.test(piece))) return true;
  }
  return false;
};
