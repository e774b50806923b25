import type { Compilable, CompiledQuery, Kysely, QueryResult, Transaction } from 'kysely';
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
    return (db as Kysely<Tables> | Transaction<Tables>).executeQuery<Row>({
      ...query,
      parameters,
    } as CompiledQuery<Row>);
  };
}
