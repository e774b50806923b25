import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type Provider from 'oidc-provider';
import type { Language } from '../../domain/identity.ts';
import { factsOfError, type Log } from '../../log.ts';
import { askedLanguage } from './askedLanguage.ts';
import { sendPage } from './pageFrame.ts';
import { saying } from './signInPages.ts';
import type { SignInWording } from './wording.ts';

export interface IssuerSignIn extends SignIn {
  /** Tells the client that whatever it opened for a subject is over; tried three times, a few seconds apart. */
  signedOut(subject: string): Promise<void>;
}

export interface SignIn {
  /** True for requests that `handle` answers. */
  takes(request: IncomingMessage): boolean;
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Loads the provider and makes its keys, which takes about a second; the first request does it otherwise. */
  warmUp(): Promise<void>;
}

export interface LoadedSignIn {
  provider: Provider;
  /** Answers the pages that are not the provider's own; false for all others. */
  pages(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
}

/** What the library's types leave out. */
interface LogoutClient {
  backchannelLogout(subject: string): Promise<void>;
}

/** Before each try, in ms. */
const LOGOUT_WAITS_MS = [0, 2000, 10_000];

/** An OpenID provider with its pages under one path of the insurer's server, loaded when somebody first needs it. */
export function mountedSignIn(options: {
  /** `/oidc`. */
  mount: string;
  words: Readonly<Record<Language, SignInWording>>;
  url(): string;
  log: Log;
  load(): Promise<LoadedSignIn>;
  clientId: string;
}): IssuerSignIn {
  const { mount, words, log } = options;
  let loading: Promise<LoadedSignIn & { protocol: ReturnType<Provider['callback']> }> | null = null;
  const load = () => {
    loading ??= begin().catch((thrown: unknown) => {
      loading = null;
      throw thrown;
    });
    return loading;
  };
  const begin = async () => {
    const loaded = await options.load();
    return { ...loaded, protocol: loaded.provider.callback() };
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { protocol, pages } = await load();
    if (await pages(request, response)) return;
    // The provider writes its own address into what it publishes: never the one that a request claims.
    request.headers.host = new URL(options.url()).host;
    const mounted = request as IncomingMessage & { originalUrl?: string };
    mounted.originalUrl = request.url ?? '';
    request.url = mounted.originalUrl.slice(mount.length);
    await protocol(request, response);
  };
  return {
    takes: ({ url: target }) => target?.startsWith(`${mount}/`) ?? false,
    handle(request, response) {
      answer(request, response).catch((thrown: unknown) => {
        log.error('sign-in failed', { method: request.method ?? '', ...factsOfError(thrown) });
        if (response.headersSent) return void response.destroy();
        const language = askedLanguage(request);
        sendPage(response, saying({ language, words: words[language] }, 'expired', 500));
      });
    },
    warmUp: () => load().then(() => {}),
    async signedOut(subject) {
      for (const wait of LOGOUT_WAITS_MS) {
        await sleep(wait, undefined, { ref: false });
        const told = await load()
          .then(({ provider }) => provider.Client.find(options.clientId))
          .then(async (client) => {
            if (client?.backchannelLogoutUri !== undefined)
              await (client as unknown as LogoutClient).backchannelLogout(subject);
            return true;
          })
          .catch((thrown: unknown) => {
            log.warn('client not told of a sign-out', factsOfError(thrown));
            return false;
          });
        if (told) return;
      }
    },
  };
}
