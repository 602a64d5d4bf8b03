import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { OperatorError } from '#lib/core/operator-error.ts';
import { findPending, type Migration, type RecordedMigration } from './migration-plan.ts';

const MIGRATIONS = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'prisma', 'migrations');
/** The advisory lock that Prisma's own engine takes, so that the two also wait for each other. */
const PRISMA_LOCK = 72_707_369;
const LOCK_WAIT_MS = 120_000;

/** As Prisma's engine makes it, to the letter: `prisma migrate` may take over from this runner at any time, and back. */
const RECORD_TABLE = `create table _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

/**
 * Brings a database up to the migrations in `folder` (default: the project's) and answers the names of those it applied.
 * Each runs in one transaction with its record. Safe to call from any number of processes at once: one applies, the
 * others wait.
 */
export async function migrate(databaseUrl: string, folder: string = MIGRATIONS): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'orderdeck migrations' });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    throw new OperatorError(
      `The database does not answer (${causeOf(cause)}). Check DATABASE_URL, and that PostgreSQL runs and lets this machine in.`,
      { cause },
    );
  }
  try {
    await takeLock(client);
    const recorded = await readRecorded(client);
    const pending = findPending(migrations, recorded);
    for (const migration of pending) await apply(client, migration);
    // The job tables too: a web process without a worker adds jobs before any worker has come to make them.
    await runMigrations({ connectionString: databaseUrl });
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

/** The migrations of a folder, oldest first, as Prisma orders them: by name. */
export async function readMigrations(folder: string = MIGRATIONS): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: checksumOf(sql), checksumWithLf: checksumOf(sql.replaceAll('\r\n', '\n')) };
    }),
  );
}

async function takeLock(client: pg.Client): Promise<void> {
  await client.query(`set statement_timeout = ${LOCK_WAIT_MS}`);
  try {
    await client.query('select pg_advisory_lock($1)', [PRISMA_LOCK]);
  } catch (cause) {
    throw new OperatorError(
      `Another process has been migrating the database for ${LOCK_WAIT_MS / 1000} s. Wait until it has ended, then start again.`,
      { cause },
    );
  }
  // A migration takes as long as it takes, whatever limit the database sets for the app.
  await client.query('set statement_timeout = 0');
}

async function readRecorded(client: pg.Client): Promise<RecordedMigration[]> {
  const { rows } = await client.query<{ record: string | null; strangers: string | null }>(
    `select to_regclass('_prisma_migrations') as record,
            (select string_agg(relname, ', ') from (
               select relname from pg_class where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace limit 3
             ) as found) as strangers`,
  );
  if (rows[0]?.record === null) {
    if (rows[0].strangers) {
      throw new OperatorError(
        `The database of DATABASE_URL holds tables that are not Orderdeck's (${rows[0].strangers}). Give Orderdeck a database of its own.`,
      );
    }
    await client.query(RECORD_TABLE);
  }
  const recorded = await client.query<RecordedMigration>(
    `select id, migration_name as name, checksum, finished_at is not null as finished, rolled_back_at is not null as "rolledBack"
     from _prisma_migrations order by started_at`,
  );
  return recorded.rows;
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const id = randomUUID();
  const insert = 'insert into _prisma_migrations (id, checksum, migration_name, logs) values ($1, $2, $3, $4)';
  try {
    await client.query('begin');
    await client.query(insert, [id, migration.checksum, migration.name, null]);
    await client.query(migration.sql);
    await client.query('update _prisma_migrations set finished_at = now(), applied_steps_count = 1 where id = $1', [
      id,
    ]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback').catch(() => undefined);
    // Recorded as Prisma does, so that nobody starts the app on a schema that is not the one it was written for.
    await client.query(insert, [id, migration.checksum, migration.name, causeOf(cause)]).catch(() => undefined);
    throw new OperatorError(
      `Migration ${migration.name} failed and was undone: ${causeOf(cause)}. Correct it, delete its row (id ${id}) from _prisma_migrations, then start again.`,
      { cause },
    );
  }
}

function checksumOf(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}

function causeOf(cause: unknown): string {
  return cause instanceof Error ? cause.message || cause.name : 'unknown cause';
}
