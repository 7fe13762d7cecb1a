import { parse } from 'smol-toml';

/** `named` where the ecosystem has no registry of its own: charts, CMake packages, Nix packages, gems. */
export type Ecosystem = 'pypi' | 'npm' | 'go' | 'cargo' | 'maven' | 'cran' | 'provider' | 'image' | 'action' | 'named';

/** A package, image or action that a manifest names, and the line that names it. */
export type NamedPackage = { ecosystem: Ecosystem; name: string; start: number; end: number };

/** Longer manifests are generated (lock files and their like) and say nothing of a person's choice. */
export const longestManifest = 200_000;
const mostPackages = 2_000;
const longestLine = 2_000;

const pypiName = (written: string): string => written.toLowerCase().replace(/[_.]/gu, '-');
const requirement = /^([A-Za-z0-9][A-Za-z0-9._-]{0,100})\s*(?:\[[^\]]{0,100}\])?\s*(?:[<>=!~;@(,#]|$)/u;

const requirementName = (line: string): string | null => {
  const match = requirement.exec(line.trim());
  return match?.[1] === undefined ? null : pypiName(match[1]);
};

type Line = { text: string; start: number; end: number };

const linesOf = (content: string): Line[] => {
  const lines: Line[] = [];
  for (let start = 0; start <= content.length;) {
    const newline = content.indexOf('\n', start);
    const end = newline === -1 ? content.length : newline;
    const text = content.slice(start, end);
    if (text.length <= longestLine) lines.push({ text, start, end });
    start = end + 1;
  }
  return lines;
};

const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const at = (value: unknown, ...keys: string[]): unknown =>
  keys.reduce<unknown>((inner, key) => (isTable(inner) ? inner[key] : undefined), value);
const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
const tables = (value: unknown): unknown[] => (isTable(value) ? Object.values(value) : []);
const keys = (value: unknown): string[] => (isTable(value) ? Object.keys(value) : []);

const tomlOf = (content: string): unknown => {
  try {
    return parse(content);
  } catch {
    return undefined;
  }
};

const jsonOf = (content: string): unknown => {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return undefined;
  }
};

const fromPyproject = (content: string): string[] => {
  const toml = tomlOf(content);
  const written = [
    ...strings(at(toml, 'project', 'dependencies')),
    ...tables(at(toml, 'project', 'optional-dependencies')).flatMap(strings),
    ...tables(at(toml, 'dependency-groups')).flatMap(strings),
    ...strings(at(toml, 'build-system', 'requires')),
    ...keys(at(toml, 'tool', 'poetry', 'dependencies')),
    ...keys(at(toml, 'tool', 'poetry', 'dev-dependencies')),
    ...tables(at(toml, 'tool', 'poetry', 'group')).flatMap((group) => keys(at(group, 'dependencies'))),
  ];
  return written.flatMap((one) => requirementName(one) ?? []);
};

/** Where the names that a parser found are written: the first line that holds each. */
const placed = (ecosystem: Ecosystem, names: readonly string[], lines: readonly Line[]): NamedPackage[] => {
  const wanted = new Set(names.slice(0, mostPackages));
  const found: NamedPackage[] = [];
  for (const { text, start, end } of lines) {
    if (wanted.size === 0) break;
    for (const match of text.matchAll(/[@A-Za-z0-9][\w./@-]*/gu)) {
      const name = ecosystem === 'pypi' ? pypiName(match[0]) : match[0];
      if (wanted.delete(name)) found.push({ ecosystem, name, start, end });
    }
  }
  return found;
};

const eachLine = (
  ecosystem: Ecosystem,
  lines: readonly Line[],
  nameOf: (line: string) => string | null,
): NamedPackage[] =>
  lines.flatMap(({ text, start, end }) => {
    const name = nameOf(text);
    return name === null || text.trim() === '' ? [] : [{ ecosystem, name, start, end }];
  });

const imageName = (written: string): string =>
  written
    .toLowerCase()
    .split('@')[0]
    ?.replace(/:[\w.-]+$/u, '')
    .replace(/^(?:docker\.io\/)?(?:library\/)?/u, '') ?? '';

const quotedRequirement =
  /["']([A-Za-z0-9][A-Za-z0-9._-]{0,100}(?:\[[^\]"']{0,60}\])?\s*(?:[<>=!~;][^"']{0,100})?)["']/gu;

type NameOf = (line: string) => string | null;
const firstOf =
  (pattern: RegExp): NameOf =>
  (line) =>
    pattern.exec(line)?.[1]?.toLowerCase() ?? null;

const fromPom = (lines: readonly Line[]): NamedPackage[] => {
  const found: NamedPackage[] = [];
  let group: string | null = null;
  for (const { text, start, end } of lines) {
    group = /<groupId>\s*([\w.-]{1,200})/u.exec(text)?.[1]?.toLowerCase() ?? group;
    const artifact = /<artifactId>\s*([\w.-]{1,200})/u.exec(text)?.[1]?.toLowerCase();
    if (group === null || artifact === undefined) continue;
    found.push({ ecosystem: 'maven', name: `${group}:${artifact}`, start, end });
    group = null;
  }
  return found;
};

const coordinates = /["']([A-Za-z][\w.-]{1,100}:[\w.-]{1,100})(?::[^"']{0,100})?["']/u;
const plugin = /\bid\s*\(?\s*["']((?:org|com|io)\.[\w.-]{1,100})["']/u;
const fromGradle: NameOf = (line) => firstOf(coordinates)(line) ?? firstOf(plugin)(line);
const fromSbt: NameOf = (line) => {
  const match = /"([\w.-]{1,100})"\s*%{1,3}\s*"([\w.-]{1,100})"/u.exec(line);
  return match ? `${match[1] ?? ''}:${match[2] ?? ''}`.toLowerCase() : null;
};

/** The packages of an R package's fields, which go on over indented lines. */
const fromDescription = (lines: readonly Line[]): NamedPackage[] => {
  const found: NamedPackage[] = [];
  let listing = false;
  for (const { text, start, end } of lines) {
    if (/^\S/u.test(text)) listing = /^(?:Depends|Imports|Suggests|LinkingTo):/u.test(text);
    if (!listing) continue;
    for (const match of text.replace(/^[A-Z]\w+:/u, '').matchAll(/(?:^|,)\s*([A-Za-z][\w.]{1,60})/gu))
      found.push({ ecosystem: 'cran', name: (match[1] ?? '').toLowerCase(), start, end });
  }
  return found;
};

const fromTerraform: NameOf = (line) =>
  firstOf(/^\s*provider\s+"([\w-]{1,60})"/u)(line) ??
  firstOf(/^\s*source\s*=\s*"(?:registry\.terraform\.io\/)?[\w-]{1,60}\/([\w-]{1,60})"/u)(line);

/** What a line of a Nix expression takes from the package set. */
const fromNix = (lines: readonly Line[]): NamedPackage[] =>
  lines.flatMap(({ text, start, end }) =>
    [
      ...text.matchAll(/\b(?:pkgs|python\d*Packages|ps)\.([a-z][\w-]{1,60})/gu),
      ...text.matchAll(/^\s+([a-z][\w-]{1,60})\s*$/gu),
    ].map((match) => ({ ecosystem: 'named' as const, name: (match[1] ?? '').toLowerCase(), start, end })),
  );

/**
 * The packages that a manifest names, by its file name: requirements, pyproject, setup, Pipfile, conda environments,
 * package.json, go.mod, Cargo.toml, Maven, Gradle and sbt builds, R's DESCRIPTION, Terraform, charts, CMake, Nix, Gemfile,
 * container files, compose files, workflows. Names are in the registries' own spelling.
 */
export const packagesIn = (path: string, content: string): NamedPackage[] => {
  if (content.length > longestManifest) return [];
  const file = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const lines = linesOf(content);
  if (/^requirements[\w.-]*\.(?:txt|in)$/u.test(file)) {
    return eachLine('pypi', lines, (line) => (/^\s*[#-]/u.test(line) ? null : requirementName(line)));
  }
  if (file === 'pyproject.toml') return placed('pypi', fromPyproject(content), lines);
  if (file === 'pipfile') {
    const toml = tomlOf(content);
    return placed('pypi', [...keys(at(toml, 'packages')), ...keys(at(toml, 'dev-packages'))].map(pypiName), lines);
  }
  if (file === 'setup.py') {
    return lines.flatMap(({ text, start, end }) =>
      text.length > 400
        ? []
        : [...text.matchAll(quotedRequirement)].flatMap((match) => {
            const name = requirementName(match[1] ?? '');
            return name === null ? [] : [{ ecosystem: 'pypi' as const, name, start, end }];
          }),
    );
  }
  if (file === 'setup.cfg')
    return eachLine('pypi', lines, (line) => (/^\s+\S/u.test(line) ? requirementName(line) : null));
  if (/^(?:environment|conda)[\w.-]*\.ya?ml$/u.test(file)) {
    return eachLine('pypi', lines, (line) => {
      const entry = /^\s*-\s+(?:[\w-]+::)?([A-Za-z0-9][\w.-]{0,100})/u.exec(line)?.[1];
      return entry === undefined ? null : entry.toLowerCase() === 'pytorch' ? 'torch' : pypiName(entry);
    });
  }
  if (file === 'package.json') {
    const json = jsonOf(content);
    const names = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'].flatMap((key) =>
      keys(at(json, key)),
    );
    return placed('npm', names, lines);
  }
  if (file === 'go.mod') {
    return eachLine('go', lines, (line) => {
      const module = /^\s*(?:require\s+)?([\w.-]+\.[a-z]{2,}\/[\w./~-]+|[\w.-]+\.(?:io|dev)\/[\w./~-]+)\s+v/u.exec(
        line,
      )?.[1];
      return module === undefined || /\/\/ indirect/u.test(line) ? null : module.toLowerCase().replace(/\/v\d+$/u, '');
    });
  }
  if (file === 'cargo.toml') {
    const toml = tomlOf(content);
    return placed(
      'cargo',
      [
        ...keys(at(toml, 'dependencies')),
        ...keys(at(toml, 'dev-dependencies')),
        ...keys(at(toml, 'workspace', 'dependencies')),
      ],
      lines,
    );
  }
  if (file === 'pom.xml') return fromPom(lines);
  if (/^build\.gradle(?:\.kts)?$/u.test(file) || file === 'libs.versions.toml')
    return eachLine('maven', lines, fromGradle);
  if (file === 'build.sbt') return eachLine('maven', lines, fromSbt);
  if (file === 'description') return fromDescription(lines);
  if (file.endsWith('.tf')) return eachLine('provider', lines, fromTerraform);
  if (file === 'chart.yaml') return eachLine('named', lines, firstOf(/^\s+(?:-\s+)?name:\s*["']?([\w-]{1,60})/u));
  if (file === 'cmakelists.txt') return eachLine('named', lines, firstOf(/^\s*find_package\s*\(\s*([\w-]{1,60})/iu));
  if (file.endsWith('.nix')) return fromNix(lines);
  if (file === 'gemfile') return eachLine('named', lines, firstOf(/^\s*gem\s+["']([\w-]{1,60})["']/u));
  if (/dockerfile|containerfile/u.test(file)) {
    return eachLine('image', lines, (line) => {
      const image = /^\s*FROM\s+(?:--platform=\S+\s+)?([\w./:@-]+)/iu.exec(line)?.[1];
      return image === undefined ? null : imageName(image);
    });
  }
  if (/\.ya?ml$/u.test(file)) {
    return [
      ...eachLine('image', lines, (line) => {
        const image = /^\s*(?:-\s+)?image:\s*["']?([\w./:@-]+)/u.exec(line)?.[1];
        return image === undefined ? null : imageName(image);
      }),
      ...eachLine('action', lines, (line) => {
        const action = /^\s*(?:-\s+)?uses:\s*["']?([\w.-]+\/[\w.-]+)/u.exec(line)?.[1];
        return action === undefined ? null : action.toLowerCase();
      }),
    ];
  }
  return [];
};

/** The patterns that lines of manifests, of at most 2,000 code units, are read by, for the check that none is slow. */
export const manifestPatterns: readonly RegExp[] = [requirement, quotedRequirement, coordinates, plugin];
