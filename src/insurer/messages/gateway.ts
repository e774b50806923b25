import type { Clock } from '../../clock.ts';
import type { MailboxEntry } from '../../domain/message.ts';
import type { Log } from '../../log.ts';
import type { MessagesStore } from '../store/messages.store.ts';
import type { Carrier, CarrierAnswer, Carriers } from './carrier.ts';
import type { DeliveriesStore, DueDelivery } from './deliveries.store.ts';

/** How often and how long the delivery of a message is tried, in ms. */
export interface GatewayPatience {
  /** Waits after the first, second … failure; the last one goes on. */
  retryMs: readonly number[];
  /** A message is given up after this; one with a code earlier, when the code is worth nothing any more. */
  lifeMs: number;
}

const MINUTE = 60_000;
export const gatewayPatience: GatewayPatience = {
  retryMs: [15_000, MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE],
  lifeMs: 24 * 60 * MINUTE,
};

const TICK_MS = 1000;
const AT_ONCE = 4;

export interface Gateway {
  /** True when a message of this kind can leave. */
  carries(channel: MailboxEntry['channel']): boolean;
  /** Keeps a message and sees to it. One without an entry is for nobody: remembered, never sent. `lifeMs` shortens its life. */
  accept(
    key: string,
    requestHash: string,
    entry: MailboxEntry | null,
    options?: { lifeMs?: number },
  ): 'stored' | 'repeated' | 'conflict';
  /** Delivers what is due now; resolves when that is done. Called by itself too. */
  deliverDue(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Messages are safe before they are sent, and are sent again until the carrier takes them or refuses for good. Without
 * carriers they stay in the mailbox of the demonstration, which never sends anything. What was delivered, refused or
 * given up keeps no words: they may hold a code.
 */
export function newGateway(parts: {
  messages: MessagesStore;
  deliveries: DeliveriesStore;
  carriers: Carriers | null;
  clock: Clock;
  log: Log;
  patience?: GatewayPatience;
}): Gateway {
  const { messages, deliveries, carriers, clock, log } = parts;
  const patience = parts.patience ?? gatewayPatience;
  const underWay = { email: new Map<string, Promise<void>>(), sms: new Map<string, Promise<void>>() };
  let isClosed = false;
  const timer = carriers === null ? undefined : setInterval(() => void gateway.deliverDue(), TICK_MS);
  timer?.unref();

  const settle = (delivery: DueDelivery, answer: CarrierAnswer): void => {
    const now = clock.now();
    const attempt = delivery.attempts + 1;
    const wait = patience.retryMs[Math.min(delivery.attempts, patience.retryMs.length - 1)] ?? MINUTE;
    if (answer.is === 'taken') deliveries.end(delivery.key, 'sent', now);
    else {
      const outcome = answer.is === 'refused' ? 'refused' : now + wait >= delivery.giveUpAt ? 'givenUp' : 'later';
      const facts = { channel: delivery.entry.channel, attempt, error: answer.reason };
      log[outcome === 'later' ? 'info' : 'warn'](`message ${outcome}`, facts);
      if (outcome === 'later') deliveries.postpone(delivery.key, attempt, now + wait);
      else deliveries.end(delivery.key, outcome, now);
    }
  };

  const deliver = async (delivery: DueDelivery, carrier: Carrier): Promise<void> => {
    const answer = await carrier.carry(delivery.key, delivery.entry).catch((thrown: unknown): CarrierAnswer => {
      return { is: 'later', reason: thrown instanceof Error ? thrown.name : 'unknown' };
    });
    // A message whose connection broke at the end may have left: its name is the same the next time.
    if (!isClosed) settle(delivery, answer);
  };

  /** Each kind has its own turns: a mail server that hangs holds up no SMS. */
  const deliverKind = async (channel: MailboxEntry['channel']): Promise<void> => {
    const carrier = carriers?.[channel] ?? null;
    const running = underWay[channel];
    while (carrier !== null && !isClosed) {
      for (const delivery of deliveries.due(channel, clock.now(), 2 * AT_ONCE)) {
        if (running.size >= AT_ONCE) break;
        if (running.has(delivery.key)) continue;
        const run = deliver(delivery, carrier).finally(() => void running.delete(delivery.key));
        running.set(delivery.key, run);
      }
      if (running.size === 0) return;
      await Promise.race(running.values());
    }
  };

  const gateway: Gateway = {
    carries: (channel) => carriers === null || carriers[channel] !== null,

    accept(key, requestHash, entry, { lifeMs = patience.lifeMs } = {}) {
      const now = clock.now();
      const accepted = messages.accept(key, requestHash, entry, new Date(now).toISOString(), () => {
        if (carriers !== null && entry !== null) deliveries.begin(key, now, now + Math.min(lifeMs, patience.lifeMs));
      });
      if (accepted === 'stored' && carriers !== null) void gateway.deliverDue();
      return accepted;
    },

    async deliverDue() {
      await Promise.all((['email', 'sms'] as const).map(deliverKind));
    },

    async close() {
      clearInterval(timer);
      // What is on its way may still be taken; it is only not waited for long.
      const running = [...underWay.email.values(), ...underWay.sms.values()];
      await Promise.race([Promise.all(running), new Promise((resolve) => setTimeout(resolve, 500).unref())]);
      isClosed = true;
      carriers?.email?.close();
      carriers?.sms?.close();
    },
  };
  return gateway;
}
