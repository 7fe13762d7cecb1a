import type { Dossier } from '../../dossier/schema';
import { valueOf } from '../../dossier/section';

/** The names that are masked before a fact is drawn: the login and, where it was read, the name shown on the profile. */
export const namesOf = (dossier: Dossier): string[] => {
  const name = valueOf(dossier.sections.name);
  return name === undefined ? [dossier.person.login] : [dossier.person.login, name];
};
