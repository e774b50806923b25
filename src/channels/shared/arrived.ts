import { z } from 'zod';
import { refusals } from '../../bot/inbound.ts';

/** A file that a channel keeps for us until we fetch it. `where` is the channel's own affair. */
export const arrivedMedia = z.object({
  where: z.unknown(),
  name: z.string(),
  contentType: z.string(),
  /** Of the bytes, base64; null where the channel tells none. */
  sha256: z.string().nullable(),
});
export type ArrivedMedia = z.infer<typeof arrivedMedia>;

/** What a person sent on a channel that pushes, in no channel's terms; kept sealed until it is in an inbox. */
export const arrived = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('message'),
    /** As it was typed, secrets included. */
    text: z.string(),
    /** What the history shows when a button was pressed. */
    buttonText: z.string().nullable(),
    /** What the button carried, for the channel to make sense of. */
    pressed: z.unknown(),
    media: z.array(arrivedMedia).max(8),
    refused: z.enum(refusals).nullable(),
    /** True when others read along: nothing personal is said there. */
    inPublic: z.boolean(),
  }),
  /** The person deleted or changed a message of theirs. */
  z.object({ kind: z.literal('edited'), messageKey: z.string(), text: z.string().nullable() }),
  /** Behind this key there is another person or line now: whoever was known here is forgotten. */
  z.object({ kind: z.literal('identityChanged') }),
  /** The person opened the chat for the first time. */
  z.object({ kind: z.literal('joined') }),
]);
export type Arrived = z.infer<typeof arrived>;

export function message(parts: Partial<Extract<Arrived, { kind: 'message' }>>): Arrived {
  return {
    kind: 'message',
    ...{ text: '', buttonText: null, pressed: null, media: [], refused: null, inPublic: false },
    ...parts,
  };
}
