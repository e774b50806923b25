import { createHash } from 'node:crypto';
import type { Configuration, ServerMetadata } from 'openid-client';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { AppError } from '../errors.ts';
import { readLogoutToken } from './logoutToken.ts';
import type { SignInPort } from './signIn.port.ts';
import { signInError } from './signInError.ts';

export interface SignInClientOptions {
  /** Compared as a string with what the issuer says of itself. http is allowed on a loopback only. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  redirectUri: string;
  /** Ways of signing in that are asked for (`acr_values`), the preferred one first; whether they were taken is to be checked. */
  acrValues?: readonly string[];
  /** What is asked for; default `openid`. */
  scope?: string;
  /** The real time: tokens carry that of the issuer. */
  clock: Clock;
  /** For each call to the issuer; default 5,000. */
  timeoutMs?: number;
}

const TIMEOUT_MS = 5000;
const DISCOVERY_MS = 3_600_000;
const MOST_BYTES = 200_000;
const SKEW_S = 60;
/** Who signed in longer ago must do it again: the browser may have passed to somebody else. */
const MAX_AGE_S = 600;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** The hash of each signature that is accepted; `none` and shared-secret signatures are not. */
const hashes: Readonly<Record<string, string>> = { RS256: 'sha256', PS256: 'sha256', ES256: 'sha256' };

type OpenId = typeof import('openid-client');

/** Asks any OpenID issuer who somebody is, and keeps nothing but the answer: tokens are dropped at once. */
export function newSignInClient(options: SignInClientOptions): SignInPort {
  const { clock, redirectUri } = options;
  let known: { configuration: Promise<Configuration>; until: number } | null = null;
  let origins = [new URL(options.issuer).origin];

  /** Loaded and asked at the first sign-in; forgotten when it failed, so that the next one asks again. */
  const discover = async (openId: OpenId): Promise<Configuration> => {
    if (known === null || known.until <= clock.now()) {
      known = { configuration: configure(openId, options), until: clock.now() + DISCOVERY_MS };
      known.configuration.catch(() => {
        known = null;
      });
    }
    const configuration = await known.configuration;
    origins = [...new Set([new URL(options.issuer).origin, ...endpointOrigins(configuration.serverMetadata())])];
    return configuration;
  };

  return {
    formOrigins: () => origins,

    async begin({ state, nonce, verifier, language }) {
      try {
        const openId = await import('openid-client');
        return openId.buildAuthorizationUrl(await discover(openId), {
          redirect_uri: redirectUri,
          response_type: 'code',
          scope: options.scope ?? 'openid',
          state,
          nonce,
          code_challenge: createHash('sha256').update(verifier).digest('base64url'),
          code_challenge_method: 'S256',
          ui_locales: language,
          // A session left at the issuer on a shared computer names nobody here.
          prompt: 'login',
          max_age: String(MAX_AGE_S),
          ...(options.acrValues === undefined ? {} : { acr_values: options.acrValues.join(' ') }),
        });
      } catch (thrown) {
        throw signInError(thrown);
      }
    },

    async finish(query, { state, nonce, verifier }) {
      try {
        const openId = await import('openid-client');
        const configuration = await discover(openId);
        const tokens = await openId.authorizationCodeGrant(configuration, new URL(`${redirectUri}?${query}`), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
          maxAge: MAX_AGE_S,
        });
        const claims = checkIdToken(tokens.id_token ?? '', tokens.claims(), tokens.access_token, options);
        return { issuer: claims.iss, subject: claims.sub, session: claims.sid ?? null, claims: tokens.claims() ?? {} };
      } catch (thrown) {
        throw signInError(thrown);
      }
    },

    async loggedOut(token) {
      try {
        const openId = await import('openid-client');
        const { jwks_uri: keys } = (await discover(openId)).serverMetadata();
        if (keys === undefined) throw untrusted('jwks');
        return await readLogoutToken(token, { ...options, keys });
      } catch (thrown) {
        throw signInError(thrown);
      }
    },
  };
}

