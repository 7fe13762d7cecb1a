/** FNV-1a over code units: a small integer that is the same on every machine. Source: isthe.com/chongo/tech/comp/fnv. */
export const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  // The lowest bits of neighbouring texts are alike; the upper ones are not.
  return (hash ^ (hash >>> 15)) >>> 0;
};

/** One of several wordings, by what the choice hangs on. @throws RangeError where there is none */
export const pickBy = <Wording>(wordings: readonly Wording[], seed: string): Wording => {
  const chosen = wordings[hashOf(seed) % Math.max(1, wordings.length)];
  if (chosen === undefined) throw new RangeError('no wording to choose from');
  return chosen;
};
