import { useCallback, useEffect, useRef, useState } from 'react';
import type { DeskApi } from './deskApi.ts';
import { twice } from './twice.ts';
import { keepUnsent, type ReadyFile, readUnsent, type Unsent } from './unsent.ts';
import type { DeskData } from './useDesk.ts';

/** How long a reply can be taken back before it leaves, ms. */
const HELD_MS = 5000;
/** How often a reply that the server was not reached for leaves again by itself. */
const MOST_TRIES = 5;

export interface Outgoing {
  unsent: readonly Unsent[];
  /** The reply that was taken back last, to be put into its box again. */
  restored: Unsent | null;
  say(requestId: string, said: { text: string; files: readonly ReadyFile[]; now: boolean }): void;
  takeBack(message: Unsent): void;
  /** Sends what is held, and resolves when it has left. */
  flush(requestId: string): Promise<void>;
  resend(message: Unsent): void;
}

/** Replies on their way: held for a moment, then sent one after the other, each under one key until it arrived. */
export function useOutgoing(
  {
    api,
    guarded,
    refresh,
    list,
  }: {
    api: DeskApi;
  } & Pick<DeskData, 'guarded' | 'refresh' | 'list'>,
  onConflict: () => void,
): Outgoing {
  const [unsent, setUnsent] = useState<readonly Unsent[]>(readUnsent);
  const [restored, setRestored] = useState<Unsent | null>(null);
  const held = useRef(new Map<string, { message: Unsent; timer: ReturnType<typeof setTimeout> }>());
  const lines = useRef(new Map<string, Promise<void>>());
  const tries = useRef(new Map<string, number>());
  const conflict = useRef(onConflict);
  conflict.current = onConflict;
  useEffect(() => keepUnsent(unsent), [unsent]);
  useEffect(() => {
    const waiting = held.current;
    return () => {
      for (const { timer } of waiting.values()) clearTimeout(timer);
    };
  }, []);

  const put = useCallback((message: Unsent) => {
    setUnsent((all) =>
      all.some(({ key }) => key === message.key)
        ? all.map((each) => (each.key === message.key ? message : each))
        : [...all, message],
    );
  }, []);
  const drop = useCallback((key: string) => setUnsent((all) => all.filter((each) => each.key !== key)), []);

  const post = useCallback(
    async (message: Unsent): Promise<void> => {
      put({ ...message, state: 'sending' });
      const body = { text: message.text, files: message.files.map(({ id }) => id) };
      const worked = await guarded(async () => {
        const answer = await twice(() => api.act(message.requestId, 'messages', body, message.key));
        if (answer.is === 'done') return drop(message.key);
        put({ ...message, state: 'failed' });
        tries.current.delete(message.key);
        conflict.current();
      });
      if (!worked) {
        put({ ...message, state: 'failed' });
        tries.current.set(message.key, (tries.current.get(message.key) ?? 0) + 1);
      }
      refresh();
    },
    [api, guarded, refresh, put, drop],
  );

  /** In the order in which they were written, whichever clock ran out first. */
  const queue = useCallback(
    (message: Unsent): Promise<void> => {
      const before = lines.current.get(message.requestId) ?? Promise.resolve();
      const after = before.then(() => post(message));
      lines.current.set(message.requestId, after);
      return after;
    },
    [post],
  );

  // The link is back: what was written meanwhile leaves under its own key, so that nothing is said twice.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that the server told the list.
  useEffect(() => {
    for (const message of unsent)
      if (message.state === 'failed' && (tries.current.get(message.key) ?? MOST_TRIES) < MOST_TRIES)
        void queue(message);
  }, [list]);

  const release = useCallback(
    (key: string): Promise<void> => {
      const waiting = held.current.get(key);
      if (waiting === undefined) return Promise.resolve();
      clearTimeout(waiting.timer);
      held.current.delete(key);
      return queue(waiting.message);
    },
    [queue],
  );

  const flush = useCallback(
    async (requestId: string): Promise<void> => {
      for (const [key, { message }] of held.current) if (message.requestId === requestId) void release(key);
      await lines.current.get(requestId);
    },
    [release],
  );

  return {
    unsent,
    restored,
    say(requestId, { text, files, now }) {
      const message: Unsent = { key: crypto.randomUUID(), requestId, text, files, state: 'held' };
      put(message);
      const timer = setTimeout(() => void release(message.key), HELD_MS);
      held.current.set(message.key, { message, timer });
      if (now) void flush(requestId);
    },
    takeBack(message) {
      const waiting = held.current.get(message.key);
      if (waiting === undefined) return;
      clearTimeout(waiting.timer);
      held.current.delete(message.key);
      drop(message.key);
      setRestored(message);
    },
    flush,
    resend: (message) => void queue(message),
  };
}
