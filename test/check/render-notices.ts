import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A package as far as its licence goes. `texts` are its licence and notice files; none where it carries none. */
export type Licensed = { name: string; version: string; licence: string; author: string; texts: readonly string[] };

type Manifest = { name: string; version: string; license?: string; author?: string | { name: string } };

/** Reads a package's licence. @throws where its manifest names none. */
export const packageAt = (folder: string): Licensed => {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
  const { name, version, license, author } = manifest;
  if (!license) throw new Error(`${name} names no licence`);
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/iu.test(file));
  return {
    name,
    version,
    licence: license,
    author: (typeof author === 'string' ? author.replace(/\s*[<(].*$/u, '') : author?.name) ?? '',
    texts: files.toSorted().map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r', '').trim()),
  };
};

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const line = '-'.repeat(80);

const head = `Plumbline is under the MIT licence. Parts of the packages below are built into it; each keeps its own licence.
webextension-polyfill is used unchanged; its source is at https://github.com/mozilla/webextension-polyfill`;

/** The notices of all packages: those that share a text stand above it together. Same packages in any order, same text. */
export const renderNotices = (packages: readonly Licensed[]): string => {
  const groups = new Map<string, string[]>();
  for (const { name, version, licence, author, texts } of packages.toSorted((a, b) => compare(a.name, b.name))) {
    const text =
      texts.length > 0 ? texts.join('\n\n') : `Under the ${licence} licence, by ${author || `the authors of ${name}`}.`;
    groups.set(text, [...(groups.get(text) ?? []), `${name} ${version} (${licence})`]);
  }
  const parts = [...groups].map(([text, names]) => `${line}\n${[...new Set(names)].join('\n')}\n\n${text}`);
  return `${head}\n\n${parts.join('\n\n')}\n`;
};
