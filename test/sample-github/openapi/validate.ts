import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';

type Description = {
  source: string;
  answers: Record<string, Record<string, object>>;
  schemas: Record<string, object>;
};

const { answers, schemas } = JSON.parse(readFileSync(new URL('schemas.json', import.meta.url), 'utf8')) as Description;
const id = 'https://plumbline.example/github.json';

const ajv = new Ajv({ strict: false, allErrors: true });
// The package is CommonJS: the function stands under `default` for one loader and at the top for another.
(typeof addFormats === 'function' ? addFormats : (addFormats as { default: (to: Ajv) => void }).default)(ajv);
// Its examples hold dates with an offset and without: GitHub's own answers are full date-times.
ajv.addFormat('timestamp', true);
ajv.addSchema({ $id: id, schemas });

const absolute = (schema: object): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/schemas/', `"${id}#/schemas/`)) as object;

const compiled = new Map<string, ValidateFunction>();

/**
 * What is wrong with an answer by GitHub's published description of `GET template`, as lines; empty where nothing is.
 * Statuses that the description leaves out (301, 403, 429 and 5xx on most paths) are held to the form of a basic error.
 */
export const wrongWith = (template: string, status: number, json: unknown): string[] => {
  const schema = answers[template]?.[status] ?? (status >= 300 ? schemas["basic-error"] : undefined);
  if (!schema) return [`${template} does not answer ${status}`];
  const key = `${template} ${status}`;
  const validate = compiled.get(key) ?? ajv.compile(absolute(schema));
  compiled.set(key, validate);
  validate(json);
  const wrong = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  if (status >= 300 && !(json as { message?: unknown; documentation_url?: unknown }).message) wrong.push('no message');
  return wrong;
};
