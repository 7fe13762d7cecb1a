import type { ComparisonAnswer } from '../../readers/api/graphql-own-commits';
import { z } from '../../zod';

/** `GET /repos/{owner}/{name}/compare/{range}`, the fields that are used. */
export const comparisonAnswerSchema: z.ZodType<ComparisonAnswer> = z.object({
  ahead_by: z.number().int().min(0),
  commits: z
    .array(
      z.object({
        author: z.object({ id: z.number().optional(), login: z.string().optional() }).nullish().catch(null),
        parents: z.array(z.unknown()).nullish(),
      }),
    )
    .max(1_000),
});

/** `GET /repos/{owner}/{name}` of a fork: where it comes from. */
export type ForkAnswer = { parent?: { owner: { login: string }; default_branch: string } | null | undefined };
export const forkAnswerSchema: z.ZodType<ForkAnswer> = z.object({
  parent: z
    .object({ owner: z.object({ login: z.string().min(1) }), default_branch: z.string().min(1) })
    .nullish()
    .catch(null),
});
