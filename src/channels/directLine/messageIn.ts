import { z } from 'zod';
import type { InboundMessage, InboundSecrets } from '../../bot/inbound.ts';
import { type Action, actionSchema } from '../../cards/action.ts';
import { maskSecrets } from '../../domain/masking.ts';
import type { ActivityIn } from './activityIn.ts';
import type { ChannelData } from './channelData.ts';
import { type Refused, refuse } from './refusal.ts';

/** The longest text that is read; longer ones are refused with a reason that the page puts in words. */
export const TEXT_LENGTH = 8000;
/** How many files one message may bring. */
export const FILES_PER_MESSAGE = 8;

/** A message, secrets taken out of it. */
export interface AskedMessage extends InboundMessage {
  /** The client's own id of the message. */
  key: string | null;
  /** What history shows: the words, or those on the button. */
  shownText: string;
  attachments: unknown[];
  channelData: unknown;
  locale: string | null;
  secrets: InboundSecrets | null;
}

export function readMessage(activity: ActivityIn, data: ChannelData, hasUploads: boolean): AskedMessage | Refused {
  const typed = cleanText(activity.text ?? '');
  if (typed.length > TEXT_LENGTH) return refuse('TextTooLong');
  const attachments = activity.attachments ?? [];
  if (data.files.length > FILES_PER_MESSAGE || attachments.length > FILES_PER_MESSAGE) return refuse('TooManyFiles');
  const pressed = activity.value === undefined || activity.value === null ? null : readAction(activity.value);
  const hasFiles = hasUploads || data.files.length > 0 || attachments.length > 0;
  if (typed.trim() === '' && pressed === null && !hasFiles) return refuse('EmptyMessage');

  const words = maskSecrets(typed);
  const button = maskedAction(pressed === 'unknown' ? null : pressed);
  const ibans = [...words.ibans, ...button.ibans];
  // Masks can be longer than what they hide.
  const text = words.text.slice(0, TEXT_LENGTH);
  return {
    kind: 'message',
    text,
    action: button.action,
    fileIds: data.files,
    dropped: [...new Set([...words.dropped, ...button.dropped])],
    refused: pressed === 'unknown' ? 'unknownButton' : null,
    key: data.key,
    shownText: text || data.displayText,
    attachments,
    channelData: data.kept,
    locale: activity.locale ?? null,
    secrets: words.code === null && ibans.length === 0 ? null : { code: words.code, ibans },
  };
}

const fieldValue = z.string().max(200);

export function readAction(value: unknown): Action | 'unknown' {
  const parsed = actionSchema.safeParse(value);
  if (!parsed.success) return 'unknown';
  const action = parsed.data;
  if (action.a !== 'answer') return action;
  // The field of a card comes beside the button's data, under the id of the question.
  const field = fieldValue.safeParse(Object.getOwnPropertyDescriptor(value, action.q)?.value);
  return field.success ? { ...action, value: cleanText(field.data) } : action;
}

/** A field of a card can bring a secret as well as the send box can; six digits there are a number like another. */
function maskedAction(action: Action | null): Pick<AskedMessage, 'action' | 'dropped'> & { ibans: string[] } {
  const nothing = { action, ibans: [], dropped: [] };
  if (action?.a !== 'answer' || typeof action.value !== 'string') return nothing;
  const { text, code, ibans, dropped } = maskSecrets(action.value);
  return code === null ? { action: { ...action, value: text.slice(0, 200) }, ibans, dropped } : nothing;
}

/** Whole characters only, and none that a terminal or a database trips over. */
function cleanText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
}
