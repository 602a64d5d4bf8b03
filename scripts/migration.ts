/**
 * Writes the migration that is missing between prisma/migrations and prisma/schema.prisma.
 * `node scripts/migration.ts add_shipments` makes prisma/migrations/<time>_add_shipments/migration.sql; read it, add by
 * hand what a schema cannot say (extensions, expression indexes, data), and commit it. It never changes an older one.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { openEmbeddedPostgres } from '#lib/db/embedded.ts';
import { migrate } from '#lib/db/migrate.ts';
import { openSchemaEngine, readSchema } from './schema-engine.ts';

const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Give the migration a name in lower case, for example: node scripts/migration.ts add_shipments');
  process.exit(1);
}

const server = await openEmbeddedPostgres({ say: console.log });
const database = `migration_${randomUUID()}`;
try {
  await server.createDatabaseIfMissing(database);
  await migrate(server.urlOf(database));
  const engine = await openSchemaEngine(server.urlOf(database), await readSchema());
  const sql = await engine.sqlFromDatabaseToSchema();
  await engine.close();
  if (sql === '') console.log('The migrations already say what prisma/schema.prisma says: nothing to write.');
  else {
    const folder = `prisma/migrations/${timestamp()}_${name}`;
    await mkdir(folder, { recursive: true });
    await writeFile(`${folder}/migration.sql`, `${sql}\n`);
    console.log(`Wrote ${folder}/migration.sql. Read it before you commit it.`);
  }
} finally {
  await server.dropDatabase(database);
  await server.release();
}

function timestamp(): string {
  return new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
}
