import type { Carrier, CarrierAnswer } from './carrier.ts';

export interface SmsSettings {
  /** Takes `POST {"to", "from", "text"}`; see docs/plugging-in.md. */
  url: string;
  /** Sent as a bearer token. */
  token: string;
  /** What the telephone shows: at most 11 letters and digits. */
  sender: string;
  /** How long the provider may take, in ms; default 10 s. */
  timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;

/** Sends SMS through a provider's HTTP interface. The key goes along: a repeat is one SMS. */
export function newSmsCarrier({ url, token, sender, timeoutMs = TIMEOUT_MS }: SmsSettings): Carrier {
  return {
    async carry(key, { to, text }): Promise<CarrierAnswer> {
      const answer = await fetch(url, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ to, from: sender, text }),
      }).catch(() => null);
      if (answer === null) return { is: 'later', reason: 'unreachable' };
      await answer.body?.cancel();
      const reason = String(answer.status);
      if (answer.ok) return { is: 'taken' };
      // Ours to mend, and the message is as good as before: a wrong token, too fast, a fault of theirs.
      const isLater = [401, 403, 408, 425, 429].includes(answer.status) || answer.status >= 500 || answer.status < 400;
      return { is: isLater ? 'later' : 'refused', reason };
    },
    close() {},
  };
}
