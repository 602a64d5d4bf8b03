import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { GET as readTexts } from '#app/api/documents/route.ts';
import { GET as readOrder } from '#app/api/orders/[orderId]/route.ts';
import { GET as readPrintout } from '#app/api/orders/[orderId]/printout/route.ts';
import { PATCH as changeSettings } from '#app/api/settings/route.ts';
import type { OrderDetail } from '#lib/orders/contract.ts';
import type { Printout } from '#lib/orders/printout-contract.ts';
import { call, installAndOpen, load, MAPLE, open, STAFF } from './app.ts';
import { control, ledger } from './emulator.ts';
import { CANARIES, canariesIn, plantCanaries } from './masking/canary.ts';

type Bearer = Record<string, string>;
const ORDER = 150;

let owner: Bearer;
let staff: Bearer;

beforeAll(async () => {
  owner = (await installAndOpen()).bearer;
  await control('POST', '/allow-user', { store_hash: MAPLE, user_id: STAFF });
  staff = (await open(await load(MAPLE, STAFF))).bearer;
});

const keep = (body: object, as = owner) =>
  call(changeSettings, '/api/settings', { method: 'PATCH', headers: { ...as, 'idempotency-key': randomUUID() }, body });
const print = (document: string, as = staff, orderId: number | string = ORDER) =>
  call(readPrintout, `/api/orders/${orderId}/printout?document=${document}`, {
    headers: as,
    params: { orderId: String(orderId) },
  });

describe('the texts on every document', () => {
  test('are kept by admins, and read by whoever may print', async () => {
    expect((await call(readTexts, '/api/documents', { headers: staff })).body).toEqual({ address: '', footer: '' });
    const texts = { documentAddress: 'Maple & Co\n1 Main St', documentFooter: 'Thank you' };
    expect((await keep(texts)).status).toBe(200);
    const { body } = await call(readTexts, '/api/documents', { headers: staff });
    expect(body).toEqual({ address: 'Maple & Co\n1 Main St', footer: 'Thank you' });
    expect((await keep(texts, staff)).status).toBe(403);
  });
});

describe('an order on paper', () => {
  test('says the same as its screen, for three calls as a slip and two more as an invoice', async () => {
    const params = { orderId: String(ORDER) };
    const { body } = await call(readOrder, `/api/orders/${ORDER}`, { headers: staff, params });
    const { lines, totals, deliveries, row } = body as unknown as OrderDetail;
    const before = (await ledger()).length;
    const slip = (await print('slip')).body as unknown as Printout;
    const between = (await ledger()).length;
    const invoice = (await print('invoice')).body as unknown as Printout;
    expect([between - before, (await ledger()).length - between]).toEqual([3, 5]);
    for (const printout of [slip, invoice])
      expect(printout).toMatchObject({
        ...{ id: ORDER, totals, deliveries, createdAt: row.createdAt },
        lines: lines.map(({ id, quantity, totalIncTax }) => ({ id, quantity, totalIncTax })),
      });
    expect(slip.money).toBeNull();
    expect(invoice.money?.refunded.currencyCode).toBe(totals.totalIncTax.currencyCode);
    expect(JSON.stringify(invoice)).not.toContain(row.staffNotes === '' ? 'staffNotes' : row.staffNotes);
  });

  test.each(['label', '', 'slip&more=1'])('is no “%s”', async (document) => {
    expect((await print(document)).status).toBe(400);
  });

  test.each([999_999, 'x'])('is none for the number %s, which no order of the store has', async (orderId) => {
    expect((await print('slip', staff, orderId)).status).toBe(orderId === 'x' ? 400 : 404);
  });

  test('has no personal data for those from whom it is kept, and all of it again afterwards', async () => {
    await plantCanaries(ORDER);
    const seen = async () => canariesIn(JSON.stringify((await print('invoice')).body));
    expect(await seen()).toEqual(
      expect.arrayContaining([CANARIES.lastName, CANARIES.parcelStreet, CANARIES.customerMessage]),
    );
    expect((await keep({ maskedRoles: ['viewer'] })).status).toBe(200);
    expect(await seen()).toEqual([]);
    const masked = (await print('invoice')).body as unknown as Printout;
    expect(masked.billing).toMatchObject({ lastName: '', street1: '' });
    expect(masked.billing.city).not.toBe('');
    expect(masked.lines.length).toBeGreaterThan(0);
    await keep({ maskedRoles: [] });
    expect(await seen()).not.toEqual([]);
  });
});
