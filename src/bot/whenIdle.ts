import type { Clock } from '../clock.ts';

export interface WhenIdle {
  /** Somebody is being served. */
  busy(): void;
  stop(): void;
}

const LOOK_EVERY_MS = 5000;

/**
 * Does something slow once, at the first moment when nobody has been served for `quietMs`: it may hold the program's
 * one thread for a while, and no customer should wait for it.
 */
export function whenIdle(work: () => Promise<void> | void, quietMs: number, clock: Clock): WhenIdle {
  let servedAt = clock.now();
  const timer = setInterval(() => {
    if (clock.now() - servedAt < quietMs) return;
    clearInterval(timer);
    void work();
  }, LOOK_EVERY_MS);
  timer.unref();
  return {
    busy() {
      servedAt = clock.now();
    },
    stop: () => clearInterval(timer),
  };
}
