import { parisAt, parisInstant } from '../../domain/calendar.ts';
import { readPhone } from '../../domain/phone.ts';
import { bookingsOfNumber, numberHasCallback } from '../../store/deskRequests.repository.ts';
import { isBackendTrouble } from '../backendTrouble.ts';
import type { Turn } from '../turn.ts';

/** The number to call. One from the customer's file is shown by its last digits only. */
export interface CallbackPhone {
  e164: string;
  onFile: boolean;
}

const BOOKINGS_PER_DAY = 3;
/** France and its overseas numbers: calls that cost the insurer nothing unusual, and no prank to the other end of the world. */
const FRENCH = /^\+(?:33|262|590|594|596|508|687|689)\d+$/;

export type CallbackPhoneReading = { is: 'number'; e164: string } | { is: 'premium' | 'foreign' | 'invalid' };

export function readCallbackPhone(text: string): CallbackPhoneReading {
  const reading = readPhone(text);
  return reading.is === 'number' && !FRENCH.test(reading.e164) ? { is: 'foreign' } : reading;
}

/**
 * True when a number may not get another call: one is to come, or it was booked three times today. Said without a
 * reason, because the number may be somebody else's.
 */
export async function numberIsBusy(turn: Turn, e164: string): Promise<boolean> {
  if (await numberHasCallback(turn.db, e164)) return true;
  const since = parisInstant(parisAt(turn.now).date);
  return (await bookingsOfNumber(turn.db, e164, since)) >= BOOKINGS_PER_DAY;
}

/** The number in the identified customer's file, the mobile first; null when there is none or it cannot be read. */
export async function phoneOnFile(turn: Turn): Promise<string | null> {
  if (turn.identity === null) return null;
  try {
    const profile = await turn.gateway().profile();
    return profile.mobile ?? profile.phone;
  } catch (thrown) {
    if (!isBackendTrouble(thrown)) throw thrown;
    return null;
  }
}
