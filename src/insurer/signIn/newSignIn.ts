import { type Clock, systemClock } from '../../clock.ts';
import { parisAt } from '../../domain/calendar.ts';
import type { Log } from '../../log.ts';
import type { RequestLimits } from '../account/requestThrottle.ts';
import type { CustomersStore } from '../store/customers.store.ts';
import type { Db } from '../store/openInsurerStore.ts';
import type { AccountsStore } from './accounts.store.ts';
import { credentialChecks } from './checkCredentials.ts';
import { interactionPages } from './interactionPages.ts';
import { type IssuerSignIn, type LoadedSignIn, mountedSignIn } from './mountedSignIn.ts';
import { type HashCost, hashPassword, usualCost } from './passwordHash.ts';
import { readDay } from './readDay.ts';
import { type SignInLimits, signInLimits, signInThrottle } from './signInThrottle.ts';
import { signInWordings } from './wording.ts';

export interface SignInSettings {
  /** Where the client may have its answers sent. */
  redirectUris: readonly string[];
  /** Where the client hears of sessions that ended at the insurer. */
  logoutUri?: string;
  /** Null: no account is made for the demo people. */
  demoPassword: string | null;
  limits?: SignInLimits;
  /** Of links to choose a password. */
  requests?: RequestLimits;
  cost?: HashCost;
}

export interface SignInParts {
  db: Db;
  dataDir: string;
  key: Buffer;
  idOf(prefix: string, purpose: string, words: string): string;
  customers: CustomersStore;
  accounts: AccountsStore;
  client: { id: string; secret: string };
  demo: boolean;
  clock: Clock;
  log: Log;
}

const MOUNT = '/oidc';
/** These demo accounts are asked for their birth date after the password. */
const ASKED_FOR_BIRTH_DATE = ['odette'];
export const DEMO_FACTOR = 20;

/** The insurer's sign-in: an OpenID provider under `/oidc`, and the pages on which customers say who they are. */
export function newSignIn(parts: SignInParts, settings: SignInSettings, url: () => string): IssuerSignIn {
  const load = () => loadSignIn(parts, settings, url());
  return mountedSignIn({ mount: MOUNT, words: signInWordings, url, log: parts.log, load, clientId: parts.client.id });
}

/** oidc-provider is loaded when somebody signs in, not at start. */
async function loadSignIn(parts: SignInParts, settings: SignInSettings, url: string): Promise<LoadedSignIn> {
  const { db, key, customers, accounts, clock } = parts;
  const cost = settings.cost ?? usualCost;
  if (settings.demoPassword !== null)
    await accounts.seedDemo(settings.demoPassword, { key, cost, birthDateFor: ASKED_FOR_BIRTH_DATE });
  const checks = credentialChecks({
    customers,
    accounts,
    idOf: parts.idOf,
    throttle: signInThrottle(db, clock, settings.limits ?? signInLimits(parts.demo ? DEMO_FACTOR : 1)),
    decoyHash: await hashPassword('', cost),
  });
  const { newIssuer } = await import('./newIssuer.ts');
  const provider = await newIssuer({
    issuer: `${url}${MOUNT}`,
    db,
    key,
    dataDir: parts.dataDir,
    client: {
      ...parts.client,
      redirectUris: settings.redirectUris,
      ...(settings.logoutUri === undefined ? {} : { logoutUri: settings.logoutUri }),
    },
    claimsOf: (ref) => (customers.customer(ref) === null ? null : {}),
    clock: systemClock,
    words: signInWordings,
  });
  const pages = interactionPages({
    provider,
    password: (given) => checks.password(given),
    second: {
      name: 'birthDate',
      attributes: 'autocomplete="bday"',
      begin() {},
      read: (written) => readDay(written, parisAt(clock.now()).date),
      check: ({ ref, value, address }) => checks.birthDate({ ref, date: value, address }),
    },
    // A birth date is known to many: it is no second factor.
    proves: () => ({ amr: ['pwd'] }),
    words: signInWordings,
    mount: MOUNT,
    host: new URL(url).host,
    formOrigins: originsOf(settings.redirectUris),
  });
  return { provider, pages };
}

export function originsOf(uris: readonly string[]): string[] {
  return [...new Set(uris.map((uri) => new URL(uri).origin))];
}
