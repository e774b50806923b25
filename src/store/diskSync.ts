import { fdatasync } from 'node:fs';
import { promisify } from 'node:util';

export interface DiskSync {
  /** Resolves once everything that was written before the call is on the disk. */
  done(): Promise<void>;
  /** Waits for a sync under way; none may be asked for afterwards. */
  settled(): Promise<void>;
}

const sync = promisify(fdatasync);

/**
 * Waits for the disk outside the program's one thread, one wait for all that ask meanwhile. A sync that was under way
 * when somebody asked may have begun before their bytes were written, so they get the next one.
 */
export function newDiskSync(file: number, flush: (file: number) => Promise<void> = sync): DiskSync {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const begin = (): Promise<void> => {
    const started = flush(file).finally(() => {
      if (running === started) running = null;
    });
    running = started;
    return started;
  };
  return {
    done() {
      if (running === null) return begin();
      next ??= running
        .catch(() => {})
        .then(() => {
          next = null;
          return begin();
        });
      return next;
    },
    async settled() {
      while (running !== null) await running.catch(() => {});
    },
  };
}
