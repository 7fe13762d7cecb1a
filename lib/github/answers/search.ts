import type { SearchAnswer } from '../../readers/api/answers';
import { z } from '../../zod';

/** `GET /search/issues`, the fields that are used. */
export const searchAnswerSchema: z.ZodType<SearchAnswer> = z.object({
  total_count: z.number().int().min(0),
  incomplete_results: z.boolean().optional(),
  items: z
    .array(
      z.object({
        number: z.number().int().positive(),
        title: z.string(),
        body: z.string().nullish(),
        state: z.string(),
        draft: z.boolean().optional(),
        html_url: z.string(),
        created_at: z.string().nullish(),
        closed_at: z.string().nullish(),
        labels: z.array(z.union([z.string(), z.object({ name: z.string().nullish() })])),
        user: z.object({ id: z.number().optional(), login: z.string() }).nullish(),
        pull_request: z.object({ merged_at: z.string().nullish() }).optional(),
      }),
    )
    .max(100),
});
