import type { Db } from './openStore.ts';

/** How many times something may happen within a window that begins at its first time. */
export interface Budget {
  key: string;
  most: number;
  windowMs: number;
}

export type Spending = { is: 'spent' } | { is: 'over'; key: string /** ms UTC */; until: number };

/**
 * Takes one from every budget, or from none when one of them is used up. It commits at once, so that a crash gives
 * nothing back; `mark` is the inbox row that spends, so that a turn which runs again does not spend twice.
 */
export async function spend(
  db: Db,
  spender: { mark: string; budgets: readonly Budget[]; now: number },
): Promise<Spending> {
  const { budgets, now } = spender;
  const longest = Math.max(...budgets.map((budget) => budget.windowMs));
  const tx = await db.startTransaction().execute();
  try {
    const mark = { key: `spent:${spender.mark}`, most: 1, windowMs: longest };
    if (!(await takeOne(tx, mark, now))) {
      await tx.rollback().execute();
      return { is: 'spent' };
    }
    for (const budget of budgets) {
      if (await takeOne(tx, budget, now)) continue;
      await tx.rollback().execute();
      return { is: 'over', key: budget.key, until: await endOfWindow(db, budget.key, now) };
    }
    await tx.commit().execute();
    return { is: 'spent' };
  } catch (thrown) {
    if (!tx.isCommitted && !tx.isRolledBack) await tx.rollback().execute();
    throw thrown;
  }
}

/** Gives one back to each budget, where its window still runs. */
export async function giveBack(db: Db, keys: readonly string[], now: number): Promise<void> {
  await db
    .updateTable('counter')
    .set((set) => ({ count: set('count', '-', 1) }))
    .where('key', 'in', [...keys])
    .where('count', '>', 0)
    .where('window_ends_at', '>', now)
    .execute();
}

/** Removes counters whose window is over; they would begin again from nothing. */
export async function dropOldCounters(db: Db, now: number): Promise<void> {
  await db.deleteFrom('counter').where('window_ends_at', '<=', now).execute();
}

/** One conditional write: two processes that spend the last one at once cannot both have it. */
async function takeOne(db: Db, budget: Budget, now: number): Promise<boolean> {
  const fresh = { count: 1, window_ends_at: now + budget.windowMs };
  const result = await db
    .insertInto('counter')
    .values({ key: budget.key, ...fresh })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet((set) => ({
          count: set
            .case()
            .when('counter.window_ends_at', '<=', now)
            .then(1)
            .else(set('counter.count', '+', 1))
            .end(),
          window_ends_at: set
            .case()
            .when('counter.window_ends_at', '<=', now)
            .then(fresh.window_ends_at)
            .else(set.ref('counter.window_ends_at'))
            .end(),
        }))
        .where((where) =>
          where.or([where('counter.window_ends_at', '<=', now), where('counter.count', '<', budget.most)]),
        ),
    )
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) === 1;
}

async function endOfWindow(db: Db, key: string, now: number): Promise<number> {
  const row = await db.selectFrom('counter').select('window_ends_at').where('key', '=', key).executeTakeFirst();
  return row?.window_ends_at ?? now;
}
