import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#tests/fixtures/database.ts';
import { openSchemaEngine, readSchema } from '#scripts/schema-engine.ts';

let database: TestDatabase;
let schema: string;

beforeAll(async () => {
  [database, schema] = await Promise.all([createTestDatabase(), readSchema()]);
});

afterAll(() => database.drop());

/** Prisma's own opinion of what is missing between the migrated database and a schema. */
async function missing(changedSchema: string): Promise<string> {
  const engine = await openSchemaEngine(database.url, changedSchema);
  try {
    return await engine.sqlFromDatabaseToSchema();
  } finally {
    await engine.close();
  }
}

describe('migrations and prisma/schema.prisma', () => {
  it('say the same (if not: node scripts/migration.ts <name>)', async () => {
    expect(await missing(schema)).toBe('');
  });

  const changes: [what: string, from: RegExp, to: string, sql: RegExp][] = [
    ['a column more', /(model Store \{)/, '$1\n  extra String?', /ADD COLUMN\s+"extra" TEXT/],
    ['a column less', /\n +scope +String\n/, '\n', /DROP COLUMN "scope"/],
    ['another type', /( ownerId +)Int( )/, '$1BigInt$2', /"owner_id" SET DATA TYPE BIGINT/],
    ['another precision', /(installedAt .*Timestamptz)\(3\)/, '$1(6)', /"installed_at" SET DATA TYPE TIMESTAMPTZ\(6\)/],
    ['nullable', /( sealedToken +String)( )/, '$1?$2', /"sealed_token" DROP NOT NULL/],
    ['another default', /(status +StoreStatus @default\()active/, '$1suspended', /"status" SET DEFAULT 'suspended'/],
    ['no default', /(defaultRole +Role +)@default\(viewer\)/, '$1', /"default_role" DROP DEFAULT/],
    [
      'another primary key',
      /@@id\(\[storeHash, userId\]\)/,
      '@@unique([storeHash, userId])\n  @@id([userId, storeHash])',
      /PRIMARY KEY/,
    ],
    [
      'a unique more',
      /(@@map\("stores"\))/,
      '@@unique([installId])\n  $1',
      /CREATE UNIQUE INDEX "stores_install_id_key"/,
    ],
    ['an index less', /@@index\(\[startedAt\]\)/, '', /DROP INDEX "sessions_started_at_idx"/],
    ['an index the other way', /at\(sort: Desc\)/, 'at', /INDEX "audit_entries_store_hash_order_id_at_idx"/],
    [
      'another foreign key rule',
      /(user +StoreUser @relation\(.*)onDelete: Cascade/,
      '$1onDelete: Restrict',
      /ON DELETE RESTRICT/,
    ],
    ['an enum value more', /(enum Role \{)/, '$1\n  auditor', /'auditor'/],
    ['a table more', /$/, '\nmodel Extra {\n  id Int @id\n}\n', /CREATE TABLE "Extra"/],
  ];

  it.each(changes)('are told apart by %s', async (_what, from, to, sql) => {
    const changed = schema.replace(from, to);
    expect(changed).not.toBe(schema);
    expect(await missing(changed)).toMatch(sql);
  });
});
