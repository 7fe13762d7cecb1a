import type { Repository } from '../../dossier/schema';

/** Work of the person's own: no fork, not empty, and not the repository that only holds the profile's README. */
export const isWorthLooking = ({ owner, name, fork, empty }: Repository): boolean =>
  !fork && !empty && owner.toLowerCase() !== name.toLowerCase();
