import type { RepositoryAnswer } from '../../readers/api/answers';
import { z } from '../../zod';

/** One page of `GET /users/{login}/repos`, the fields that are used. Answers before 2013 have no default branch. */
export const repositoriesAnswerSchema: z.ZodType<RepositoryAnswer[]> = z
  .array(
    z.object({
      name: z.string(),
      owner: z.object({ login: z.string(), id: z.number().optional() }).nullable(),
      fork: z.boolean(),
      size: z.number(),
      private: z.boolean().optional(),
      is_template: z.boolean().optional(),
      archived: z.boolean().optional(),
      description: z.string().nullish(),
      language: z.string().nullish(),
      topics: z.array(z.string()).optional(),
      created_at: z.string().nullish(),
      pushed_at: z.string().nullish(),
      license: z.object({ spdx_id: z.string().nullish(), name: z.string().nullish() }).nullish(),
      default_branch: z.string().min(1).optional(),
    }),
  )
  .max(100);
