import { openEmbeddedPostgres } from '#lib/db/embedded.ts';
import { prepareTestDatabases } from '#tests/fixtures/database.ts';

/** One database server for the whole run; each test file gets a database and an emulator of its own in setup.ts. */
export async function setup(): Promise<() => Promise<void>> {
  const server = await openEmbeddedPostgres({ say: console.log });
  await prepareTestDatabases(server);
  return () => server.release();
}
