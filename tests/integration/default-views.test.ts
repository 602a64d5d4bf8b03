import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GET as readDefaults, PUT as saveDefaults } from '#app/api/views/defaults/route.ts';
import { GET as listViews, POST as createView } from '#app/api/views/route.ts';
import { runtime } from '#lib/process/runtime.ts';
import type { SavedView, ViewList } from '#lib/views/contract.ts';
import { DEFAULT_VIEW_KEYS } from '#lib/views/default-view-keys.ts';
import { call, load, MAPLE, open, STAFF } from './app.ts';
import { openTwoStores, type Bearer } from './two-stores.ts';

let owner: Bearer;
let staff: Bearer;
let fjord: Bearer;

beforeAll(async () => {
  ({ owner, staff, fjord } = await openTwoStores());
});
beforeEach(async () => {
  await runtime().prisma.store.updateMany({ data: { settings: {} } });
  await runtime().prisma.auditEntry.deleteMany();
});

const ALL = DEFAULT_VIEW_KEYS.map((key) => ({ key, isShown: true }));
const LATE_FIRST = ALL.toReversed().map(({ key }) => ({ key, isShown: key !== 'unpaid' }));
const save = (views: unknown, as = owner, start: unknown = null) =>
  call(saveDefaults, '/api/views/defaults', {
    method: 'PUT',
    headers: { ...as, 'idempotency-key': randomUUID() },
    body: { views, start },
  });
const seen = async (as: Bearer) => {
  const { body } = await call(listViews, '/api/views', { headers: as });
  return (body as unknown as ViewList).defaults.map(({ key }) => key);
};

describe('ready-made views', () => {
  test('are all there, in the usual order, until an admin chose', async () => {
    expect((await call(readDefaults, '/api/views/defaults', { headers: owner })).body).toEqual({
      views: ALL,
      start: null,
    });
    expect(await seen(staff)).toEqual(DEFAULT_VIEW_KEYS);
  });

  test('are chosen and put in order for everybody of this store, on opening as well', async () => {
    expect((await save(LATE_FIRST)).body).toEqual({ views: LATE_FIRST, start: null });
    expect(await seen(staff)).toEqual(['late', 'high-value', 'on-hold', 'to-ship']);
    expect(await seen(fjord)).toEqual(DEFAULT_VIEW_KEYS);
    const { session } = await open(await load(MAPLE, STAFF));
    const { views } = Reflect.get(session, 'beside') as { views: ViewList };
    expect(views.defaults.map(({ key }) => key)).toEqual(['late', 'high-value', 'on-hold', 'to-ship']);
  });

  test('stand in the record once for one choice', async () => {
    await save(LATE_FIRST);
    await save(LATE_FIRST);
    expect(await runtime().prisma.auditEntry.findMany({ select: { action: true, before: true, after: true } })).toEqual(
      [{ action: 'store.settings', before: { defaultViews: ALL }, after: { defaultViews: LATE_FIRST } }],
    );
  });

  test.each([[ALL.slice(1)], [[...ALL.slice(1), ALL[1]]], [[]], [ALL.map(({ key }) => key)]])(
    '%j is no choice',
    async (views) => {
      expect((await save(views)).status).toBe(400);
      expect(await seen(owner)).toEqual(DEFAULT_VIEW_KEYS);
    },
  );

  test('are chosen by admins only', async () => {
    expect((await save(LATE_FIRST, staff)).status).toBe(403);
    expect((await call(readDefaults, '/api/views/defaults', { headers: staff })).status).toBe(403);
    expect(await seen(staff)).toEqual(DEFAULT_VIEW_KEYS);
  });

  test.each([['unpaid'], ['nonsense'], [''], [7]])('%j cannot be what the list opens with', async (start) => {
    expect((await save(LATE_FIRST, owner, start)).status).toBe(400);
  });
});

describe('the view that the list opens with', () => {
  const VIEW = { name: 'Wholesale', query: 'status:shipped', columns: [], sort: 'total:desc' };
  const make = async (as: Bearer, isShared: boolean) => {
    const headers = { ...as, 'idempotency-key': randomUUID() };
    const { body } = await call(createView, '/api/views', { method: 'POST', headers, body: { ...VIEW, isShared } });
    return (body as unknown as SavedView).id;
  };
  const startOf = async (as: Bearer) =>
    ((await call(listViews, '/api/views', { headers: as })).body as unknown as ViewList).start;

  test('is chosen for everybody of this store: a ready-made one or a shared one, in the record by itself', async () => {
    expect((await save(ALL, owner, 'late')).body).toEqual({ views: ALL, start: 'late' });
    expect([await startOf(staff), await startOf(fjord)]).toEqual(['late', null]);
    const shared = await make(staff, true);
    await save(ALL, owner, shared);
    expect(await startOf(staff)).toBe(shared);
    const acts = await runtime().prisma.auditEntry.findMany({
      where: { action: 'store.settings' },
      select: { before: true, after: true },
      orderBy: { id: 'asc' },
    });
    expect(acts).toEqual([
      { before: { startView: null }, after: { startView: 'late' } },
      { before: { startView: 'late' }, after: { startView: shared } },
    ]);
  });

  test('is none that not everybody of this store sees', async () => {
    const others = await make(fjord, true);
    for (const id of [await make(owner, false), await make(staff, false), others, randomUUID()])
      expect((await save(ALL, owner, id)).status).toBe(404);
    expect(await startOf(owner)).toBeNull();
  });

  test('may be gone while other things are chosen', async () => {
    const shared = await make(staff, true);
    await save(ALL, owner, shared);
    await runtime().prisma.savedView.delete({ where: { id: shared } });
    expect((await save(LATE_FIRST, owner, shared)).status).toBe(200);
  });
});
