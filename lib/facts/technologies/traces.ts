import { technologies, type Technology } from '../../knowledge/technologies';
import { byName, nameKey } from './dictionary';
import type { Ecosystem } from './manifest-packages';

const packagesOf = (technology: Technology): readonly [Ecosystem, readonly string[] | undefined][] => [
  ['pypi', technology.pypi],
  ['npm', technology.npm],
  ['go', technology.go],
  ['cargo', technology.cargo],
  ['maven', technology.maven],
  ['cran', technology.cran],
  ['provider', technology.providers],
  ['image', technology.images],
  ['action', technology.actions],
];

const index = <Row>(
  rows: (technology: Technology) => readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, Technology[]> => {
  const found = new Map<string, Technology[]>();
  for (const technology of technologies) {
    for (const row of rows(technology)) {
      const key = keyOf(row);
      const known = found.get(key);
      if (known) known.push(technology);
      else found.set(key, [technology]);
    }
  }
  return found;
};

const byPackage = index(
  (technology) =>
    packagesOf(technology).flatMap(([ecosystem, names = []]) => names.map((name) => `${ecosystem}:${name}`)),
  (key) => key,
);
const byLanguage = index(
  ({ languages = [] }) => languages,
  (language) => language,
);
const byHome = index(
  ({ homes = [] }) => homes,
  (home) => home,
);
const fileRows = ({ files = [] }: Technology): readonly string[] => files;
const byFile = index(
  (technology) => fileRows(technology).filter((file) => !file.startsWith('*') && !file.endsWith('/')),
  (file) => file,
);
const byEnding = index(
  (technology) => fileRows(technology).filter((file) => file.startsWith('*')),
  (file) => file.slice(1),
);
const folders = [
  ...index(
    (technology) => fileRows(technology).filter((file) => file.endsWith('/')),
    (file) => file,
  ),
];

const none: readonly Technology[] = [];

/** Where no registry says whose a name is, its own words must: no everyday word, with or without a version behind it. */
const ofName = (name: string): readonly Technology[] => {
  const key = nameKey(name);
  const found = byName.get(key) ?? byName.get(key.replace(/\d+$/u, ''));
  return found && !found.ambiguous ? [found] : none;
};

/** A Maven group or `group:artifact`: the longest part in front of it that somebody owns. */
const ofMaven = (name: string): readonly Technology[] => {
  for (let at = name.length; at > 0; at = Math.max(name.lastIndexOf(':', at - 1), name.lastIndexOf('.', at - 1))) {
    const found = byPackage.get(`maven:${name.slice(0, at)}`);
    if (found) return found;
  }
  return none;
};

/** The technologies that a package, image or action belongs to. Go modules also by what stands in front of them. */
export const ofPackage = (ecosystem: Ecosystem, name: string): readonly Technology[] => {
  if (ecosystem === 'named') return ofName(name);
  if (ecosystem === 'maven') return ofMaven(name);
  const direct = byPackage.get(`${ecosystem}:${name}`);
  if (direct || ecosystem !== 'go') return direct ?? none;
  for (let at = name.lastIndexOf('/'); at > 0; at = name.lastIndexOf('/', at - 1)) {
    const found = byPackage.get(`go:${name.slice(0, at)}`);
    if (found) return found;
  }
  return none;
};

/** The technologies whose main language GitHub names so. */
export const ofLanguage = (language: string): readonly Technology[] => byLanguage.get(language.toLowerCase()) ?? none;

/** The technologies that are developed in this repository. */
export const ofHome = (owner: string, name: string): readonly Technology[] => [
  ...(byHome.get(owner.toLowerCase()) ?? none),
  ...(byHome.get(`${owner}/${name}`.toLowerCase()) ?? none),
];

/** The technologies that a path shows: by its file name, its ending, or a folder above it. */
export const ofPath = (path: string): Technology[] => {
  const lower = path.toLowerCase();
  const file = lower.slice(lower.lastIndexOf('/') + 1);
  const dot = file.lastIndexOf('.');
  const found = [...(byFile.get(file) ?? none), ...((dot > 0 ? byEnding.get(file.slice(dot)) : undefined) ?? none)];
  for (const [folder, owners] of folders) {
    if (lower.startsWith(folder) || lower.includes(`/${folder}`)) found.push(...owners);
  }
  return found;
};

/** Whether use leaves a trace in a repository at all: editors, systems and design tools leave none. */
export const isTraceable = (technology: Technology): boolean =>
  !['tool', 'design', 'system'].includes(technology.category) &&
  (packagesOf(technology).some(([, names]) => names !== undefined) ||
    technology.languages !== undefined ||
    technology.files !== undefined);
