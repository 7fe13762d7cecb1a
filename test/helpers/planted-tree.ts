import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './run-tool';

/**
 * A temporary tree with these files, and copies of the project's own (configs, say), for tools to be run over.
 * `remove` deletes it.
 */
export const plantTree = (
  files: Readonly<Record<string, string>>,
  copies: readonly string[] = [],
): { tree: string; remove: () => void } => {
  const tree = mkdtempSync(path.join(tmpdir(), 'planted-'));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    writeFileSync(path.join(tree, file), content);
  }
  for (const file of copies) cpSync(path.join(root, file), path.join(tree, file));
  return { tree, remove: () => rmSync(tree, { recursive: true, force: true }) };
};
