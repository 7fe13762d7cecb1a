import { existsSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { z } from '../../lib/zod';

const userSchema = z.looseObject({
  login: z.string(),
  id: z.number().nullish(),
  type: z.string().nullish(),
  public_repos: z.number().nullish(),
});
const repositorySchema = z.looseObject({
  id: z.number().nullish(),
  name: z.string(),
  owner: z.looseObject({ login: z.string() }).nullish(),
  default_branch: z.string().nullish(),
  pushed_at: z.string().nullish(),
  created_at: z.string().nullish(),
});
const pullSchema = z.looseObject({
  id: z.number().nullish(),
  html_url: z.string(),
  number: z.number(),
  user: z.looseObject({ login: z.string() }).nullish(),
  created_at: z.string().nullish(),
  closed_at: z.string().nullish(),
});
const treeSchema = z.looseObject({
  sha: z.string(),
  tree: z.array(z.looseObject({ path: z.string(), type: z.string(), size: z.number().nullish() })),
});
const metaSchema = z.looseObject({ readme_path: z.string().nullish() });

/** The size that is given to a file too large to have been measured. */
const unmeasured = 4_194_304;

/** An invented id, the same for the same name, beyond the ids that GitHub has given so far (FNV-1a). */
export const inventedId = (name: string): number => {
  let hash = 0x811c9dc5;
  for (const letter of name.toLowerCase()) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return 2_000_000_000 + (hash % 100_000_000);
};

const readJson = <Value>(path: string, schema: z.ZodType<Value>): Value =>
  schema.parse(JSON.parse(readFileSync(path, 'utf8')));

const readIf = <Value>(path: string, schema: z.ZodType<Value>, otherwise: Value): Value =>
  existsSync(path) ? readJson(path, schema) : otherwise;

/** Newest first; what has no day comes last. */
const newest =
  <Item>(dayOf: (item: Item) => string | null | undefined) =>
  (one: Item, other: Item): number => {
    const [a, b] = [dayOf(one) ?? '', dayOf(other) ?? ''];
    return a < b ? 1 : a > b ? -1 : 0;
  };

const json = (value: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json; charset=utf-8', ...headers } });

const notFound = (): Response =>
  new Response(JSON.stringify({ message: 'Not Found', status: '404' }), {
    status: 404,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });

/** One page of a list, and the header that says whether there is another. */
const pageOf = <Item>(items: readonly Item[], url: URL): { page: Item[]; headers: Record<string, string> } => {
  const size = Math.min(100, Number(url.searchParams.get('per_page') ?? 30));
  const number = Number(url.searchParams.get('page') ?? 1);
  const next = new URL(url);
  next.searchParams.set('page', String(number + 1));
  return {
    page: items.slice((number - 1) * size, number * size),
    headers: items.length > number * size ? { link: `<${next.href}>; rel="next"` } : {},
  };
};

export type PersonFolder = {
  login: string;
  /** Answers as GitHub would: what is not in the folder is not found. Nothing leaves the machine. */
  fetch: typeof globalThis.fetch;
};

/**
 * A folder of one person's answers as a GitHub that can be asked. Where the folder holds null for what GitHub always
 * sends, something plausible stands in: ids are invented from names, a change was opened when it was closed, the number
 * of public repositories is that of the list.
 *
 * @throws where `user.json` or the lists are not in GitHub's form.
 */
export const openPerson = (folder: string): PersonFolder => {
  const at = (...parts: string[]): string => join(folder, ...parts);
  const given = readJson(at('user.json'), userSchema);
  const { login } = given;
  const id = given.id ?? inventedId(login);
  const isLogin = (name: string | undefined): boolean => name?.toLowerCase() === login.toLowerCase();

  const listed = readIf(at('repos.json'), z.array(repositorySchema), []);
  const hasProfile = listed.some(({ name }) => isLogin(name)) || !existsSync(at('profile-readme.md'));
  // A README of the profile stands in a repository of that name, whether or not the list was served whole.
  const profile = { name: login, fork: false, size: 1, description: null, language: null, topics: [] };
  const repositories = [...listed, ...(hasProfile ? [] : [repositorySchema.parse(profile)])]
    .map((repository) => ({
      ...repository,
      id: repository.id ?? inventedId(`${login}/${repository.name}`),
      owner: { ...repository.owner, login: repository.owner?.login ?? login, id },
      default_branch: repository.default_branch ?? 'main',
    }))
    .toSorted(newest(({ pushed_at }) => pushed_at));
  const branchOf = (name: string): string | undefined =>
    repositories.find((one) => one.name.toLowerCase() === name.toLowerCase())?.default_branch;

  const answerSearch = (url: URL): Response => {
    const author = /(?:^|\s)author:(\S+)/u.exec(url.searchParams.get('q') ?? '')?.[1];
    const pulls = isLogin(author) ? readIf(at('pulls.json'), z.array(pullSchema), []) : [];
    const items = pulls
      .map((pull) => ({
        ...pull,
        id: pull.id ?? inventedId(pull.html_url),
        created_at: pull.created_at ?? pull.closed_at ?? null,
        user: { ...pull.user, login: pull.user?.login ?? login, id: isLogin(pull.user?.login ?? login) ? id : 0 },
      }))
      .toSorted(newest(({ created_at }) => created_at));
    const { page, headers } = pageOf(items, url);
    return json({ total_count: items.length, incomplete_results: false, items: page }, headers);
  };

  const answerTree = (name: string, ref: string): Response => {
    const path = at('contents', name, 'tree.json');
    if (!existsSync(path)) return notFound();
    const answer = readJson(path, treeSchema);
    if (ref !== branchOf(name) && ref !== answer.sha && ref !== 'HEAD') return notFound();
    return json({
      ...answer,
      tree: answer.tree.map((entry) =>
        entry.type === 'blob' ? { ...entry, size: entry.size ?? unmeasured } : { ...entry, size: undefined },
      ),
    });
  };

  /** The file on this machine that holds a repository's file. */
  const fileOf = (name: string, path: string): string | null => {
    const contents = resolve(at('contents', name));
    const meta = readIf(join(contents, 'meta.json'), metaSchema, {});
    const file = path === meta.readme_path ? join(contents, 'README.md') : resolve(contents, 'files', path);
    if (file.startsWith(contents + sep) && existsSync(file)) return file;
    const isProfile = isLogin(name) && path === (meta.readme_path ?? 'README.md');
    return isProfile && existsSync(at('profile-readme.md')) ? at('profile-readme.md') : null;
  };

  const answerFile = (owner: string, name: string, ref: string, path: string): Response => {
    const sha = readIf(at('contents', name, 'tree.json'), z.looseObject({ sha: z.string() }), { sha: '' }).sha;
    const known = isLogin(owner) && (ref === branchOf(name) || ref === sha || ref === 'HEAD');
    const file = known ? fileOf(name, path) : null;
    return file === null
      ? new Response('404: Not Found', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
      : new Response(readFileSync(file), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
  };

  const answer = (url: URL): Response => {
    const parts = url.pathname.split('/').slice(1).map(decodeURIComponent);
    if (parts.some((part) => part === '' || part === '.' || part === '..')) return notFound();
    const [first, second = '', third = '', ...rest] = parts;
    if (url.hostname === 'raw.githubusercontent.com' && first !== undefined)
      return answerFile(first, second, third, rest.join('/'));
    if (url.hostname !== 'api.github.com') return notFound();
    if (first === 'search' && second === 'issues') return answerSearch(url);
    if (first === 'users' && isLogin(second)) {
      if (third === '') return json({ ...given, id, public_repos: given.public_repos ?? repositories.length });
      if (third !== 'repos') return notFound();
      const { page, headers } = pageOf(repositories, url);
      return json(page, headers);
    }
    if (first === 'repos' && isLogin(second) && rest[0] === 'git' && rest[1] === 'trees')
      return answerTree(third, rest.slice(2).join('/'));
    return notFound();
  };

  return { login, fetch: async (input) => answer(new URL(input instanceof Request ? input.url : input)) };
};
