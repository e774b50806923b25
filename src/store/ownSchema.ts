import { type DatabaseIntrospector, type Kysely, PostgresDialect, type PostgresDialectConfig, sql } from 'kysely';

/**
 * PostgreSQL as far as one schema goes. Kysely's own dialect describes every table of the database when it looks for
 * those of the migrator, and fails when another program drops a schema meanwhile.
 */
export class OwnSchemaDialect extends PostgresDialect {
  readonly #schema: string | undefined;

  /** `schema` is the first of the search path where none is named. */
  constructor(config: PostgresDialectConfig, schema?: string) {
    super(config);
    this.#schema = schema;
  }

  override createIntrospector<Database>(db: Kysely<Database>): DatabaseIntrospector {
    const schema = this.#schema === undefined ? sql`current_schema()` : sql`${this.#schema}`;
    return {
      async getSchemas() {
        const { rows } = await sql<{ name: string }>`select nspname as name from pg_namespace`.execute(db);
        return rows;
      },
      /** Names without columns: the migrator asks for no more. */
      async getTables() {
        const { rows } = await sql<{ name: string; schema: string }>`
          select tablename as name, schemaname as schema from pg_tables where schemaname = ${schema}`.execute(db);
        return rows.map((table) => ({ ...table, isView: false, isForeign: false, columns: [] }));
      },
    };
  }
}
