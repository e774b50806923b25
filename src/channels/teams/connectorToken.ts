import { ServiceClientCredentialsFactory } from 'botframework-connector';
import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import { AppError } from '../../errors.ts';
import { SCOPE, type TeamsSettings } from './settings.ts';

export interface ConnectorToken {
  /** A bearer for the connector; rejects with `CHANNEL_UNREACHABLE` or `CHANNEL_REFUSED`. */
  get(): Promise<string>;
}

const answer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });
/** A token is renewed this long before its end, ms. */
const EARLY_MS = 5 * 60_000;

/** Our own token to speak with, by client credentials; asked for once for all who need it at the same time. */
export function newConnectorToken(settings: TeamsSettings, clock: Clock): ConnectorToken {
  let kept: { token: string; until: number } | null = null;
  let asking: Promise<string> | null = null;

  async function ask(): Promise<string> {
    const url = `${settings.loginUrl}/${encodeURIComponent(settings.tenantId)}/oauth2/v2.0/token`;
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: settings.appId,
      client_secret: settings.appPassword,
      scope: SCOPE,
    });
    let response: Response;
    try {
      response = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(5000), redirect: 'error' });
    } catch (cause) {
      throw new AppError('CHANNEL_UNREACHABLE', { cause, facts: { what: 'token' } });
    }
    const parsed = answer.safeParse(await response.json().catch(() => null));
    if (!parsed.success) {
      const code = response.status >= 500 || response.status === 429 ? 'CHANNEL_UNREACHABLE' : 'CHANNEL_REFUSED';
      throw new AppError(code, { facts: { what: 'token', status: response.status } });
    }
    const { access_token: token, expires_in: seconds } = parsed.data;
    kept = { token, until: clock.now() + seconds * 1000 - EARLY_MS };
    return token;
  }

  return {
    async get() {
      if (kept !== null && clock.now() < kept.until) return kept.token;
      asking ??= ask().finally(() => {
        asking = null;
      });
      return asking;
    },
  };
}

/** Lets the SDK sign its calls with our token. */
export function credentialsFactory(settings: TeamsSettings, token: ConnectorToken): ServiceClientCredentialsFactory {
  return new OwnCredentials(settings, token);
}

class OwnCredentials extends ServiceClientCredentialsFactory {
  readonly #settings: TeamsSettings;
  readonly #token: ConnectorToken;

  constructor(settings: TeamsSettings, token: ConnectorToken) {
    super();
    this.#settings = settings;
    this.#token = token;
  }

  override async isValidAppId(appId = ''): Promise<boolean> {
    return appId === this.#settings.appId;
  }

  override async isAuthenticationDisabled(): Promise<boolean> {
    return false;
  }

  override async createCredentials(): ReturnType<ServiceClientCredentialsFactory['createCredentials']> {
    const token = this.#token;
    return {
      async signRequest(request) {
        request.headers.set('authorization', `Bearer ${await token.get()}`);
        return request;
      },
    };
  }
}
