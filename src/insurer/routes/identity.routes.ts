import { createHash, timingSafeEqual } from 'node:crypto';
import { type MatchAnswer, matchRequest } from '../../domain/identity.ts';
import type { CustomerRef } from '../../domain/ids.ts';
import { parseBody } from '../http/json.ts';
import { ok } from '../http/reply.ts';
import type { Handle } from '../http/route.ts';
import type { CustomersStore } from '../store/customers.store.ts';
import { emailKey } from '../store/lookupKeys.ts';

/**
 * Says who may be meant by an identifier and a birth date. On a miss the answer is the same to look at and made by
 * the same work: a decoy that stays the same for the same input and is nobody's. The channels never depend on the
 * customer either: a message asked for by SMS goes by mail where no mobile is on file.
 */
export function matchRoute(
  customers: CustomersStore,
  idOf: (prefix: string, purpose: string, words: string) => string,
): Handle {
  return async (call) => {
    const parsed = await parseBody(call, matchRequest);
    if ('refused' in parsed) return parsed.refused;
    const { identifier, birthDate } = parsed.body;
    const found = customers.identified(identifier);
    const decoy = idOf('cus', 'decoy', `${emailKey(identifier).replace(/\s+/g, '')}\n${birthDate}`);
    const born = sameDate(found?.birthDate ?? '0000-00-00', birthDate);
    const reference = found !== null && born ? found.ref : decoy;
    return ok({ reference: reference as CustomerRef, channels: ['sms', 'email'] } satisfies MatchAnswer);
  };
}

function sameDate(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
