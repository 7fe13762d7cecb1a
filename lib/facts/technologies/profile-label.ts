import { namedOnce, type NamedPlace } from './read-technologies';

/** From this many names on, a profile lists rather than mentions (codebook, section 2). */
const manyNamed = 8;

/**
 * `listed`: eight or more technologies, and most without a word on what was built with them. `grounded`: for at least
 * half of them, or for the main three, the profile says what was built or decided, or links the work. `few`: neither.
 * The main three are those that prose names first, else those named first.
 */
export const profileLabel = (places: readonly NamedPlace[]): 'listed' | 'grounded' | 'few' => {
  const named = [...namedOnce(places).values()];
  const isGrounded = (one: readonly NamedPlace[]): boolean => one.some(({ grounded }) => grounded);
  const grounded = named.filter(isGrounded).length;
  const inProse = named.filter((one) => one.some(({ form }) => form === 'prose'));
  const main = (inProse.length >= 3 ? inProse : named).slice(0, 3);
  if (grounded > 0 && grounded * 2 >= named.length) return 'grounded';
  if (main.length === 3 && main.every(isGrounded)) return 'grounded';
  return named.length >= manyNamed ? 'listed' : 'few';
};
