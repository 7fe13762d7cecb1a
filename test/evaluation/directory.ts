import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { z } from '../../lib/zod';
import type { Directory } from './scorer';

export const openDirectory = (root: string): Directory => ({
  root,
  files: readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .sort(),
});

export const textIn = ({ root }: Directory, file: string): string => readFileSync(join(root, file), 'utf8');

/** The JSON of a file; undefined where there is none. */
export const jsonIn = (directory: Directory, file: string): unknown => {
  try {
    return JSON.parse(textIn(directory, file)) as unknown;
  } catch {
    return undefined;
  }
};

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
};

/**
 * The labelled items of every file `<family>*.jsonl`, one a line. A line that is no JSON, or not as the schema has it (an
 * unknown label, say), is told with its number and left out.
 */
export const labelledIn = <Item>(
  directory: Directory,
  family: string,
  schema: z.ZodType<Item>,
  trouble: (message: string) => void,
): Item[] => {
  const names = directory.files.filter((file) => {
    const name = file.slice(file.lastIndexOf('/') + 1);
    return name.startsWith(family) && name.endsWith('.jsonl');
  });
  return names.flatMap((file) =>
    textIn(directory, file)
      .split('\n')
      .flatMap((line, index) => {
        if (line.trim() === '') return [];
        const json = parsed(line);
        const result = schema.safeParse(json);
        if (result.success) return [result.data];
        const [issue] = result.error.issues;
        const why = json === undefined ? 'no JSON' : `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
        trouble(`${file}:${index + 1}: ${why}`);
        return [];
      }),
  );
};
