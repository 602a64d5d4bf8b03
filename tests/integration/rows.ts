import { runtime } from '#lib/process/runtime.ts';

/** How many rows each table of the app holds: what a refused request must leave as it was. */
export async function rowCounts(): Promise<Record<string, number>> {
  const { prisma } = runtime();
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND left(table_name, 1) <> '_' ORDER BY 1`;
  if (tables.length === 0) throw new Error('the test database has no table of the app');
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await prisma.$queryRawUnsafe<{ n: bigint }[]>(`SELECT count(*) AS n FROM "${name}"`);
    counts[name] = Number(row?.n);
  }
  return counts;
}
