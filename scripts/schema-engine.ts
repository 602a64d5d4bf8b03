import { readFile } from 'node:fs/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { type MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import type { Migration } from '#lib/db/migration-plan.ts';

const SCHEMA = 'prisma/schema.prisma';
const FILTERS = { externalTables: [], externalEnums: [] };

/** Prisma's own schema engine, in the WebAssembly build, which needs no download: what `prisma migrate` runs. */
export interface PrismaSchemaEngine {
  /** SQL that would bring the database to what the schema says; empty when they agree. */
  sqlFromDatabaseToSchema(): Promise<string>;
  /** What `prisma migrate deploy` does; answers the names of the migrations that it applied. */
  deploy(migrations: readonly Migration[]): Promise<string[]>;
  close(): Promise<void>;
}

/** Opens the engine on a database and a schema (the text of a schema.prisma). */
export async function openSchemaEngine(databaseUrl: string, schema: string): Promise<PrismaSchemaEngine> {
  const files = [{ path: SCHEMA, content: schema }];
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const adapter = bindMigrationAwareSqlAdapterFactory(createCatalogAdapter(pool));
  const engine = await SchemaEngine.new({ datamodels: [[SCHEMA, schema]] }, () => undefined, adapter);
  return {
    async sqlFromDatabaseToSchema() {
      const from = { tag: 'schemaDatasource' as const, files, configDir: '.' };
      const to = { tag: 'schemaDatamodel' as const, files };
      const result = await engine.diff({ from, to, script: true, exitCode: true, filters: FILTERS });
      return result.exitCode === 0 ? '' : (result.stdout ?? '').trim();
    },
    async deploy(migrations) {
      const result = await engine.applyMigrations({ migrationsList: listOf(migrations), filters: FILTERS });
      return result.appliedMigrationNames;
    },
    close: () => pool.end(),
  };
}

export function readSchema(): Promise<string> {
  return readFile(new URL(`../${SCHEMA}`, import.meta.url), 'utf8');
}

/**
 * The adapter refuses columns of the catalogue's one-byte type "char", which the engine asks for. Here they pass the
 * adapter as BYTEA, which no query on the catalogue returns, and are told to the engine as what they are. PostgreSQL
 * writes their zero byte as an empty text; the engine wants a character.
 */
function createCatalogAdapter(pool: pg.Pool): PrismaPg {
  const { BYTEA, CHAR } = pg.types.builtins;
  pg.types.setTypeParser(CHAR, (value) => value || '\0');
  const query = pool.query.bind(pool);
  const passing = async (config: pg.QueryConfig) => {
    const result = await query(config);
    for (const field of result.fields ?? []) if (field.dataTypeID === CHAR) field.dataTypeID = BYTEA;
    return result;
  };
  const factory = new PrismaPg(Object.assign(pool, { query: passing }));
  const connect = factory.connect.bind(factory);
  const connectTelling: typeof connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    const telling: typeof queryRaw = async (wanted) => {
      const result = await queryRaw(wanted);
      const columnTypes = result.columnTypes.map((type) =>
        type === ColumnTypeEnum.Bytes ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    // The adapter cuts a script at every semicolon, also inside a function's body. The native engine sends it whole.
    const executeScript: typeof adapter.executeScript = async (script) => {
      await query(script);
    };
    return Object.assign(adapter, { queryRaw: telling, executeScript });
  };
  return Object.assign(factory, { connect: connectTelling });
}

function listOf(migrations: readonly Migration[]): MigrationList {
  return {
    baseDir: 'prisma/migrations',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}
