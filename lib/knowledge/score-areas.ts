/** What an interview is written down by; a person fills it in, and nothing is ever summed. Source: S3 (README.md), rubric. */
export const scoreAreas = [
  'problem-framing',
  'data-judgment',
  'implementation',
  'evaluation-design',
  'operations',
  'communication',
] as const;
export type ScoreArea = (typeof scoreAreas)[number];
