import { z } from 'zod';
import type { Language } from '../../domain/identity.ts';
import { languageOf } from '../../http/languageOf.ts';
import { readChannelData } from './channelData.ts';
import { type AskedMessage, readMessage } from './messageIn.ts';
import { type Refused, refuse } from './refusal.ts';

/** What we read of an activity; whatever else a client sends is not kept. */
const activityIn = z.object({
  type: z.string().max(40),
  name: z.string().max(100).nullish(),
  text: z.string().nullish(),
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}$/)
    .nullish()
    .catch(null),
  value: z.unknown().optional(),
  channelData: z.unknown().optional(),
  attachments: z.array(z.unknown()).nullish(),
});
export type ActivityIn = z.infer<typeof activityIn>;

/** What a client may ask, in our words. */
export type Asked =
  | AskedMessage
  | { kind: 'join'; language: Language; channelData: unknown }
  | { kind: 'typing' }
  | { kind: 'seen'; seq: number; read: boolean }
  | { kind: 'end' };

/**
 * Reads an activity of a client. Only what a customer does passes: never an event by which a sign-in, a handoff or
 * another conversation could be forged. `hasUploads`: files came with it, so it may be without words.
 */
export function readActivity(body: unknown, hasUploads = false): Asked | Refused {
  const parsed = activityIn.safeParse(body);
  if (!parsed.success) return refuse('ShapeInvalid');
  const activity = parsed.data;
  const data = readChannelData(activity.channelData);
  if (data === null) return refuse('ShapeInvalid');
  switch (activity.type) {
    case 'message':
      return readMessage(activity, data, hasUploads);
    case 'typing':
      return { kind: 'typing' };
    case 'endOfConversation':
      return { kind: 'end' };
    case 'event':
      if (activity.name === 'eca/seen') return readSeen(activity.value);
      if (activity.name !== 'webchat/join') return refuse('ActivityRefused');
      return { kind: 'join', language: joinLanguage(activity), channelData: data.kept };
    default:
      return refuse('ActivityRefused');
  }
}

const joinValue = z.object({ language: z.string().max(35) });

function joinLanguage(activity: ActivityIn): Language {
  const value = joinValue.safeParse(activity.value);
  return languageOf(value.success ? value.data.language : (activity.locale ?? undefined));
}

/** Up to which activity the page has received, and whether it stood on the screen; the number is the end of its id. */
const seenValue = z.object({ id: z.string().regex(/\|\d{1,9}$/), read: z.boolean() });

function readSeen(value: unknown): Asked | Refused {
  const parsed = seenValue.safeParse(value);
  if (!parsed.success) return refuse('ShapeInvalid');
  return { kind: 'seen', seq: Number(parsed.data.id.split('|').at(-1)), read: parsed.data.read };
}
