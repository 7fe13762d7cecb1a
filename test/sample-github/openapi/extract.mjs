/**
 * Takes the few schemas that the sample GitHub's answers are validated with out of GitHub's published description of its
 * REST API, and writes them to schemas.json beside this file. Run by hand when the version below is raised:
 *
 *     node test/sample-github/openapi/extract.mjs
 *
 * The package is 385 MB unpacked, so it is no dependency: one file of it is unpacked into a temporary folder.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const version = '23.0.2';
const description = 'package/generated/api.github.com.json';
const paths = [
  '/users/{username}',
  '/user/{account_id}',
  '/users/{username}/repos',
  '/repos/{owner}/{repo}',
  '/repos/{owner}/{repo}/commits/{ref}',
  '/repos/{owner}/{repo}/pulls',
  '/repos/{owner}/{repo}/compare/{basehead}',
  '/repos/{owner}/{repo}/git/trees/{tree_sha}',
  '/search/issues',
  '/rate_limit',
];
/** Words and samples for readers of the documentation: most of the bytes, and nothing to validate with. */
const dropped = new Set(['description', 'example', 'examples', 'title', 'x-github-breaking-changes', 'discriminator']);

const read = () => {
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
  try {
    const npm = process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath]] : ['npm', []];
    const [command, first] = npm;
    const packed = execFileSync(command, [...first, 'pack', '--silent', `@octokit/openapi@${version}`], {
      cwd: folder,
      encoding: 'utf8',
    });
    execFileSync('tar', ['-xzf', packed.trim(), description], { cwd: folder });
    return JSON.parse(readFileSync(join(folder, description), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/**
 * OpenAPI 3.0 says `nullable: true` beside a type, JSON Schema knows only the type `null`. A `$ref` or `allOf` with
 * `nullable` beside it becomes a choice; an `enum` beside it takes in null.
 */
const mended = (schema, names) => {
  if (Array.isArray(schema)) return schema.map((one) => mended(one, names));
  if (schema === null || typeof schema !== 'object') return schema;
  const { nullable, ...rest } = schema;
  const result = {};
  for (const [key, value] of Object.entries(rest)) {
    if (key === 'properties') {
      result[key] = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mended(one, names)]));
    } else if (key === '$ref') {
      const name = value.split('/').at(-1);
      names.add(name);
      result[key] = `#/schemas/${name}`;
    } else if (!dropped.has(key)) {
      result[key] = key === 'required' || key === 'enum' ? value : mended(value, names);
    }
  }
  if (nullable !== true) return result;
  if (typeof result.type === 'string') {
    return { ...result, type: [result.type, 'null'], ...(result.enum && { enum: [...result.enum, null] }) };
  }
  return { anyOf: [result, { type: 'null' }] };
};

const whole = read();
const names = new Set(['basic-error', 'validation-error']);
const answers = {};
for (const path of paths) {
  const responses = whole.paths[path].get.responses;
  answers[path] = {};
  for (const [status, response] of Object.entries(responses)) {
    const full = response.$ref ? whole.components.responses[response.$ref.split('/').at(-1)] : response;
    const schema = full.content?.['application/json']?.schema;
    if (schema) answers[path][status] = mended(schema, names);
  }
}
const schemas = {};
for (let open = [...names]; open.length > 0; open = [...names].filter((name) => !(name in schemas))) {
  for (const name of open) schemas[name] = mended(whole.components.schemas[name], names);
}
writeFileSync(
  new URL('schemas.json', import.meta.url),
  `${JSON.stringify({ source: `@octokit/openapi ${version}`, answers, schemas })}\n`,
);
