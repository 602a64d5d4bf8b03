import { useEmbeddedPostgres } from '#lib/db/embedded.ts';
import { prepareTestDatabases } from '#tests/fixtures/database.ts';

/** One database server for the whole run; each test file gets a database and an emulator of its own in setup.ts. */
export default async function setUp(): Promise<() => Promise<void>> {
  const server = await useEmbeddedPostgres({ say: console.log });
  await prepareTestDatabases(server);
  return () => server.release();
}
