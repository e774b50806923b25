import { decodeProtectedHeader, importJWK, type JWK, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import { ISSUER, type TeamsSettings } from './settings.ts';

/** Why a token does not count; nobody outside is told. */
export type TokenOutcome = { is: 'valid' } | { is: 'refused'; why: string } | { is: 'unreachable' };

export interface ChannelToken {
  check(header: string | undefined, activity: { serviceUrl: string }): Promise<TokenOutcome>;
  /** True when the keys are there; the readiness probe asks. */
  warm(): Promise<boolean>;
}

const metadata = z.object({ jwks_uri: z.string() });
const keySet = z.object({
  keys: z.array(z.looseObject({ kid: z.string(), endorsements: z.array(z.string()).optional() })),
});

const DAY = 24 * 3_600_000;
const REFETCH_MS = 60_000;
const ALGORITHMS = ['RS256', 'RS384', 'RS512'];
const SKEW_SECONDS = 300;

/**
 * Proves that an activity comes from the Bot Framework, for our app, from the connector that it names, and that the key
 * is endorsed for Teams. The SDK checks again after us; what it lets through (a key without endorsements, an activity
 * without serviceUrl, tokens of the emulator) stops here.
 */
export function newChannelToken(settings: TeamsSettings, clock: Clock): ChannelToken {
  let keys = new Map<string, z.infer<typeof keySet>['keys'][number]>();
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let fetching: Promise<boolean> | null = null;

  async function refetch(): Promise<boolean> {
    try {
      const described = metadata.parse(await readJson(settings.openIdUrl));
      const read = keySet.parse(await readJson(described.jwks_uri));
      keys = new Map(read.keys.map((key) => [key.kid, key]));
      fetchedAt = clock.now();
      return true;
    } catch {
      return false;
    }
  }

  async function keyFor(kid: string) {
    const known = keys.get(kid);
    const age = clock.now() - fetchedAt;
    if (known !== undefined && age < DAY) return known;
    if (age < REFETCH_MS) return known;
    fetching ??= refetch().finally(() => {
      fetching = null;
    });
    const reached = await fetching;
    return keys.get(kid) ?? (reached ? undefined : 'unreachable');
  }

  return {
    async warm() {
      return keys.size > 0 || (await refetch());
    },
    async check(header, activity) {
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header ?? '')?.[1];
      if (token === undefined) return refused('no token');
      try {
        const { kid, alg } = decodeProtectedHeader(token);
        if (kid === undefined || alg === undefined || !ALGORITHMS.includes(alg)) return refused('algorithm');
        const key = await keyFor(kid);
        if (key === 'unreachable') return { is: 'unreachable' };
        if (key === undefined) return refused('unknown key');
        if (key.endorsements?.includes('msteams') !== true) return refused('not endorsed');
        const { payload } = await jwtVerify(token, await importJWK(key as JWK, alg), {
          ...{ issuer: ISSUER, audience: settings.appId, algorithms: ALGORITHMS, clockTolerance: SKEW_SECONDS },
          currentDate: new Date(clock.now()),
          requiredClaims: ['exp'],
        });
        return payload['serviceurl'] === activity.serviceUrl ? { is: 'valid' } : refused('another serviceUrl');
      } catch {
        return refused('not valid');
      }
    },
  };
}

function refused(why: string): TokenOutcome {
  return { is: 'refused', why };
}

async function readJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
  if (!response.ok) throw new RangeError(`status ${response.status}`);
  return response.json();
}
