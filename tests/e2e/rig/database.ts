import pg from 'pg';

/** The app's database, looked at from outside: which tables there are is asked, so that a new one is never forgotten. */
export interface AppDatabase {
  /** Takes away every row and every job. */
  empty(): Promise<void>;
  /** Rows of a store by table: every table that names stores. */
  rowsOf(storeHash: string): Promise<Record<string, number>>;
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  end(): Promise<void>;
}

const MOST_TRIES = 5;
const TABLES = `SELECT table_name AS name FROM information_schema.tables
  WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND left(table_name, 1) <> '_'`;
const STORE_TABLES = `SELECT table_name AS name FROM information_schema.columns
  WHERE table_schema = 'public' AND column_name = 'store_hash' ORDER BY 1`;

export async function openDatabase(url: string): Promise<AppDatabase> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const query = async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    (await client.query<Row>(text, [...values])).rows;
  return {
    query,
    async empty() {
      const tables = await query<{ name: string }>(TABLES);
      if (tables.length === 0) throw new Error('the database of the end-to-end tests has no table of the app');
      const truncate = `TRUNCATE ${tables.map(({ name }) => `"${name}"`).join(', ')} CASCADE`;
      // A page that was just closed gives its session back meanwhile, jobs go on, and each can wait for the other.
      for (let triesLeft = MOST_TRIES; ; triesLeft -= 1) {
        try {
          await query(truncate);
          break;
        } catch (error) {
          if (!isDeadlock(error) || triesLeft === 1) throw error;
        }
      }
      await query('DELETE FROM graphile_worker._private_jobs WHERE locked_at IS NULL');
    },
    async rowsOf(storeHash) {
      const counts: Record<string, number> = {};
      for (const { name } of await query<{ name: string }>(STORE_TABLES)) {
        const [row] = await query<{ n: string }>(`SELECT count(*) AS n FROM "${name}" WHERE store_hash = $1`, [
          storeHash,
        ]);
        counts[name] = Number(row?.n);
      }
      return counts;
    },
    end: () => client.end(),
  };
}

function isDeadlock(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '40P01';
}
