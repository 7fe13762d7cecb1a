import type { Evidence } from '../../lib/dossier/evidence';
import type { Finding } from '../../lib/engine/finding';

/** What is printed of a flag, so that somebody can read it as the person would. */
export type Flag = Pick<Finding, 'rule' | 'message' | 'subject' | 'data' | 'evidence'>;

export const flagsOf = (findings: readonly Finding[]): Flag[] =>
  findings
    .filter(({ outcome }) => outcome === 'flag')
    .map(({ rule, message, subject, data, evidence }) => ({ rule, message, subject, data, evidence }));

const shown = (evidence: Evidence): string => {
  switch (evidence.kind) {
    case 'quote':
      return `“${evidence.quote}” ${evidence.url ?? evidence.text}`;
    case 'listing':
      return `${evidence.repository}: ${evidence.paths.join(' ')} ${evidence.url}`;
    case 'count':
      return `${evidence.what} ${evidence.count} of ${evidence.of} ${evidence.url}`;
  }
};

/** What the words of a flag are filled with; its tables stand in the panel and would drown the rest. */
const filled = (data: Flag['data']): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(data).filter(
        ([, value]) => !(Array.isArray(value) && value.some((one) => typeof one === 'object')),
      ),
    ),
  );

/** A flag with all that it stands on; `where` says whose it is. */
export const flagLines = (where: string, { rule, message, subject, data, evidence }: Flag): string =>
  [
    `${where} · ${rule} · ${message} · ${subject}`,
    `    ${filled(data)}`,
    ...evidence.map((item) => `    ${shown(item)}`),
  ].join('\n');
