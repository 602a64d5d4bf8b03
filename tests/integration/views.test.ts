import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GET as readPreference, PUT as savePreference } from '#app/api/preferences/list/route.ts';
import { POST as countViews } from '#app/api/views/counts/route.ts';
import { DELETE as deleteView, PATCH as changeView } from '#app/api/views/[viewId]/route.ts';
import { GET as listViews, POST as createView } from '#app/api/views/route.ts';
import { parseStoreHash } from '#lib/core/ids.ts';
import { createStoreDatabase } from '#lib/db/store-database.ts';
import { runtime } from '#lib/process/runtime.ts';
import { createStoreClient } from '#lib/process/store-context.ts';
import type { SavedView, ViewCounts, ViewList } from '#lib/views/contract.ts';
import { call, MAPLE, STAFF, type CallAnswer } from './app.ts';
import { openTwoStores, type Bearer } from './two-stores.ts';

let owner: Bearer;
let staff: Bearer;
let fjord: Bearer;

beforeAll(async () => {
  ({ owner, staff, fjord } = await openTwoStores());
});

beforeEach(async () => {
  await runtime().prisma.savedView.deleteMany();
});

const VIEW = {
  name: 'Big ones',
  isShared: false,
  query: 'total:>1000',
  columns: ['order', 'total'],
  sort: 'total:desc',
};
const keyed = (as: Bearer, key: string = randomUUID()) => ({ ...as, 'idempotency-key': key });
const create = (as: Bearer, view: object = {}, key?: string) =>
  call(createView, '/api/views', { method: 'POST', headers: keyed(as, key), body: { ...VIEW, ...view } });
const change = (as: Bearer, viewId: string, body: object) =>
  call(changeView, `/api/views/${viewId}`, { method: 'PATCH', headers: keyed(as), params: { viewId }, body });
const remove = (as: Bearer, viewId: string) =>
  call(deleteView, `/api/views/${viewId}`, { method: 'DELETE', headers: keyed(as), params: { viewId } });
const viewOf = (answer: CallAnswer) => answer.body as unknown as SavedView;

async function list(as: Bearer): Promise<ViewList> {
  return (await call(listViews, '/api/views', { headers: as })).body as unknown as ViewList;
}
const names = async (as: Bearer) => (await list(as)).views.map(({ name }) => name);

async function setRole(role: 'viewer' | 'editor' | 'money' | 'admin'): Promise<void> {
  await runtime().prisma.storeUser.updateMany({ where: { userId: STAFF }, data: { role } });
}

describe('views', () => {
  test('are kept as they were made, in the order of their making', async () => {
    const made = viewOf(await create(owner));
    expect(made).toEqual({ ...VIEW, id: made.id, isOwn: true, canChange: true });
    await create(owner, { name: 'Second', query: '' });
    expect((await list(owner)).views[0]).toEqual(made);
    expect(await names(owner)).toEqual(['Big ones', 'Second']);
  });

  test('come with those of the first day', async () => {
    const { defaults } = await list(owner);
    expect(defaults.map(({ key }) => key)).toEqual(['to-ship', 'unpaid', 'on-hold', 'high-value', 'late']);
  });

  test('are made once however often the same request comes', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => create(owner, {}, key)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await names(owner)).toEqual(['Big ones']);
  });

  test('can be changed and deleted', async () => {
    const { id } = viewOf(await create(owner));
    expect(viewOf(await change(owner, id, { name: 'Huge ones', isShared: true }))).toMatchObject({
      ...VIEW,
      name: 'Huge ones',
      isShared: true,
    });
    expect((await remove(owner, id)).status).toBe(204);
    expect(await names(owner)).toEqual([]);
    expect((await remove(owner, id)).status).toBe(404);
  });

  test.each([
    [{ query: 'status:(shipped' }, 'query'],
    [{ query: 'colour:red' }, 'query'],
    [{ name: '' }, 'name'],
    [{ sort: 'total' }, 'sort'],
    [{ columns: ['Total'] }, 'columns.0'],
    [{ storeHash: 'r7wd2xnp5' }, 'storeHash'],
  ])('do not take %j', async (wrong, field) => {
    expect(await create(owner, wrong)).toMatchObject({ status: 400, body: { code: 'bad_request', field } });
    const { id } = viewOf(await create(owner));
    expect(await change(owner, id, wrong)).toMatchObject({ status: 400, body: { field } });
  });

  test('tell where a search cannot be read', async () => {
    const answer = await create(owner, { query: 'shipped colour:red' });
    expect(answer.body).toMatchObject({ at: 8, mistake: expect.stringContaining('colour') as string });
  });

  test('are fifty a person at most, also when many are made at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 54 }, (_, index) => create(owner, { name: `View ${index}` })),
    );
    const refused = answers.filter(({ status }) => status === 422);
    expect(refused).toHaveLength(4);
    expect(String(refused[0]?.body['message'])).toContain('Delete one');
    expect(await names(owner)).toHaveLength(50);
    expect((await create(staff)).status).toBe(200);
  });
});

describe('a private view', () => {
  test('does not exist for anybody else, not even an admin', async () => {
    await setRole('admin');
    const { id } = viewOf(await create(owner));
    expect(await names(staff)).toEqual([]);
    const unknown = await change(staff, randomUUID(), { name: 'Mine now' });
    const theirs = await change(staff, id, { name: 'Mine now' });
    expect([theirs.status, theirs.body['message']]).toEqual([404, unknown.body['message']]);
    expect((await remove(staff, id)).status).toBe(404);
    expect(await names(owner)).toEqual(['Big ones']);
  });

  test('cannot be taken by making one under its id', async () => {
    const { id } = viewOf(await create(owner));
    for (const thief of [staff, fjord]) {
      const answer = await create(thief, { name: 'Mine now' }, id);
      expect(answer.status).toBe(422);
      expect(JSON.stringify(answer.body)).not.toContain('Big ones');
    }
    expect(await names(owner)).toEqual(['Big ones']);
  });
});

