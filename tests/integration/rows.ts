import { runtime } from '#lib/process/runtime.ts';

/** How many rows each table of the app holds: what a refused request must leave as it was. */
export function rowCounts(): Promise<Record<string, number>> {
  return ofEachTable(async (table) => {
    const [row] = await runtime().prisma.$queryRawUnsafe<{ n: bigint }[]>(`SELECT count(*) AS n FROM ${table}`);
    return Number(row?.n);
  });
}

/** What the tables hold, to the letter, as one short text each: also what a changed row would show. */
export function rowDigests(): Promise<Record<string, string>> {
  return ofEachTable(async (table) => {
    const sql = `SELECT md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) AS digest FROM ${table} t`;
    const [row] = await runtime().prisma.$queryRawUnsafe<{ digest: string }[]>(sql);
    return row?.digest ?? '';
  });
}

async function ofEachTable<T>(read: (table: string) => Promise<T>): Promise<Record<string, T>> {
  const tables = await runtime().prisma.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND left(table_name, 1) <> '_' ORDER BY 1`;
  if (tables.length === 0) throw new Error('the test database has no table of the app');
  const found: Record<string, T> = {};
  for (const { name } of tables) found[name] = await read(`"${name}"`);
  return found;
}

/** Every table that has rows of stores, found by its columns, so that a new one is among them. */
export async function storeTables(): Promise<string[]> {
  const tables = await runtime().prisma.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'store_hash' ORDER BY 1`;
  if (tables.length === 0) throw new Error('no table of the test database has stores');
  return tables.map(({ name }) => name);
}

/** The rows of one store as texts, by table. */
export async function rowsOfStore(storeHash: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const name of await storeTables()) {
    const sql = `SELECT t::text AS text FROM "${name}" t WHERE store_hash = $1 ORDER BY 1`;
    const rows = await runtime().prisma.$queryRawUnsafe<{ text: string }[]>(sql, storeHash);
    found[name] = rows.map(({ text }) => text);
  }
  return found;
}
