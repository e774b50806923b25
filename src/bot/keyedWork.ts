import type { Clock } from '../clock.ts';
import { errorCodeOf } from '../errors.ts';
import { factsOfError, type Log } from '../log.ts';
import { withPatience } from './withPatience.ts';

export interface KeyedWork {
  start(): void;
  /** There may be something to do for this key. After `stop` nothing is taken any more. */
  poke(key: string): void;
  /** Takes nothing new and waits for what runs, at most `patienceMs`. */
  stop(patienceMs: number): Promise<void>;
  /** Resolves when nothing runs; for tests. */
  idle(): Promise<void>;
}

export interface KeyedWorkOptions {
  /** What is worked on, for the log; the key is logged under `keyName`. */
  name: string;
  keyName: 'conversationId' | 'contactId';
  /** Keys with something to do now, from the store: hints that were missed are found here. */
  look(): Promise<string[]>;
  /** Works on one key until nothing is left; returns when it has more to do (ms UTC), or null. */
  work(key: string): Promise<number | null>;
  clock: Clock;
  log: Log;
  /** ms */
  poll?: number;
  /**
   * How much may begin before the event loop goes round again. One: who brings something new is heard at once, however
   * much waits. More at once share a transaction, and cost less.
   */
  inARound?: number;
}

const AT_ONCE = 16;
const POLL_MS = 1000;
const LONGEST_TIMER = 60_000;

/** Works for many keys: one thing at a time for each, several keys at once. */
export function newKeyedWork(options: KeyedWorkOptions): KeyedWork {
  const { clock, log, name, keyName, inARound = AT_ONCE } = options;
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();
  const waiting = new Set<string>();
  let beginning = false;
  let stopped = false;
  let poll: NodeJS.Timeout | undefined;

  const poke = (key: string): void => {
    if (stopped) return;
    if (running.has(key)) return void again.add(key);
    waiting.add(key);
    beginSoon();
  };

  const beginSoon = (): void => {
    if (beginning || waiting.size === 0 || running.size >= AT_ONCE) return;
    beginning = true;
    setImmediate(() => {
      beginning = false;
      if (stopped) return;
      for (const key of [...waiting].slice(0, Math.min(inARound, AT_ONCE - running.size))) begin(key);
      beginSoon();
    });
  };

  const begin = (key: string): void => {
    waiting.delete(key);
    const work = options
      .work(key)
      .then((due) => {
        if (due === null || stopped) return;
        setTimeout(poke, Math.min(LONGEST_TIMER, Math.max(1, due - clock.now())), key).unref();
      })
      .catch((thrown: unknown) => {
        log.error(`${name} not worked on`, { [keyName]: key, code: errorCodeOf(thrown), ...factsOfError(thrown) });
      })
      .finally(() => {
        running.delete(key);
        if (again.delete(key)) poke(key);
        beginSoon();
      });
    running.set(key, work);
  };

  const look = async (): Promise<void> => {
    try {
      for (const key of await options.look()) poke(key);
    } catch (thrown) {
      log.warn(`${name} not read`, { code: errorCodeOf(thrown), ...factsOfError(thrown) });
    }
    if (!stopped) poll = setTimeout(() => void look(), options.poll ?? POLL_MS);
  };

  const idle = async (): Promise<void> => {
    while (running.size > 0 || waiting.size > 0) {
      await Promise.all(running.values());
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  return {
    start: () => void look(),
    poke,
    idle,
    async stop(patienceMs) {
      stopped = true;
      clearTimeout(poll);
      // Not begun: whoever starts next finds it in the store.
      waiting.clear();
      await withPatience(idle(), patienceMs);
    },
  };
}
