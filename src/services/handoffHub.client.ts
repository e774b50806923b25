import axios from 'axios';
import type { Clock } from '../clock.ts';
import { AppError } from '../errors.ts';
import { signedHeaders } from './signature.ts';

export interface HandoffHub {
  /**
   * Gives one event to the contact centre; resolves when it has it. The event's `id` is its idempotency key. Rejects
   * with `CHANNEL_UNREACHABLE` (worth trying again) or `CHANNEL_REFUSED` (it said no for good).
   */
  send(event: object): Promise<void>;
}

/** The insurer's own contact centre, when one is configured. Signed; never redirected. */
export function newHandoffHub({
  url,
  secret,
  clock,
  timeoutMs = 8000,
}: {
  url: string;
  secret: string;
  clock: Clock;
  timeoutMs?: number;
}): HandoffHub {
  return {
    async send(event) {
      const body = JSON.stringify(event);
      const headers = { 'Content-Type': 'application/json', ...signedHeaders(body, secret, clock.now()) };
      try {
        await axios.post(url, body, { headers, timeout: timeoutMs, maxRedirects: 0, transformRequest: (data) => data });
      } catch (thrown) {
        const status = axios.isAxiosError(thrown) ? thrown.response?.status : undefined;
        const final = status !== undefined && status >= 400 && status < 500 && status !== 429 && status !== 408;
        throw new AppError(final ? 'CHANNEL_REFUSED' : 'CHANNEL_UNREACHABLE', { facts: { status: status ?? 0 } });
      }
    },
  };
}
