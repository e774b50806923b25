/** What became of one attempt to post. */
export type Attempt = { is: 'sent'; id: string } | { is: 'again' } | { is: 'refused'; cause: unknown };

/** `sending`: on its way or next in line. `waiting`: an attempt failed, another will follow. */
export type SendState = 'sending' | 'waiting';

export interface SendQueue<Item> {
  /** Resolves with the server's id, however many attempts it takes; rejects when the server refuses the message. */
  push(key: string, item: Item): Promise<string>;
  stateOf(key: string): SendState | undefined;
  /** Tries at once instead of waiting for the pause to end. */
  wake(): void;
  subscribe(listener: () => void): () => void;
}

const pausesMs = [1000, 2000, 4000, 8000, 15_000];

/**
 * Sends one message at a time, in order, until the server has it. Direct Line's client tries once and Web Chat's own
 * retry is a button: neither carries a customer over a minute without network.
 */
export function newSendQueue<Item>(options: {
  attempt(item: Item): Promise<Attempt>;
  /** Resolves after `ms`; the pauses of many pages must not end together, so it may add a little. */
  pause(ms: number): Promise<void>;
  onPush?(item: Item): void;
}): SendQueue<Item> {
  interface Entry {
    key: string;
    item: Item;
    resolve(id: string): void;
    reject(cause: unknown): void;
  }
  const entries: Entry[] = [];
  const listeners = new Set<() => void>();
  let running = false;
  let failures = 0;
  let wakeUp: () => void = () => {};

  function changed(): void {
    for (const listener of listeners) listener();
  }

  async function run(): Promise<void> {
    running = true;
    for (let entry = entries[0]; entry !== undefined; entry = entries[0]) {
      const result = await options.attempt(entry.item);
      if (result.is === 'again') {
        failures++;
        changed();
        const woken = new Promise<void>((resolve) => {
          wakeUp = resolve;
        });
        await Promise.race([options.pause(pausesMs[Math.min(failures, pausesMs.length) - 1] ?? 0), woken]);
        continue;
      }
      failures = 0;
      entries.shift();
      if (result.is === 'sent') entry.resolve(result.id);
      else entry.reject(result.cause);
      changed();
    }
    running = false;
  }

  return {
    push(key, item) {
      return new Promise((resolve, reject) => {
        entries.push({ key, item, resolve, reject });
        options.onPush?.(item);
        changed();
        if (!running) void run();
      });
    },
    stateOf: (key) => {
      if (!entries.some((entry) => entry.key === key)) return undefined;
      return failures > 0 ? 'waiting' : 'sending';
    },
    wake: () => wakeUp(),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
