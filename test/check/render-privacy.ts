import { listedParts, type PermissionWords, type TableWords } from '../../components/privacy-words';

/** The words of the privacy page, as far as PRIVACY.md holds them too. */
export type PrivacyWords = Record<(typeof listedParts)[number] | 'goes', ListedWords> & {
  title: string;
  lead: readonly string[];
  kept: {
    title: string;
    lead: readonly string[];
    what: string;
    name: string;
    words: string;
    tables: TableWords;
    after: readonly string[];
  };
  github: ProseWords;
  permissions: { title: string; name: string; why: string; rows: readonly PermissionWords[]; after: readonly string[] };
  people: ProseWords;
};
type ProseWords = { title: string; words: readonly string[] };
type ListedWords = { title: string; items: readonly string[]; after?: readonly string[] };

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
const code = (name: string): string => `\`${name}\``;

/** PRIVACY.md: what the privacy page of the extension says in English, to the letter. */
export const renderPrivacy = (words: PrivacyWords): string => {
  const listed = ({ title, items, after = [] }: ListedWords): string[] => [
    `## ${title}`,
    items.map((item) => `- ${item}`).join('\n'),
    ...after,
  ];
  const prose = ({ title, words: lines }: ProseWords): string[] => [`## ${title}`, ...lines];
  const { kept, permissions } = words;
  return `${[
    `# ${words.title}`,
    ...words.lead,
    ...listedParts.flatMap((part) => listed(words[part])),
    `## ${kept.title}`,
    ...kept.lead,
    table(
      [kept.what, kept.name, kept.words],
      Object.entries(kept.tables).map(([name, { title, words: said }]) => [title, code(name), said]),
    ),
    ...kept.after,
    ...listed(words.goes),
    ...prose(words.github),
    `## ${permissions.title}`,
    table(
      [permissions.name, permissions.why],
      permissions.rows.map(({ names, why }) => [names.map(code).join(', '), why]),
    ),
    ...permissions.after,
    ...prose(words.people),
  ].join('\n\n')}\n`;
};
