import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { AppError } from '../errors.ts';
import type { IssuerLogout } from './signIn.port.ts';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const OLDEST_S = 300;
const SKEW_S = 60;
const TIMEOUT_MS = 5000;
/** An unknown key is asked for again once a minute at most. */
const COOLDOWN_MS = 60_000;

const claimsSchema = z
  .object({
    jti: z.string().min(1).max(255),
    sub: z.string().min(1).max(255).optional(),
    sid: z.string().min(1).max(255).optional(),
    events: z.object({ [EVENT]: z.object({}) }),
    // An ID token is no logout token.
    nonce: z.never().optional(),
    iat: z.number(),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined);

const keySets = new Map<string, JWTVerifyGetKey>();

/** Checks a logout token as OpenID Connect Back-Channel Logout 1.0 §2.6 has it. */
export async function readLogoutToken(
  token: string,
  from: { issuer: string; clientId: string; keys: string; clock: Clock },
): Promise<IssuerLogout> {
  try {
    const { payload } = await jwtVerify(token, keysAt(from.keys), {
      issuer: from.issuer,
      audience: from.clientId,
      algorithms: ['RS256', 'PS256', 'ES256'],
      clockTolerance: SKEW_S,
      maxTokenAge: OLDEST_S,
      currentDate: new Date(from.clock.now()),
    });
    const claims = claimsSchema.safeParse(payload);
    if (!claims.success) throw new AppError('SIGN_IN_UNTRUSTED', { facts: { check: 'logoutClaims' } });
    const { jti, sub, sid } = claims.data;
    return { jti, subject: sub ?? null, session: sid ?? null };
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    const isUnread = thrown instanceof errors.JWKSTimeout || !(thrown instanceof errors.JOSEError);
    throw new AppError(isUnread ? 'SIGN_IN_UNREACHABLE' : 'SIGN_IN_UNTRUSTED', {
      cause: thrown,
      facts: { check: 'logoutToken' },
    });
  }
}

function keysAt(url: string): JWTVerifyGetKey {
  let keys = keySets.get(url);
  if (keys === undefined) {
    keys = createRemoteJWKSet(new URL(url), {
      timeoutDuration: TIMEOUT_MS,
      cooldownDuration: COOLDOWN_MS,
      [customFetch]: (address, init) => fetch(address, { ...init, redirect: 'error' }),
    });
    keySets.set(url, keys);
  }
  return keys;
}
