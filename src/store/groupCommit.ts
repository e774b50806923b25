import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

type Work<Result> = (tx: Transaction<Tables>) => Promise<Result>;
export type Commit = <Result>(work: Work<Result>) => Promise<Result>;

interface Waiting {
  work: Work<unknown>;
  resolve(result: unknown): void;
  reject(thrown: unknown): void;
}

/** More would keep the first of them waiting. */
const MOST = 32;

/**
 * Commits that are asked for in one moment share one transaction, and so the pages that they write and the wait for
 * the disk. When one of them fails, nothing of the transaction stays, and each runs again alone: no work learns of
 * another's failure. So a work may run twice, and must do nothing outside its transaction.
 */
export function newGroupCommit(db: Kysely<Tables>): Commit {
  const waiting: Waiting[] = [];
  let draining = false;

  const drain = async (): Promise<void> => {
    while (waiting.length > 0) {
      const group = waiting.splice(0, MOST);
      await together(group);
    }
    draining = false;
  };

  async function together(group: readonly Waiting[]): Promise<void> {
    try {
      const results = await db.transaction().execute(async (tx) => {
        const all: unknown[] = [];
        for (const { work } of group) all.push(await work(tx));
        return all;
      });
      for (const [index, { resolve }] of group.entries()) resolve(results[index]);
    } catch (thrown) {
      const [only, ...others] = group;
      if (others.length === 0) only?.reject(thrown);
      else for (const each of group) await together([each]);
    }
  }

  return <Result>(work: Work<Result>) =>
    new Promise<Result>((resolve, reject) => {
      waiting.push({ work, resolve: resolve as Waiting['resolve'], reject });
      if (draining) return;
      // After what this moment brought in has been read: then its commits are all here.
      draining = true;
      setImmediate(drain);
    });
}
