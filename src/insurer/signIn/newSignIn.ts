import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Clock, systemClock } from '../../clock.ts';
import { parisAt } from '../../domain/calendar.ts';
import { factsOfError, type Log } from '../../log.ts';
import type { CustomersStore } from '../store/customers.store.ts';
import type { Db } from '../store/openInsurerStore.ts';
import { accountsStore } from './accounts.store.ts';
import { askedLanguage } from './askedLanguage.ts';
import { type CredentialChecks, credentialChecks } from './checkCredentials.ts';
import { interactionPages } from './interactionPages.ts';
import { sendPage } from './pageFrame.ts';
import { type HashCost, hashPassword, usualCost } from './passwordHash.ts';
import { saying } from './signInPages.ts';
import { type SignInLimits, signInLimits, signInThrottle } from './signInThrottle.ts';

export interface SignInSettings {
  /** Where the client may have its answers sent. */
  redirectUris: readonly string[];
  /** Null: no account is made for the demo customers. */
  demoPassword: string | null;
  limits?: SignInLimits;
  cost?: HashCost;
}

export interface SignInParts {
  db: Db;
  dataDir: string;
  key: Buffer;
  idOf(prefix: string, purpose: string, words: string): string;
  customers: CustomersStore;
  client: { id: string; secret: string };
  demo: boolean;
  clock: Clock;
  log: Log;
}

export interface SignIn {
  /** True for requests that `handle` answers. */
  takes(request: IncomingMessage): boolean;
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Loads the provider and makes its keys, which takes about a second; the first request does it otherwise. */
  warmUp(): Promise<void>;
}

const MOUNT = '/oidc';
/** These demo accounts are asked for their birth date after the password. */
const ASKED_FOR_BIRTH_DATE = ['odette'];
const DEMO_FACTOR = 20;

/** The insurer's sign-in: an OpenID provider under `/oidc`, and the pages on which customers say who they are. */
export function newSignIn(parts: SignInParts, settings: SignInSettings, url: () => string): SignIn {
  let loading: Promise<(request: IncomingMessage, response: ServerResponse) => Promise<void>> | null = null;
  const load = () => {
    loading ??= loadSignIn(parts, settings, url()).catch((thrown: unknown) => {
      loading = null;
      throw thrown;
    });
    return loading;
  };
  return {
    takes: ({ url: target }) => target?.startsWith(`${MOUNT}/`) ?? false,
    handle(request, response) {
      load()
        .then((answer) => answer(request, response))
        .catch((thrown: unknown) => {
          parts.log.error('sign-in failed', { method: request.method ?? '', ...factsOfError(thrown) });
          if (response.headersSent) response.destroy();
          else sendPage(response, saying({ language: askedLanguage(request) }, 'expired', 500));
        });
    },
    warmUp: () => load().then(() => {}),
  };
}

/** oidc-provider is loaded when somebody signs in, not at start. */
async function loadSignIn(parts: SignInParts, settings: SignInSettings, url: string) {
  const { db, key, customers, clock } = parts;
  const accounts = accountsStore(db);
  const cost = settings.cost ?? usualCost;
  if (settings.demoPassword !== null)
    await accounts.seedDemo(settings.demoPassword, { key, cost, birthDateFor: ASKED_FOR_BIRTH_DATE });
  const checks: CredentialChecks = credentialChecks({
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
    client: { ...parts.client, redirectUris: settings.redirectUris },
    isCustomer: (ref) => customers.customer(ref) !== null,
    clock: systemClock,
    onErrorPage(context) {
      context.respond = false;
      sendPage(context.res, saying({ language: askedLanguage(context.req) }, 'expired', context.status));
    },
  });
  const protocol = provider.callback();
  const { host } = new URL(url);
  const pages = interactionPages({
    provider,
    checks,
    mount: MOUNT,
    host,
    formOrigins: [...new Set(settings.redirectUris.map((uri) => new URL(uri).origin))],
    today: () => parisAt(clock.now()).date,
  });

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (await pages(request, response)) return;
    // The provider writes its own address into what it publishes: never the one that a request claims.
    request.headers.host = host;
    const mounted = request as IncomingMessage & { originalUrl?: string };
    mounted.originalUrl = request.url ?? '';
    request.url = mounted.originalUrl.slice(MOUNT.length);
    await protocol(request, response);
  };
}
