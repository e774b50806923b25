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

/** The one connection of an embedded engine, which runs a statement within the call. */
export interface OwnConnection {
  run(sql: string, parameters: readonly unknown[]): Promise<QueryResult<unknown>>;
  /** True while a transaction is open on it: what does not belong to it must wait in Kysely's line. */
  readonly inTransaction: boolean;
}

/** By the adapter of its Kysely: a statement of a transaction, or beside none, need not ask for the connection. */
const own = new WeakMap<object, OwnConnection>();

export function runsDirectly(db: Kysely<Tables>, connection: OwnConnection): void {
  own.set(db.getExecutor().adapter, connection);
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
    const connection = own.get(db.getExecutor().adapter);
    if (connection !== undefined && (db.isTransaction || !connection.inTransaction))
      return connection.run(query.sql, parameters) as Promise<QueryResult<Row>>;
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
