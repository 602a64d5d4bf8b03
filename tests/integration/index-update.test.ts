import { beforeAll, describe, expect, test } from 'vitest';
import { PATCH as changeOrder, GET as readOrder } from '#app/api/orders/[orderId]/route.ts';
import { runtime } from '#lib/process/runtime.ts';
import { call, installAndOpen, MAPLE } from './app.ts';

const ORDER = 150;
const path = `/api/orders/${ORDER}`;
const params = { orderId: String(ORDER) };
let bearer: Record<string, string>;

beforeAll(async () => {
  ({ bearer } = await installAndOpen());
});

const indexed = () => runtime().prisma.indexedOrder.findMany({ where: { storeHash: MAPLE, orderId: ORDER } });

async function setNotes(staffNotes: string): Promise<number> {
  const before = await call(readOrder, path, { headers: bearer, params });
  const { base } = before.body['row'] as { base: string };
  const headers = { ...bearer, 'idempotency-key': crypto.randomUUID() };
  const body = { base, change: { staffNotes } };
  return (await call(changeOrder, path, { method: 'PATCH', headers, params, body })).status;
}

describe('a change made in the app', () => {
  test('is in the index when it is answered', async () => {
    expect(await setNotes('Call before delivery')).toBe(200);
    expect(await indexed()).toMatchObject([{ orderId: ORDER, staffNotes: 'Call before delivery', place: 'listed' }]);
    expect(await setNotes('Leave with the neighbour')).toBe(200);
    expect(await indexed()).toMatchObject([{ staffNotes: 'Leave with the neighbour' }]);
  });

  test('is done even when the index cannot be written', async () => {
    const { prisma } = runtime();
    expect(await setNotes('Leave with the neighbour')).toBe(200);
    await prisma.$executeRaw`ALTER TABLE indexed_orders ADD CONSTRAINT closed CHECK (staff_notes <> 'Fragile')`;
    try {
      expect(await setNotes('Fragile')).toBe(200);
      expect(await indexed()).toMatchObject([{ staffNotes: 'Leave with the neighbour' }]);
    } finally {
      await prisma.$executeRaw`ALTER TABLE indexed_orders DROP CONSTRAINT closed`;
    }
    const after = await call(readOrder, path, { headers: bearer, params });
    expect(after.body['row']).toMatchObject({ staffNotes: 'Fragile' });
  });
});
