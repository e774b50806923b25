import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { type InsurerHttp, parsedAnswer, refusalOf } from './insurer.http.ts';

export interface InsurerToken {
  /** A valid bearer token; several callers at once wait for one request. Rejects with AppError. */
  get(signal: AbortSignal): Promise<string>;
  /** Forgets a token that the insurer refused. */
  drop(token: string): void;
}

const answer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

/** Renewed this long before its end, so that no call leaves with a token that dies on the way. */
const marginMs = 15_000;

export function newInsurerToken(options: {
  http: InsurerHttp;
  clientId: string;
  clientSecret: string;
  clock: Clock;
  timeoutMs: number;
}): InsurerToken {
  const { http, clientId, clientSecret, clock, timeoutMs } = options;
  const basic = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString('base64');
  let current: { token: string; until: number } | null = null;
  let pending: Promise<string> | null = null;

  return {
    get(signal) {
      if (current !== null && clock.now() < current.until) return Promise.resolve(current.token);
      pending ??= request().finally(() => {
        pending = null;
      });
      return orAborted(pending, signal);
    },
    drop(token) {
      if (current?.token === token) current = null;
    },
  };

  // Shared by its callers, so it has a time limit of its own.
  async function request(): Promise<string> {
    const response = await http({
      method: 'POST',
      path: '/oauth/token',
      headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const refusal = refusalOf(response);
    if (refusal !== null) throw refusal;
    const { access_token, expires_in } = parsedAnswer(response, answer);
    current = { token: access_token, until: clock.now() + Math.max(expires_in * 1000 - marginMs, 0) };
    return access_token;
  }
}

function orAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
