import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

type Work<Result> = (tx: Transaction<Tables>) => Promise<Result>;

export interface GroupCommit {
  /** Runs `work` in a transaction; resolves when it is on the disk. */
  commit<Result>(work: Work<Result>): Promise<Result>;
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>;
}

interface Waiting {
  work: Work<unknown>;
  resolve(result: unknown): void;
  reject(thrown: unknown): void;
}

/** More would keep the first of them waiting. */
const MOST = 32;

/**
 * Commits that are asked for in one moment, or while the disk is still busy with those before, share one transaction:
 * the pages that they write and the wait for the disk. When one of them fails, nothing of the transaction stays, and
 * each runs again alone: no work learns of another's failure. So a work may run twice, and must do nothing outside its
 * transaction. `flush` waits for the disk outside the program's one thread.
 */
export function newGroupCommit(db: Kysely<Tables>, flush: () => Promise<void>): GroupCommit {
  const waiting: Waiting[] = [];
  let draining: Promise<void> | null = null;

  const drain = async (): Promise<void> => {
    // After what this moment brought in has been read: then its commits are all here.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) await together(waiting.splice(0, MOST));
    draining = null;
  };

  async function together(group: readonly Waiting[]): Promise<void> {
    let results: unknown[];
    try {
      results = await db.transaction().execute(async (tx) => {
        const all: unknown[] = [];
        for (const { work } of group) all.push(await work(tx));
        return all;
      });
    } catch (thrown) {
      const [only, ...others] = group;
      if (others.length === 0) only?.reject(thrown);
      else for (const each of group) await together([each]);
      return;
    }
    try {
      // Others may read what was committed before; nobody outside learns of it before it is on the disk.
      await flush();
      for (const [index, { resolve }] of group.entries()) resolve(results[index]);
    } catch (thrown) {
      for (const { reject } of group) reject(thrown);
    }
  }

  return {
    commit: <Result>(work: Work<Result>) =>
      new Promise<Result>((resolve, reject) => {
        waiting.push({ work, resolve: resolve as Waiting['resolve'], reject });
        draining ??= drain();
      }),
    async settled() {
      while (draining !== null) await draining;
    },
  };
}
