import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GET as readPeople } from '#app/api/people/route.ts';
import { PATCH as changeRole } from '#app/api/people/[userId]/route.ts';
import { PUT as changeDefaultRole } from '#app/api/people/default-role/route.ts';
import { GET as readViews } from '#app/api/views/route.ts';
import type { People } from '#lib/people/contract.ts';
import { runtime } from '#lib/process/runtime.ts';
import { call, load, MAPLE, open, OWNER, STAFF } from './app.ts';
import { control } from './emulator.ts';
import { openTwoStores, type Bearer } from './two-stores.ts';

const { prisma } = runtime();
let owner: Bearer;
let staff: Bearer;
let fjord: Bearer;

beforeAll(async () => {
  ({ owner, staff, fjord } = await openTwoStores());
});

beforeEach(async () => {
  await prisma.storeUser.deleteMany({ where: { storeHash: MAPLE, userId: { notIn: [OWNER, STAFF] } } });
  const asBefore = { role: 'viewer', removedAt: null } as const;
  await prisma.storeUser.updateMany({ where: { storeHash: MAPLE, userId: STAFF }, data: asBefore });
  await prisma.store.updateMany({ where: { storeHash: MAPLE }, data: { defaultRole: 'viewer' } });
  await prisma.auditEntry.deleteMany();
});

const read = (as: Bearer) => call(readPeople, '/api/people', { headers: as });
const keyed = (as: Bearer) => ({ ...as, 'idempotency-key': randomUUID() });
const setRole = (as: Bearer, userId: number | string, role: unknown) =>
  call(changeRole, `/api/people/${userId}`, {
    method: 'PATCH',
    headers: keyed(as),
    params: { userId: String(userId) },
    body: { role },
  });
const setDefault = (as: Bearer, role: unknown) =>
  call(changeDefaultRole, '/api/people/default-role', { method: 'PUT', headers: keyed(as), body: { role } });
const roles = ({ body }: { body: unknown }) => (body as People).people.map(({ id, role }) => [id, role]);
const audited = () =>
  prisma.auditEntry.findMany({ select: { action: true, outcome: true, subject: true, before: true, after: true } });

describe('the people of a store', () => {
  test('are told to admins, the owner first', async () => {
    const answer = await read(owner);
    expect(roles(answer)).toEqual([
      [OWNER, 'admin'],
      [STAFF, 'viewer'],
    ]);
    expect((answer.body as unknown as People).people[0]).toMatchObject({ isOwner: true, isYou: true });
  });

  test('get another role, which counts from their next act on, with one row in the record', async () => {
    expect(roles(await setRole(owner, STAFF, 'admin'))).toContainEqual([STAFF, 'admin']);
    expect((await read(staff)).status).toBe(200);
    await setRole(owner, STAFF, 'admin');
    expect(await audited()).toEqual([
      {
        action: 'person.role',
        outcome: 'done',
        subject: `user:${STAFF}`,
        before: { role: 'viewer' },
        after: { role: 'admin' },
      },
    ]);
    await setRole(owner, STAFF, 'viewer');
    expect((await read(staff)).status).toBe(403);
  });

  test.each([
    ['the owner', OWNER, 422],
    ['somebody of another store only', 9_104_499, 404],
    ['nobody', 'x', 400],
  ])('%s keeps what is there', async (_, userId, status) => {
    expect((await setRole(owner, userId, 'viewer')).status).toBe(status);
    expect(await audited()).toEqual([]);
  });

  test('an admin does not change the own role', async () => {
    await setRole(owner, STAFF, 'admin');
    expect(await setRole(staff, STAFF, 'viewer')).toMatchObject({ status: 422, body: { field: 'role' } });
    expect(await setRole(staff, OWNER, 'viewer')).toMatchObject({ status: 422 });
  });

  test.each(['owner', '', 7, null])('there is no role %j', async (role) => {
    expect((await setRole(owner, STAFF, role)).status).toBe(400);
    expect((await setDefault(owner, role)).status).toBe(400);
  });

  test('whose access was taken away are not among them any more', async () => {
    await prisma.storeUser.updateMany({ where: { storeHash: MAPLE, userId: STAFF }, data: { removedAt: new Date() } });
    expect(roles(await read(owner))).toEqual([[OWNER, 'admin']]);
    expect((await setRole(owner, STAFF, 'admin')).status).toBe(404);
  });

  test('of one store stay as they are while another’s change', async () => {
    expect((await setRole(fjord, STAFF, 'admin')).status).toBe(404);
    await setDefault(fjord, 'money');
    const answer = await read(owner);
    expect(roles(answer)).toContainEqual([STAFF, 'viewer']);
    expect(answer.body).toMatchObject({ defaultRole: 'viewer' });
  });

  test('who come new get the store’s default role; nobody becomes an admin by coming', async () => {
    expect((await setDefault(owner, 'admin')).status).toBe(400);
    expect((await setDefault(owner, 'editor')).body).toMatchObject({ defaultRole: 'editor' });
    const other = 9_104_403;
    await control('POST', '/allow-user', { store_hash: MAPLE, user_id: other });
    const { bearer } = await open(await load(MAPLE, other));
    expect(roles(await read(owner))).toContainEqual([other, 'editor']);
    expect((await call(readViews, '/api/views', { headers: bearer })).status).toBe(200);
  });

  test.each(['viewer', 'editor', 'money'] as const)('nobody who is %s may see or change them', async (role) => {
    await prisma.storeUser.updateMany({ where: { storeHash: MAPLE, userId: STAFF }, data: { role } });
    expect((await read(staff)).status).toBe(403);
    expect((await setRole(staff, STAFF, 'admin')).status).toBe(403);
    expect((await setDefault(staff, 'money')).status).toBe(403);
    expect((await audited()).map(({ action, outcome }) => [action, outcome])).toEqual([
      ['person.role', 'denied'],
      ['store.default-role', 'denied'],
    ]);
  });
});
