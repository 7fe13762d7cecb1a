import { loginSchema } from '../dossier/schema';
import { channelIds } from '../knowledge/channels';
import { z } from '../zod';
import { angles } from './outreach';

const key = z.string().min(1).max(200);
const timestamp = z.iso.datetime();
/** Of the work that a message is about: `pull:owner/name#n` or `text:<textId>:<line>`. */
const topic = z.string().max(500);
const channel = z.enum(channelIds);
const angle = z.enum(angles);
const text = z.string().max(20_000);

/** On what ground somebody may be written to by e-mail. The user records it; the program knows no address. */
export const emailGrounds = ['published-contact', 'hireable', 'wrote-first'] as const;
export type EmailGround = (typeof emailGrounds)[number];

/** A message that was copied: when, for which channel, and its words. Whether it was sent only the user knows. */
export const contactSchema = z.object({
  id: z.uuid(),
  key,
  at: timestamp,
  channel,
  angle,
  topic: topic.nullable(),
  /** The brief's id; a brief that is gone by now stays named. */
  brief: z.uuid().nullable(),
  text,
  withNotice: z.boolean(),
});
export type Contact = z.infer<typeof contactSchema>;

/** Where the user stands with one person: what is being written about, how, and whether they were informed. */
export const outreachRowSchema = z.object({
  key,
  brief: z.uuid().nullable(),
  topic: topic.nullable(),
  channel,
  angle,
  /** Null where the user has recorded no ground: then there is no e-mail. */
  email: z.object({ ground: z.enum(emailGrounds), note: z.string().max(1_000), at: timestamp }).nullable(),
  notice: z
    .object({
      /** The day by which the person has to be informed. */
      dueAt: z.iso.date(),
      givenAt: timestamp.nullable(),
      how: z.enum(['message', 'link', 'elsewhere']).nullable(),
    })
    .nullable(),
});
export type OutreachRow = z.infer<typeof outreachRowSchema>;

/** A draft: one for each topic, channel and angle. One that the user edited is never overwritten by a made one. */
export const messageSchema = z.object({
  key,
  slot: z.string().min(1).max(600),
  /** `''` where it is about no work that was read: such words were written without a draft. */
  topic,
  channel,
  angle,
  subject: z.string().max(300).nullable(),
  text,
  edited: z.boolean(),
  savedAt: timestamp,
});
export type Message = z.infer<typeof messageSchema>;

/** What a draft is kept under beside the person. */
export const slotOf = ({ topic: about, channel: by, angle: from }: Pick<Message, 'topic' | 'channel' | 'angle'>) =>
  `${about}|${by}|${from}`;

/** On what ground somebody is not to be written to: the user set it, or it stands in the person's own words. */
export const objectionGrounds = ['by-hand', 'their-words'] as const;

/**
 * Somebody who is not to be written to. It outlives all that was read about them, or it could not be honoured: the
 * identifiers are pseudonymous, and personal data.
 */
export const objectionSchema = z.object({
  /** The person's key: `github:ID`, or `login:name` where the id is not known. */
  id: key,
  githubId: z.number().int().positive().nullable(),
  /** In lower case. */
  login: loginSchema,
  since: timestamp,
  ground: z.enum(objectionGrounds),
});
export type Objection = z.infer<typeof objectionSchema>;
