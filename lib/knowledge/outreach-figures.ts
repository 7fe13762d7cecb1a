/** A figure about messages to people who did not ask for one; its words are at `brief:figures.<id>`. */
export type OutreachFigure = {
  id: 'short-inmail' | 'staffing-reply' | 'four-stages' | 'cited-change';
  /** Filled into the words. */
  data: Readonly<Record<string, number>>;
  /** Who published it and in which year, null where the page tells none; all null where there is nothing to cite. */
  source: { name: string; url: string; year: number | null } | null;
};

/**
 * What was measured, with who measured it. LinkedIn: tens of millions of InMails by recruiters of companies, May 2021 to
 * April 2022, against the average of all. Gem: 1.5 million sequences by staffing agencies, June 2021 to May 2022; that four
 * stages do is its advice from its own data. That nobody has measured what citing a pull request does is said too, so that
 * nobody takes it for granted.
 */
export const outreachFigures: readonly OutreachFigure[] = [
  {
    id: 'short-inmail',
    data: { under: 400, more: 22, over: 1_200, less: 11 },
    source: {
      name: 'LinkedIn',
      url: 'https://www.searchenginejournal.com/linkedin-data-reveals-what-type-of-inmail-gets-best-results/451007/',
      year: 2022,
    },
  },
  {
    id: 'staffing-reply',
    data: { answered: 18.8 },
    source: {
      name: 'Gem',
      url: 'https://www.gem.com/blog/staffing-outreach-benchmarks-best-practices',
      year: 2022,
    },
  },
  {
    id: 'four-stages',
    data: { stages: 4 },
    source: {
      name: 'Gem',
      url: 'https://support.gem.com/hc/en-us/articles/5352665307543-Sequencing-Best-Practices',
      year: null,
    },
  },
  { id: 'cited-change', data: {}, source: null },
];
