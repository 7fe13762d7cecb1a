import type { TreeAnswer } from '../../readers/api/answers';
import { z } from '../../zod';

/** `GET /repos/{owner}/{name}/git/trees/{branch}`, the fields that are used. */
export const treeAnswerSchema: z.ZodType<TreeAnswer> = z.object({
  sha: z.string(),
  truncated: z.boolean().optional(),
  tree: z.array(
    z.object({
      path: z.string().optional(),
      type: z.string().optional(),
      size: z.number().int().min(0).optional(),
    }),
  ),
});
