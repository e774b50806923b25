import { z } from 'zod';
import type { InboundMessage, InboundSecrets } from '../../bot/inbound.ts';
import { type Action, actionSchema } from '../../cards/action.ts';
import type { Language } from '../../domain/identity.ts';
import { maskSecrets } from '../../domain/masking.ts';
import { languageOf } from '../../http/languageOf.ts';
import type { ProblemReason } from '../../http/reply.ts';

/** The longest text that is read; longer ones are refused with a reason that the page puts in words. */
export const TEXT_LENGTH = 8000;
const CHANNEL_DATA_BYTES = 4096;

/** What we read of an activity; whatever else a client sends is not kept. */
const activityIn = z.object({
  type: z.string().max(40),
  name: z.string().max(100).optional(),
  text: z.string().nullish(),
  locale: z.string().max(35).nullish().catch(null),
  value: z.unknown().optional(),
  channelData: z.unknown().optional(),
  attachments: z.array(z.unknown()).max(20).nullish(),
});

/** A message, secrets taken out of it. */
export interface AskedMessage extends InboundMessage {
  /** The client's own id of the message. */
  key: string | null;
  attachments: unknown[];
  channelData: unknown;
  locale: string | null;
  secrets: InboundSecrets | null;
}

/** What a client may ask, in our words. */
export type Asked =
  | AskedMessage
  | { kind: 'join'; language: Language; channelData: unknown }
  | { kind: 'typing' }
  | { kind: 'end' };

export interface Refused {
  kind: 'refused';
  reason: ProblemReason;
}

/**
 * Reads an activity of a client. Only what a customer does passes: never an event by which a sign-in, a handoff or
 * another conversation could be forged.
 */
export function readActivity(body: unknown): Asked | Refused {
  const parsed = activityIn.safeParse(body);
  if (!parsed.success) return refuse('ShapeInvalid');
  const activity = parsed.data;
  const { kept: channelData, data } = readChannelData(activity.channelData);
  if (data === null) return refuse('ShapeInvalid');
  switch (activity.type) {
    case 'message':
      return readMessage(activity, channelData, data);
    case 'typing':
      return { kind: 'typing' };
    case 'endOfConversation':
      return { kind: 'end' };
    case 'event':
      if (activity.name !== 'webchat/join') return refuse('ActivityRefused');
      return { kind: 'join', language: joinLanguage(activity), channelData };
    default:
      return refuse('ActivityRefused');
  }
}

function refuse(reason: ProblemReason): Refused {
  return { kind: 'refused', reason };
}

type ActivityIn = z.infer<typeof activityIn>;

/** A client's own id of a message: the key by which a repeat is known. Anything odd is as good as none. */
const ownId = z
  .string()
  .regex(/^[\x21-\x7e]{1,128}$/)
  .nullish()
  .catch(null);
const ourData = z.object({
  ecaMessageId: ownId,
  clientActivityID: ownId,
  files: z
    .array(z.string().regex(/^[\w-]{1,80}$/))
    .max(8)
    .nullish(),
});

function readMessage(activity: ActivityIn, channelData: unknown, data: z.infer<typeof ourData>): Asked | Refused {
  const typed = cleanText(activity.text ?? '');
  if (typed.length > TEXT_LENGTH) return refuse('TextTooLong');
  const fileIds = [...new Set(data.files ?? [])];
  const attachments = activity.attachments ?? [];
  const pressed = activity.value === undefined || activity.value === null ? null : readAction(activity.value);
  if (typed.trim() === '' && pressed === null && fileIds.length === 0 && attachments.length === 0)
    return refuse('EmptyMessage');
  const text = maskSecrets(typed);
  const value = maskedAction(pressed === 'unknown' ? null : pressed);
  const { code } = text;
  const ibans = [...text.ibans, ...value.ibans];
  return {
    kind: 'message',
    key: data.ecaMessageId ?? data.clientActivityID ?? null,
    // Masks can be longer than what they hide.
    text: text.text.slice(0, TEXT_LENGTH),
    action: value.action,
    refused: pressed === 'unknown' ? 'unknownButton' : null,
    fileIds,
    attachments,
    channelData,
    locale: activity.locale ?? null,
    dropped: [...new Set([...text.dropped, ...value.dropped])],
    secrets: code === null && ibans.length === 0 ? null : { code, ibans },
  };
}

function readAction(value: unknown): Action | 'unknown' {
  const parsed = actionSchema.safeParse(value);
  if (!parsed.success) return 'unknown';
  const action = parsed.data;
  if (action.a !== 'answer') return action;
  // The field of a card comes beside the button's data, under the id of the question.
  const field = fieldValue.safeParse(Object.getOwnPropertyDescriptor(value, action.q)?.value);
  return field.success ? { ...action, value: cleanText(field.data) } : action;
}

const fieldValue = z.string().max(200);

/** A field of a card can bring a secret as well as the send box can; six digits there are a number like another. */
function maskedAction(action: Action | null) {
  const nothing = { action, ibans: [], dropped: [] };
  if (action?.a !== 'answer' || typeof action.value !== 'string') return nothing;
  const { text, code, ibans, dropped } = maskSecrets(action.value);
  return code === null ? { action: { ...action, value: text }, ibans, dropped } : nothing;
}

/**
 * The channel's own data goes back in the echo untouched, for clients know their message by it. Data in which a
 * secret stands is not kept, but for those ids.
 */
function readChannelData(channelData: unknown): { kept: unknown; data: z.infer<typeof ourData> | null } {
  if (channelData === undefined || channelData === null) return { kept: undefined, data: {} };
  const parsed = ourData.safeParse(channelData);
  if (!parsed.success) return { kept: undefined, data: null };
  const text = JSON.stringify(channelData);
  if (text.length > CHANNEL_DATA_BYTES) return { kept: undefined, data: null };
  const { ecaMessageId, clientActivityID, files } = parsed.data;
  const clean = maskSecrets(text).text === text;
  return { kept: clean ? channelData : { ecaMessageId, clientActivityID, files }, data: parsed.data };
}

/** Whole characters only, and none that a terminal or a database trips over. */
function cleanText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
}

const joinValue = z.object({ language: z.string().max(35) });

function joinLanguage(activity: ActivityIn): Language {
  const value = joinValue.safeParse(activity.value);
  return languageOf(value.success ? value.data.language : (activity.locale ?? undefined));
}