describe('a shared view', () => {
  test('is seen by all of the store, and changed by its maker and admins', async () => {
    await setRole('money');
    const { id } = viewOf(await create(owner, { isShared: true }));
    expect((await list(staff)).views).toMatchObject([{ id, isOwn: false, canChange: false }]);
    expect((await change(staff, id, { name: 'Mine now' })).status).toBe(403);
    expect((await remove(staff, id)).status).toBe(403);
    await setRole('admin');
    expect((await list(staff)).views).toMatchObject([{ id, isOwn: false, canChange: true }]);
    expect((await change(staff, id, { name: 'For all' })).status).toBe(200);
    expect((await list(owner)).views).toMatchObject([{ name: 'For all', isOwn: true }]);
    expect((await remove(staff, id)).status).toBe(204);
  });

  test('of one store is nothing to another, whose people have the same rights there', async () => {
    const { id } = viewOf(await create(owner, { isShared: true }));
    expect(await names(fjord)).toEqual([]);
    expect((await change(fjord, id, { name: 'Mine now' })).status).toBe(404);
    expect((await remove(fjord, id)).status).toBe(404);
    expect(await names(owner)).toEqual(['Big ones']);
  });
});

describe('counts of views', () => {
  const count = async (queries: readonly { key: string; query: string }[], as = owner) => {
    const answer = await call(countViews, '/api/views/counts', { method: 'POST', headers: as, body: { queries } });
    return (answer.body as unknown as ViewCounts).counts;
  };

  beforeAll(async () => {
    const storeHash = parseStoreHash(MAPLE);
    if (storeHash === null) throw new Error('no store');
    const app = runtime();
    const orders = await createStoreClient(app, storeHash, 'job').orders.list({ limit: 100 });
    const index = createStoreDatabase(app.prisma, app.locks, storeHash).index;
    await index.put(orders.orders.map((order) => ({ order, lines: null, deliveries: null, fetchedAt: new Date() })));
  });

  test('are those of the store, by key', async () => {
    const queries = [
      { key: 'all', query: '' },
      { key: 'dear', query: 'total:>=1' },
      { key: 'none', query: 'total:>=99999999' },
    ];
    const counts = await count(queries);
    expect(counts.map(({ key }) => key)).toEqual(['all', 'dear', 'none']);
    expect(counts[0]?.count).toBeGreaterThan(50);
    expect(counts[1]?.count).toBeLessThanOrEqual(counts[0]?.count ?? 0);
    expect(counts[2]).toEqual({ key: 'none', count: 0, isCapped: false });
    expect((await count(queries, fjord)).map((one) => one.count)).toEqual([0, 0, 0]);
  });

  test('of a search that cannot be read are unknown, and the others are there', async () => {
    const counts = await count([
      { key: 'broken', query: 'status:(' },
      { key: 'all', query: '' },
    ]);
    expect(counts[0]).toEqual({ key: 'broken', count: null, isCapped: false });
    expect(counts[1]?.count).toBeGreaterThan(50);
  });

  test('of more than fifty are refused', async () => {
    const queries = Array.from({ length: 51 }, (_, index) => ({ key: String(index), query: '' }));
    const answer = await call(countViews, '/api/views/counts', { method: 'POST', headers: owner, body: { queries } });
    expect(answer).toMatchObject({ status: 400, body: { field: 'queries' } });
  });

  test('judge high value by the store’s own orders', async () => {
    const high = (await list(owner)).defaults.find(({ key }) => key === 'high-value');
    const [all, dear] = await count([
      { key: 'all', query: '' },
      { key: 'dear', query: high?.query ?? '' },
    ]);
    expect(dear?.count).toBeGreaterThan(0);
    expect(dear?.count).toBeLessThan((all?.count ?? 0) / 5);
  });
});

describe('how a person likes the list', () => {
  const read = async (as: Bearer) => (await call(readPreference, '/api/preferences/list', { headers: as })).body;
  const save = (as: Bearer, body: unknown) =>
    call(savePreference, '/api/preferences/list', { method: 'PUT', headers: keyed(as), body });

  test('is nothing at first, then what was saved last, for that person in that store', async () => {
    expect(await read(owner)).toEqual({});
    await save(owner, { columns: ['order', 'total'], limit: 100 });
    await save(owner, { limit: 25, isPreviewOpen: true });
    expect(await read(owner)).toEqual({ limit: 25, isPreviewOpen: true });
    expect(await read(staff)).toEqual({});
    expect(await read(fjord)).toEqual({});
  });

  test('that a later version does not understand is nothing', async () => {
    await save(staff, { limit: 25 });
    await runtime().prisma.listPreference.updateMany({ where: { userId: STAFF }, data: { value: { limit: 'many' } } });
    expect(await read(staff)).toEqual({});
  });

  test('takes only what it knows', async () => {
    expect(await save(owner, { limit: 9 })).toMatchObject({ status: 400, body: { field: 'limit' } });
    expect(await save(owner, { theme: 'dark' })).toMatchObject({ status: 400, body: { field: 'theme' } });
  });
});
