import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** One import of a file: `target` is a path from the root of the project, or a package's name. */
export type Import = { target: string; package: boolean; type: boolean };

const packageName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const resolve = (file: string, specifier: string, exists: (file: string) => boolean): Omit<Import, 'type'> => {
  const [bare = ''] = specifier.split('?');
  if (!bare.startsWith('.')) return { target: packageName(bare), package: true };
  const base = path.posix.join(path.posix.dirname(file), bare);
  const target = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find(exists) ?? `${base}.ts`;
  return { target, package: false };
};

/**
 * Every import of a TypeScript file: static, re-exported, dynamic, and `import('…')` in a type. A file that does not
 * parse throws.
 */
export const readImports = (root: string, file: string, exists: (file: string) => boolean): Import[] => {
  const source = readFileSync(path.join(root, file), 'utf8');
  const { module, program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const imports: Import[] = [];
  const add = (specifier: string, type: boolean) => imports.push({ ...resolve(file, specifier, exists), type });

  for (const { moduleRequest, entries } of module.staticImports) {
    add(moduleRequest.value, entries.length > 0 && entries.every(({ isType }) => isType));
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) if (moduleRequest) add(moduleRequest.value, isType);
  }
  new Visitor({
    ImportExpression: ({ source: specifier }) => {
      if (specifier.type === 'Literal' && typeof specifier.value === 'string') add(specifier.value, false);
    },
    TSImportType: ({ source: specifier }) => add(specifier.value, true),
  }).visit(program);
  return imports;
};
