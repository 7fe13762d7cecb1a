import { technologies, type Technology } from '../../knowledge/technologies';

/**
 * The form in which names are compared: lower case, without spaces, hyphens, underscores, apostrophes and dots, except a
 * dot in front (`.NET`); what else stands in a name (`C++`, `C#`, `CI/CD`) stays.
 */
export const nameKey = (name: string): string => {
  const lower = name.trim().toLowerCase();
  const bare = lower.replace(/[\s._'’:-]/gu, '');
  return lower.startsWith('.') ? `.${bare}` : bare;
};

const indexBy = (keysOf: (technology: Technology) => readonly string[]): ReadonlyMap<string, Technology> => {
  const index = new Map<string, Technology>();
  for (const technology of technologies)
    for (const key of keysOf(technology)) if (!index.has(key)) index.set(key, technology);
  return index;
};

/** Names in running text and lists, by `nameKey`. */
export const byName = indexBy(({ label, aliases = [] }) => [label, ...aliases].map(nameKey));

/** Names that mean a technology only among others, by `nameKey`. */
export const byShortName = indexBy(({ short = [] }) => short.map(nameKey));

/** Names in badges and icon sets, by `nameKey`: what text may say, and the shorter names of the services. */
export const byIcon = indexBy(({ id, label, aliases = [], slugs = [], short = [] }) =>
  [id, label, ...aliases, ...slugs, ...short].map(nameKey),
);

export const byId = indexBy(({ id }) => [id]);

/** The most words that one name has: how far a reader looks ahead. */
export const longestName = Math.max(
  ...technologies.flatMap(({ label, aliases = [] }) =>
    [label, ...aliases].map((name) => name.split(/[\s._/:-]+/u).length),
  ),
);
