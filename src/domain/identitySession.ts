import { isPushed } from './channelName.ts';

/** How long an identification lasts, in ms. */
export interface SessionLimits {
  idleMs: number;
  absoluteMs: number;
}

export const webSessionLimits: SessionLimits = { idleMs: 15 * 60_000, absoluteMs: 8 * 3_600_000 };

/** A phone in a pocket is not a shared screen, and its chat has no page to reload. */
export const pushedSessionLimits: SessionLimits = { idleMs: 30 * 60_000, absoluteMs: 24 * 3_600_000 };

export function sessionLimitsOf(channel: string): SessionLimits {
  return isPushed(channel) ? pushedSessionLimits : webSessionLimits;
}

/**
 * True when the conversation was identified and that session is over: by silence or by age. Such a conversation takes
 * no more messages and its history is shown to nobody without a new identification.
 */
export function identityIsOver(
  conversation: { customer_ref: string | null; identified_at: number | null; last_at: number },
  now: number,
  limits: SessionLimits,
): boolean {
  if (conversation.customer_ref === null || conversation.identified_at === null) return false;
  return now - conversation.last_at > limits.idleMs || now - conversation.identified_at > limits.absoluteMs;
}
