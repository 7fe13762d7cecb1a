/**
 * The articles on hiring AI engineers that advice and figures are taken from (README.md). `title` is null where only the
 * text is at hand; no address is given, since none is known for sure.
 */
export const hiringSources = {
  S1: { title: 'Common Mistakes US Companies Make When Hiring AI Engineers', year: 2026 },
  S2: { title: 'The AI Hiring Problem Nobody Talks About', year: 2026 },
  S3: { title: 'How to Hire AI Engineers: The 2026 Hiring Playbook', year: 2026 },
  S4: { title: null, year: 2026 },
  S5: { title: null, year: 2026 },
} as const satisfies Readonly<Record<string, { title: string | null; year: number }>>;

export type HiringSource = keyof typeof hiringSources;