async function configure(openId: OpenId, options: SignInClientOptions): Promise<Configuration> {
  const issuer = new URL(options.issuer);
  if (issuer.protocol !== 'https:' && !LOOPBACK.test(issuer.hostname))
    throw new AppError('CONFIG_INVALID', { message: 'OIDC_ISSUER: https, or http on a loopback' });
  const configuration = await openId.discovery(
    issuer,
    options.clientId,
    {},
    openId.ClientSecretBasic(options.clientSecret),
    {
      timeout: (options.timeoutMs ?? TIMEOUT_MS) / 1000,
      [openId.customFetch]: fetchLittle,
      execute: [
        // Without it the signature would be trusted unseen.
        openId.enableNonRepudiationChecks,
        ...(issuer.protocol === 'https:' ? [] : [openId.allowInsecureRequests]),
      ],
    },
  );
  const metadata = configuration.serverMetadata();
  if (metadata.issuer !== options.issuer) throw untrusted('issuer');
  const mayBeHttp = (url: URL) => issuer.protocol === 'http:' && LOOPBACK.test(url.hostname);
  if (endpointUrls(metadata).some((url) => url.protocol !== 'https:' && !mayBeHttp(url))) throw untrusted('endpoint');
  return configuration;
}

const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  azp: z.string().optional(),
  iat: z.number(),
  exp: z.number(),
  at_hash: z.string().optional(),
  sid: z.string().min(1).max(255).optional(),
});

/** What the library leaves open: the algorithm, the future, a foreign `azp`, the hash of the access token. */
function checkIdToken(
  idToken: string,
  parsed: unknown,
  accessToken: string,
  { issuer, clientId, clock }: SignInClientOptions,
): z.infer<typeof claimsSchema> {
  const header = JSON.parse(Buffer.from(idToken.split('.')[0] ?? '', 'base64url').toString()) as { alg?: unknown };
  const hash = typeof header.alg === 'string' ? hashes[header.alg] : undefined;
  if (hash === undefined) throw untrusted('alg');
  const claims = claimsSchema.safeParse(parsed);
  if (!claims.success) throw untrusted('claims');
  const { iss, azp, iat, exp, at_hash } = claims.data;
  const now = clock.now() / 1000;
  if (iss !== issuer) throw untrusted('iss');
  if (azp !== undefined && azp !== clientId) throw untrusted('azp');
  if (iat > now + SKEW_S) throw untrusted('iat');
  if (exp <= now - SKEW_S) throw untrusted('exp');
  if (at_hash !== undefined) {
    const half = createHash(hash).update(accessToken).digest().subarray(0, 16);
    if (at_hash !== half.toString('base64url')) throw untrusted('at_hash');
  }
  return claims.data;
}

function untrusted(check: string): AppError {
  return new AppError('SIGN_IN_UNTRUSTED', { facts: { check } });
}

function endpointUrls({ authorization_endpoint, token_endpoint, jwks_uri }: ServerMetadata): URL[] {
  return [authorization_endpoint, token_endpoint, jwks_uri].flatMap((url) => (url === undefined ? [] : [new URL(url)]));
}

function endpointOrigins({ authorization_endpoint }: ServerMetadata): string[] {
  return authorization_endpoint === undefined ? [] : [new URL(authorization_endpoint).origin];
}

/** A fetch that follows no redirect and reads no endless answer. */
async function fetchLittle(url: string, init: object): Promise<Response> {
  const response = await fetch(url, { ...init, redirect: 'manual' } as RequestInit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new AppError('SIGN_IN_WRONG_SHAPE');
    chunks.push(chunk);
  }
  const { status, headers } = response;
  const empty = status === 204 || status === 304;
  return new Response(empty ? null : Buffer.concat(chunks), { status, headers });
}
