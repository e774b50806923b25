import { createHash } from 'node:crypto';
import { type ChangeContent, type ChangeKind, type Confirmation, sensitiveKinds } from '../../domain/change.ts';
import type { FormEnd } from '../form/form.ts';
import { tooMany } from '../identify/identifyFirst.ts';
import { sendCode } from '../identify/oneTimeCode.ts';
import type { Turn } from '../turn.ts';

/** What a form has gathered: the content, where an account number stands sealed beside it. */
export interface WantedChange {
  content: Exclude<ChangeContent, { kind: 'bank' }> | { kind: 'bank'; sealed: string };
  /** Files that came with it. */
  fileIds: string[];
}

/** A code that has to be typed before the change is sent; null where none is needed. */
export interface NeededCode {
  /** Bound to the change and its parameters. */
  purpose: string;
  subject: string;
  act: string;
  channel: Confirmation;
}

/** Options of the form that confirms. */
export interface ToConfirm {
  wanted: WantedChange;
  code: NeededCode | null;
}

const DAY = 24 * 3_600_000;

/**
 * Goes on to the confirmation of a change: a code to the contact on file where the change is sensitive, or where this
 * conversation was linked by a sign-in page less than a day ago.
 */
export async function confirmChange(turn: Turn, wanted: WantedChange): Promise<FormEnd> {
  const { kind } = wanted.content;
  if (!(await needsCode(turn, kind))) return begin({ wanted, code: null });
  const { mobile } = await turn.gateway().profile();
  const hash = hashOf(wanted);
  const code: NeededCode = {
    purpose: `change:${hash}`,
    // A second change at once does not wait for the pause of the first.
    subject: `change:${turn.identity?.ref}:${hash}`,
    act: turn.t.words(`change.act.${kind}`),
    channel: mobile === null ? 'email' : 'sms',
  };
  const sending = await sendCode(turn, { ...code, ref: customerOf(turn) });
  if (sending.is === 'tooMany') {
    turn.say(tooMany(turn, sending.until));
    return { is: 'done' };
  }
  if (sending.is === 'sent') turn.say(turn.t(code.channel === 'sms' ? 'change.code.sms' : 'change.code.email'));
  return begin({ wanted, code });
}

export async function needsCode(turn: Turn, kind: ChangeKind): Promise<boolean> {
  if (sensitiveKinds.has(kind)) return true;
  const linked = await turn.db
    .selectFrom('link')
    .select('linked_at')
    .where('conversation_id', '=', turn.conversationId)
    .where('linked_at', '>', turn.now - DAY)
    .limit(1)
    .executeTakeFirst();
  return linked !== undefined;
}

export function customerOf(turn: Turn) {
  return turn.gateway() && (turn.identity as NonNullable<Turn['identity']>).ref;
}

const begin = (options: ToConfirm): FormEnd => ({ is: 'begin', dialog: 'confirmChange', options });

const hashOf = (wanted: WantedChange): string =>
  createHash('sha256').update(JSON.stringify(wanted)).digest('base64url').slice(0, 22);
