import type { UserAnswer } from '../../readers/api/answers';
import { z } from '../../zod';

/** `GET /users/{login}`, the fields that are used. */
export const userAnswerSchema: z.ZodType<UserAnswer> = z.object({
  id: z.number().int().positive(),
  login: z.string().regex(/^[a-z\d][\w[\]-]{0,99}$/i),
  type: z.string().optional(),
  name: z.string().nullish(),
  company: z.string().nullish(),
  blog: z.string().nullish(),
  bio: z.string().nullish(),
  public_repos: z.number().int().min(0).optional(),
});
