import { createHash, timingSafeEqual } from 'node:crypto';
import type { IsoDate } from '../../domain/calendar.ts';
import type { CustomersStore } from '../store/customers.store.ts';
import { emailKey } from '../store/lookupKeys.ts';
import type { AccountsStore } from './accounts.store.ts';
import { passwordFits } from './passwordHash.ts';
import type { SignInThrottle } from './signInThrottle.ts';

export type PasswordOutcome =
  | { is: 'in'; ref: string }
  /** The password is right; something else is asked for as well. */
  | { is: 'second'; ref: string }
  /** The password is right, but must be changed before it opens anything. */
  | { is: 'resetRequired' }
  /** No such customer, no account yet, or another password: never told apart. */
  | { is: 'wrong' }
  | { is: 'wait'; seconds: number };

export type SecondOutcome = { is: 'in'; ref: string } | { is: 'wrong' } | { is: 'wait'; seconds: number };

export interface CredentialChecks {
  password(given: { identifier: string; password: string; address: string }): Promise<PasswordOutcome>;
  birthDate(given: { ref: string; date: IsoDate; address: string }): SecondOutcome;
}

/** Who signs in. Whoever is unknown costs the same work and the same tries as somebody who is known. */
export function credentialChecks(parts: {
  customers: CustomersStore;
  accounts: AccountsStore;
  throttle: SignInThrottle;
  idOf: (prefix: string, purpose: string, words: string) => string;
  /** The hash of a password that nobody has. */
  decoyHash: string;
}): CredentialChecks {
  const { customers, accounts, throttle, idOf, decoyHash } = parts;
  return {
    async password({ identifier, password, address }) {
      const found = customers.identified(identifier);
      const decoy = idOf('cus', 'decoy', emailKey(identifier).replace(/\s+/g, ''));
      const counted = found?.ref ?? decoy;
      const account = accounts.account(counted);
      const customer = customers.customer(counted);
      const permission = throttle.take(counted, address);
      if (permission.is === 'wait') return permission;
      const fits = await passwordFits(password, account?.passwordHash ?? decoyHash);
      if (!fits || account === null || customer === null) return { is: 'wrong' };
      // A second factor that is still to come does not win the tries back.
      if (account.asksBirthDate) return { is: 'second', ref: counted };
      throttle.succeeded(counted);
      return customer.accountState === 'active' ? { is: 'in', ref: counted } : { is: 'resetRequired' };
    },

    birthDate({ ref, date, address }) {
      const permission = throttle.take(ref, address);
      if (permission.is === 'wait') return permission;
      const born = customers.customer(ref)?.birthDate ?? '';
      if (!sameText(born, date)) return { is: 'wrong' };
      throttle.succeeded(ref);
      return { is: 'in', ref };
    },
  };
}

function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
