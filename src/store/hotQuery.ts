import { type Compilable, type CompiledQuery, type Kysely, type QueryResult, sql, type Transaction } from 'kysely';
import type { Db } from './openStore.ts';
import type { Tables } from './tables.ts';

/** Stands in a query for a value that each call brings. */
class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** `at('id')` in a query stands for `values.id` of a call. */
export type At<Values> = <Name extends keyof Values & string>(name: Name) => Values[Name];

interface Shape {
  query: CompiledQuery;
  /** For each parameter the name of its value, or null where the query has a constant. */
  names: (string | null)[];
}

export type RunDirectly = (sql: string, parameters: readonly unknown[]) => Promise<QueryResult<unknown>>;

/**
 * How to run a statement on the one connection of an embedded engine, by the adapter of its Kysely. Only for what
 * happens in a transaction: it has the connection, and need not ask for it with each statement.
 */
const direct = new WeakMap<object, RunDirectly>();

export function runsDirectly(db: Kysely<Tables>, run: RunDirectly): void {
  direct.set(db.getExecutor().adapter, run);
}

/**
 * A query of every turn: built and written as SQL once for an engine, then only given its values. Building it anew
 * costs several times as much as running it. Its text must not depend on the values.
 */
export function hotQuery<Values extends object, Row>(
  build: (db: Db, at: At<Values>) => Compilable<Row>,
): (db: Db, values: Values) => Promise<QueryResult<Row>> {
  // A store and its transactions have nothing in common but the class of their adapter, which knows the dialect.
  const shapes = new Map<unknown, Shape>();
  return (db, values) => {
    const dialect = db.getExecutor().adapter.constructor;
    let shape = shapes.get(dialect);
    if (shape === undefined) {
      const query = build(db, (name) => new Slot(name) as never).compile();
      shape = { query, names: query.parameters.map((value) => (value instanceof Slot ? value.name : null)) };
      shapes.set(dialect, shape);
    }
    const { query, names } = shape;
    const parameters = names.map((name, index) =>
      name === null ? query.parameters[index] : (values as Record<string, unknown>)[name],
    );
    const run = db.isTransaction ? direct.get(db.getExecutor().adapter) : undefined;
    if (run !== undefined) return run(query.sql, parameters) as Promise<QueryResult<Row>>;
    return (db as Kysely<Tables> | Transaction<Tables>).executeQuery<Row>({
      ...query,
      parameters,
    } as CompiledQuery<Row>);
  };
}

/**
 * SQLite plans a statement anew for each value of a bare parameter that it might profit from knowing (beside `order by`
 * and in `limit`), which costs ten times the statement. Behind a cast it does not look.
 */
export function text(value: string) {
  return sql<string>`cast(${value} as text)`;
}
export function number(value: number) {
  return sql<number>`cast(${value} as bigint)`;
}
