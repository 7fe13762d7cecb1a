import type { ListedPullRequestAnswer } from '../../readers/api/answers';
import { z } from '../../zod';

/** `GET /repos/{owner}/{repo}/pulls`, the fields that are used. */
export const pullsAnswerSchema: z.ZodType<ListedPullRequestAnswer[]> = z
  .array(
    z.object({
      number: z.number().int().positive(),
      title: z.string(),
      body: z.string().nullish(),
      state: z.string(),
      created_at: z.string().nullish(),
      closed_at: z.string().nullish(),
      merged_at: z.string().nullish(),
      // Lists of before 2018 hold no labels.
      labels: z.array(z.object({ name: z.string().nullish() })).default([]),
      user: z.object({ login: z.string(), type: z.string().optional() }).nullish(),
    }),
  )
  .max(100);
