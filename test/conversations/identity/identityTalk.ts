import type { newAssistant } from '../../support/newAssistant.ts';
import type { Line } from '../../support/saidAndHeard.ts';

export type Chat = Awaited<ReturnType<typeof newAssistant>>;

export const SENT = ['identify.noted.birthDate', 'identify.codeSent', 'identify.ask.code'] as const;

/** Camille, as far as the question for the code. */
export const camilleSaysWhoSheIs: readonly Line[] = [
  ['ECA1000001', ['identify.ask.birthDate']],
  ['12/04/1988', SENT],
];

/** A code that is not the one that was sent. */
export function wrongCode(right: string, step = 1): string {
  return String((Number(right) + step) % 1_000_000).padStart(6, '0');
}
