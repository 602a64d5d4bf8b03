import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedPostgres, type EmbeddedServer } from '#lib/db/embedded.ts';
import { migrate, readMigrations } from '#lib/db/migrate.ts';
import { openSchemaEngine, readSchema } from '#scripts/schema-engine.ts';

let server: EmbeddedServer;
let database: string;
let url: string;
let client: pg.Client;
let folder: string;

beforeAll(async () => {
  server = await openEmbeddedPostgres();
});

afterAll(() => server.release());

beforeEach(async () => {
  database = `migrations_${randomUUID()}`;
  await server.createDatabaseIfMissing(database);
  url = server.urlOf(database);
  client = new pg.Client({ connectionString: url });
  await client.connect();
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
});

afterEach(async () => {
  await client.end();
  await server.dropDatabase(database);
  await rm(folder, { recursive: true });
});

describe('migrate', () => {
  it('applies every migration once and records it as finished', async () => {
    const names = (await readMigrations()).map((migration) => migration.name);
    expect(await migrate(url)).toEqual(names);
    expect(await migrate(url)).toEqual([]);
    const { rows } = await client.query(
      `select migration_name, applied_steps_count, logs, rolled_back_at, finished_at >= started_at as in_order,
              length(id) as id_length, checksum ~ '^[0-9a-f]{64}$' as is_hex from _prisma_migrations order by migration_name`,
    );
    const record = {
      applied_steps_count: 1,
      logs: null,
      rolled_back_at: null,
      in_order: true,
      id_length: 36,
      is_hex: true,
    };
    expect(rows).toEqual(names.map((migration_name) => ({ migration_name, ...record })));
  });

  it('makes the job tables, so that jobs can be added before a worker has ever run', async () => {
    await migrate(url);
    const { rows } = await client.query("select count(*)::int as functions from pg_proc where proname = 'add_job'");
    expect(rows[0].functions).toBeGreaterThan(0);
  });

  it('applies each once when many processes start together', async () => {
    const applied = await Promise.all(Array.from({ length: 8 }, () => migrate(url)));
    expect(applied.flat()).toEqual((await readMigrations()).map((migration) => migration.name));
  });

  it('leaves nothing for Prisma to deploy, and accepts what Prisma deployed', async () => {
    const migrations = await readMigrations();
    await migrate(url);
    const afterOurs = await openSchemaEngine(url, await readSchema());
    expect(await afterOurs.deploy(migrations)).toEqual([]);
    await afterOurs.close();

    const other = `${database}_prisma`;
    await server.createDatabaseIfMissing(other);
    const first = await openSchemaEngine(server.urlOf(other), await readSchema());
    expect(await first.deploy(migrations)).toEqual(migrations.map((migration) => migration.name));
    await first.close();
    expect(await migrate(server.urlOf(other))).toEqual([]);
    expect(await describeRecord(server.urlOf(other))).toEqual(await describeRecord(url));
    await server.dropDatabase(other);
  });

  it('undoes a migration that fails, records why, and refuses to go on until its row is gone', async () => {
    await write('1_good', 'create table a (id int);');
    await write('2_bad', 'create table b (id int); create table a (id int);');
    await expect(migrate(url, folder)).rejects.toThrow(/2_bad failed and was undone: relation "a" already exists/);
    expect(await tables()).toEqual(['_prisma_migrations', 'a']);
    const { rows } = await client.query(
      "select logs, finished_at from _prisma_migrations where migration_name = '2_bad'",
    );
    expect(rows).toEqual([{ logs: 'relation "a" already exists', finished_at: null }]);

    await write('2_bad', 'create table b (id int);');
    await expect(migrate(url, folder)).rejects.toThrow(/2_bad failed earlier/);
    await client.query("delete from _prisma_migrations where migration_name = '2_bad'");
    expect(await migrate(url, folder)).toEqual(['2_bad']);
    expect(await tables()).toEqual(['_prisma_migrations', 'a', 'b']);
  });

  it('refuses a file that was changed after it was applied, and applies nothing more', async () => {
    await write('1_first', 'create table a (id int);');
    await migrate(url, folder);
    await write('1_first', 'create table a (id bigint);');
    await write('2_second', 'create table b (id int);');
    await expect(migrate(url, folder)).rejects.toThrow(/1_first was changed/);
    expect(await tables()).toEqual(['_prisma_migrations', 'a']);
  });

  it('does not move in with the tables of another program', async () => {
    await client.query('create table customers_of_someone_else (id int)');
    await expect(migrate(url)).rejects.toThrow(/not Orderdeck's \(customers_of_someone_else\).*database of its own/);
    expect(await tables()).toEqual(['customers_of_someone_else']);
  });

  it('says what to check when no database answers', async () => {
    await expect(migrate('postgresql://nobody:secret@127.0.0.1:1/none')).rejects.toThrow(
      /does not answer \(connect ECONNREFUSED 127\.0\.0\.1:1\)\. Check DATABASE_URL/,
    );
  });
});

async function write(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'migration.sql'), sql);
}

async function tables(): Promise<string[]> {
  const { rows } = await client.query<{ tablename: string }>(
    "select tablename from pg_tables where schemaname = 'public' order by tablename",
  );
  return rows.map((row) => row.tablename);
}

/** The record table's columns as the catalogue knows them, and its rows without what differs from run to run. */
async function describeRecord(databaseUrl: string): Promise<unknown[]> {
  const reader = new pg.Client({ connectionString: databaseUrl });
  await reader.connect();
  const columns = await reader.query(
    `select column_name, data_type, character_maximum_length, is_nullable, column_default from information_schema.columns
     where table_name = '_prisma_migrations' order by ordinal_position`,
  );
  const rows = await reader.query(
    'select migration_name, checksum, logs, rolled_back_at, applied_steps_count from _prisma_migrations order by migration_name',
  );
  await reader.end();
  return [columns.rows, rows.rows];
}
