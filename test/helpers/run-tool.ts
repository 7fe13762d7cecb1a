import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);

/** The script behind a package's command, to be run by this very Node: no shell, no .cmd, no PATH. */
const binOf = (packageName: string, command = packageName): string => {
  const manifest = path.join(root, 'node_modules', packageName, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: string | Record<string, string> };
  const script = typeof bin === 'string' ? bin : bin[command];
  if (script === undefined) throw new Error(`${packageName} has no command ${command}`);
  return path.join(path.dirname(manifest), script);
};

export type ToolResult = { name: string; ok: boolean; seconds: number; output: string };

/** What to run: a package's command, or a TypeScript file of the project. */
export type Tool =
  | { package: string; command?: string; args: readonly string[] }
  | { script: string; args: readonly string[] };

const nodeArgs = (tool: Tool): string[] =>
  'package' in tool
    ? [binOf(tool.package, tool.command), ...tool.args]
    : ['--import', require.resolve('tsx'), path.join(root, tool.script), ...tool.args];

/**
 * Runs a tool to its end and keeps what it prints. `cwd` is the project unless told; `live` also prints as it comes.
 * A tool that cannot be started, is killed or exits with other than 0 is not ok.
 */
export const runTool = (
  name: string,
  tool: Tool,
  { cwd = root, live = false, env = {} }: { cwd?: string; live?: boolean; env?: Record<string, string> } = {},
): Promise<ToolResult> =>
  new Promise((resolve) => {
    const started = performance.now();
    const chunks: Buffer[] = [];
    const child = spawn(process.execPath, nodeArgs(tool), {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (live) process.stdout.write(chunk);
      });
    }
    const end = (ok: boolean) =>
      resolve({
        name,
        ok,
        seconds: (performance.now() - started) / 1000,
        output: Buffer.concat(chunks).toString('utf8'),
      });
    child.on('error', (error) => {
      chunks.push(Buffer.from(String(error)));
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });

/** One line for a result, and all that a failed tool said. */
export const printResult = ({ name, ok, seconds, output }: ToolResult, { quiet = false } = {}): void => {
  console.log(`${ok ? 'passed' : 'FAILED'}  ${name.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s`);
  if (!ok && !quiet) console.log(output.trimEnd());
};
