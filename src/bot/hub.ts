import type { TranscriptRow } from '../store/tables.ts';

/**
 * Tells parts of the program that something is in the store: a hint, never the only way to learn it. Whoever misses a
 * hint finds the rows at the next poll or the next read.
 */
export interface Hub {
  /** An inbox row or a job was committed for this conversation. */
  wake(conversationId: string): void;
  onWake(listener: (conversationId: string) => void): void;
  /** New transcript rows were committed. */
  publish(conversationId: string, rows: TranscriptRow[]): void;
  /** The assistant has been working on an answer for a while; shown as "typing", never stored. */
  typing(conversationId: string): void;
  /** The customer is writing; for whoever answers in person, never stored. */
  customerTyping(conversationId: string): void;
  /** Messages of a conversation have come further: delivered, read, or failed. */
  receipts(conversationId: string): void;
  /** Hears of every conversation: what pushes messages out does not know beforehand which will speak. */
  watch(watcher: Watcher): void;
  /** Returns the function that ends the subscription. */
  subscribe(conversationId: string, subscriber: Subscriber): () => void;
}

export interface Subscriber {
  rows(rows: TranscriptRow[]): void;
  typing(): void;
  customerTyping?(): void;
  receipts?(): void;
}

export interface Watcher {
  published(conversationId: string): void;
  typing(conversationId: string): void;
}

/** A hub for one process. */
export function newLocalHub(): Hub {
  const wakeListeners: ((conversationId: string) => void)[] = [];
  const watchers: Watcher[] = [];
  const subscribers = new Map<string, Set<Subscriber>>();
  const each = (conversationId: string, tell: (subscriber: Subscriber) => void) => {
    for (const subscriber of subscribers.get(conversationId) ?? []) tell(subscriber);
  };
  return {
    wake: (conversationId) => {
      for (const listener of wakeListeners) listener(conversationId);
    },
    onWake: (listener) => {
      wakeListeners.push(listener);
    },
    publish(conversationId, rows) {
      each(conversationId, (subscriber) => subscriber.rows(rows));
      for (const watcher of watchers) watcher.published(conversationId);
    },
    typing(conversationId) {
      each(conversationId, (subscriber) => subscriber.typing());
      for (const watcher of watchers) watcher.typing(conversationId);
    },
    customerTyping: (conversationId) => each(conversationId, (subscriber) => subscriber.customerTyping?.()),
    receipts: (conversationId) => each(conversationId, (subscriber) => subscriber.receipts?.()),
    watch: (watcher) => {
      watchers.push(watcher);
    },
    subscribe(conversationId, subscriber) {
      const all = subscribers.get(conversationId) ?? new Set();
      subscribers.set(conversationId, all.add(subscriber));
      return () => {
        all.delete(subscriber);
        if (all.size === 0) subscribers.delete(conversationId);
      };
    },
  };
}
