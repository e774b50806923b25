import { type Clock, systemClock } from '../../clock.ts';
import type { Language } from '../../domain/identity.ts';
import type { Log } from '../../log.ts';
import { interactionPages } from '../signIn/interactionPages.ts';
import { type LoadedSignIn, mountedSignIn, type SignIn } from '../signIn/mountedSignIn.ts';
import { DEMO_FACTOR, originsOf, type SignInSettings } from '../signIn/newSignIn.ts';
import { hashPassword, passwordFits, usualCost } from '../signIn/passwordHash.ts';
import { signInLimits, signInThrottle } from '../signIn/signInThrottle.ts';
import type { Db } from '../store/openInsurerStore.ts';
import { staffAccountsStore } from './staffAccounts.store.ts';
import { staffCodes } from './staffCodes.ts';
import { staffCodeText, staffWordings } from './staffWording.ts';

export interface StaffSignInParts {
  db: Db;
  dataDir: string;
  key: Buffer;
  client: { id: string; secret: string };
  demo: boolean;
  clock: Clock;
  log: Log;
  /** Sends an SMS to a number of the staff. */
  sendSms(to: string, text: string): void;
}

const MOUNT = '/staff';
/** "Signed in with two factors", as several federations name it. */
export const MFA = 'https://refeds.org/profile/mfa';

/** The staff's sign-in, an issuer of its own under `/staff`: password, then a code by SMS, for everybody. */
export function newStaffSignIn(parts: StaffSignInParts, settings: SignInSettings, url: () => string): SignIn {
  const load = () => loadStaffSignIn(parts, settings, url());
  return mountedSignIn({ mount: MOUNT, words: staffWordings, url, log: parts.log, load, clientId: parts.client.id });
}

async function loadStaffSignIn(parts: StaffSignInParts, settings: SignInSettings, url: string): Promise<LoadedSignIn> {
  const { db, key, clock } = parts;
  const cost = settings.cost ?? usualCost;
  const accounts = staffAccountsStore(db);
  if (settings.demoPassword !== null) await accounts.seedDemo(settings.demoPassword, { key, cost });
  const codes = staffCodes(db, key, clock);
  const throttle = signInThrottle(db, clock, settings.limits ?? signInLimits(parts.demo ? DEMO_FACTOR : 1));
  const decoyHash = await hashPassword('', cost);
  const { newIssuer } = await import('../signIn/newIssuer.ts');
  const provider = await newIssuer({
    issuer: `${url}${MOUNT}`,
    name: 'staff-',
    db,
    key,
    dataDir: parts.dataDir,
    client: {
      ...parts.client,
      redirectUris: settings.redirectUris,
      ...(settings.logoutUri === undefined ? {} : { logoutUri: settings.logoutUri }),
    },
    claimsOf(id) {
      const person = accounts.account(id);
      if (person === null) return null;
      return { name: person.name, given_name: person.firstName, roles: [person.role], teams: person.teams };
    },
    claimNames: ['name', 'given_name', 'roles', 'teams'],
    acrValues: [MFA],
    clock: systemClock,
    words: staffWordings,
  });
  const counted = (id: string) => `staff:${id}`;
  const pages = interactionPages({
    provider,
    async password({ identifier, password, address }) {
      const person = accounts.identified(identifier);
      const permission = throttle.take(counted(person?.id ?? identifier.toLowerCase()), address);
      if (permission.is === 'wait') return permission;
      const fits = await passwordFits(password, person?.passwordHash ?? decoyHash);
      return fits && person !== null ? { is: 'second', ref: person.id } : { is: 'wrong' };
    },
    second: {
      name: 'code',
      attributes: 'autocomplete="one-time-code"',
      begin: ({ ref, uid, language }: { ref: string; uid: string; language: Language }) => {
        const person = accounts.account(ref);
        if (person !== null) parts.sendSms(person.mobile, staffCodeText(codes.make(uid, ref), language));
      },
      read: (written) => /^\d{6}$/.exec(written.replace(/[\s-]/g, ''))?.[0] ?? null,
      check({ ref, uid, value, address }) {
        const permission = throttle.take(counted(ref), address);
        if (permission.is === 'wait') return permission;
        if (!codes.fits(uid, ref, value)) return { is: 'wrong' };
        throttle.succeeded(counted(ref));
        return { is: 'in', ref };
      },
    },
    proves: () => ({ amr: ['pwd', 'otp', 'sms', 'mfa'], acr: MFA }),
    words: staffWordings,
    mount: MOUNT,
    host: new URL(url).host,
    formOrigins: originsOf(settings.redirectUris),
  });
  return { provider, pages };
}
