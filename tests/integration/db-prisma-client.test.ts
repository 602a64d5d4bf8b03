import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPrismaClient, type PrismaClient } from '#lib/db/prisma-client.ts';
import { createTestDatabase, type TestDatabase } from '#tests/fixtures/database.ts';

let database: TestDatabase;
let prisma: PrismaClient;

beforeAll(async () => {
  database = await createTestDatabase();
  prisma = createPrismaClient(database.url, { connections: 2, statementTimeoutMs: 200 });
  await prisma.spentToken.createMany({
    data: ['one', 'two'].map((jti) => ({ jti, use: 'load', spentAt: new Date(0) })),
  });
});

afterAll(async () => {
  await prisma.$disconnect();
  await database.drop();
});

describe('createPrismaClient', () => {
  it.each([
    ['find', (where: object) => prisma.spentToken.findMany({ where })],
    ['change', (where: object) => prisma.spentToken.updateMany({ where, data: { use: 'other' } })],
    ['delete', (where: object) => prisma.spentToken.deleteMany({ where })],
  ])('refuses to %s by a value that is missing, instead of meaning every row', async (_what, run) => {
    await expect(run({ jti: undefined })).rejects.toThrow('explicitly `undefined` values are not allowed');
    expect(await prisma.spentToken.count({ where: { use: 'load' } })).toBe(2);
  });

  it('has statements that take too long ended by the server', async () => {
    await expect(prisma.$queryRaw`select pg_sleep(30)`).rejects.toThrow(/statement timeout/);
    expect(await prisma.spentToken.count()).toBe(2);
  });

  it('goes on after the server cut its connections', async () => {
    await prisma.$queryRaw`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`;
    await prisma.$queryRaw`select pg_terminate_backend(pg_backend_pid())`.catch(() => undefined);
    expect(await prisma.spentToken.count()).toBe(2);
  });
});
