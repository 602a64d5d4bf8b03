import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GET as readTags, POST as tagOrder } from '#app/api/orders/[orderId]/tags/route.ts';
import { DELETE as drop, GET as readList, POST as suggest, PUT as rename } from '#app/api/tags/route.ts';
import { runtime } from '#lib/process/runtime.ts';
import type { OrderTags, StoreTags } from '#lib/tags/contract.ts';
import { call, FJORD, installAndOpen, load, MAPLE, open, STAFF } from './app.ts';
import { control, platformWrites } from './emulator.ts';

type Bearer = Record<string, string>;

let owner: Bearer;
let staff: Bearer;

const keyed = (as: Bearer) => ({ ...as, 'idempotency-key': randomUUID() });
const ORDER = { orderId: '171' };

beforeAll(async () => {
  owner = (await installAndOpen()).bearer;
  await control('POST', '/allow-user', { store_hash: MAPLE, user_id: STAFF });
  staff = (await open(await load(MAPLE, STAFF))).bearer;
  const options = { method: 'POST', headers: keyed(owner), params: ORDER, body: { tags: ['gift', 'vip'] } };
  expect((await call(tagOrder, '/api/orders/171/tags', options)).status).toBe(200);
});
beforeEach(async () => {
  await runtime().prisma.store.updateMany({ data: { settings: {} } });
  await runtime().prisma.auditEntry.deleteMany();
  await control('DELETE', '/ledger');
});

const send = (handler: typeof suggest, method: string, body: object, as = owner) =>
  call(handler, '/api/tags', { method, headers: keyed(as), body });
const add = (tag: string, as = owner) => send(suggest, 'POST', { tag }, as);
const names = async (as = owner) => {
  const { body } = await call(readList, '/api/tags', { headers: as });
  return (body as unknown as StoreTags).tags.map(({ tag }) => tag);
};
const onOrder = async () => {
  const { body } = await call(readTags, '/api/orders/171/tags', { headers: owner, params: ORDER });
  return (body as unknown as OrderTags).tags.map(({ tag }) => tag);
};

describe('the tags that are suggested', () => {
  test('are those in use, and those that an admin added, for everybody', async () => {
    expect(await names()).toEqual(['gift', 'vip']);
    expect((await add('call first')).body).toMatchObject({
      tags: expect.arrayContaining([{ tag: 'call first', uses: 0 }]),
    });
    expect(await names(staff)).toEqual(['gift', 'vip', 'call first']);
  });

  test('are renamed and removed without a write to any order', async () => {
    await send(rename, 'PUT', { tag: 'gift', name: 'present' });
    await send(drop, 'DELETE', { tag: 'VIP' });
    expect(await names()).toEqual(['present']);
    expect(await onOrder()).toEqual(['gift', 'vip']);
    expect(await platformWrites()).toEqual([]);
    await add('gift');
    expect(await names()).toEqual(['gift', 'present']);
  });

  test('are this store’s alone, each change with a row in the record', async () => {
    await installAndOpen(FJORD);
    await add('call first');
    const fjord = await runtime().prisma.store.findUniqueOrThrow({ where: { storeHash: FJORD } });
    expect(fjord.settings).not.toHaveProperty('tagList');
    expect(await runtime().prisma.auditEntry.findMany({ select: { action: true, before: true, after: true } })).toEqual(
      [
        {
          action: 'store.settings',
          before: { tagList: { kept: [], dropped: [] } },
          after: { tagList: { kept: ['call first'], dropped: [] } },
        },
      ],
    );
  });

  test('that two admins change at once are both changed', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map((tag) => add(tag)));
    expect((await names()).toSorted()).toEqual(['a', 'b', 'c', 'd', 'gift', 'vip']);
  });

  test('are so many at most', async () => {
    const kept = Array.from({ length: 200 }, (_, at) => `tag ${at}`);
    await runtime().prisma.store.updateMany({ data: { settings: { tagList: { kept, dropped: [] } } } });
    expect(await add('one more')).toMatchObject({ status: 422, body: { message: expect.stringContaining('200') } });
  });

  test.each([{ tag: '' }, { tag: 'x'.repeat(41) }, { tag: '4111111111111111' }, {}])('%j is none', async (body) => {
    expect((await send(suggest, 'POST', body)).status).toBe(400);
  });

  test('are changed by admins only', async () => {
    expect((await add('mine', staff)).status).toBe(403);
    expect((await send(drop, 'DELETE', { tag: 'gift' }, staff)).status).toBe(403);
    expect((await send(rename, 'PUT', { tag: 'gift', name: 'x' }, staff)).status).toBe(403);
    expect(await names()).toEqual(['gift', 'vip']);
  });
});
