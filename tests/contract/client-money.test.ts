import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BigCommerceClient } from '#lib/bigcommerce/types/client.ts';
import type { NewRefundItem } from '#lib/bigcommerce/types/refund.ts';
import type { OrderId } from '#lib/core/ids.ts';
import { emulatorClient } from '#tests/fixtures/emulator-client.ts';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { errorOf } from '#tests/fixtures/local-client.ts';
import { control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';

/** The app's client, moving money on the emulator: what is sent, what comes back, and what the odd answers turn into. */
const emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_ORDERS: '400', EMULATOR_QUOTA: 'unlimited' } });
afterAll(() => emulator.stop());

const call = async (method: string, path: string, body?: unknown) =>
  (await control(emulator.url, method, path, body)).body;

let client: BigCommerceClient;
let snapshot: unknown;
let paid: OrderId;
let authorized: OrderId;

beforeAll(async () => {
  const scopes = ['store_v2_orders', 'store_v2_transactions', 'store_v2_products', 'store_inventory'];
  client = await emulatorClient(emulator.url, MAPLE, { priority: 'userWrite', scopes });
  const { orders } = await client.orders.list({ limit: 250 });
  const found = (want: string, statusId: number) => {
    const order = orders.find((each) => each.paymentStatus === want && each.statusId === statusId);
    if (order === undefined) throw new Error(`no order is ${want}`);
    return order.id;
  };
  paid = found('captured', 2);
  authorized = found('authorized', orders.find((each) => each.paymentStatus === 'authorized')?.statusId ?? 7);
  snapshot = (await call('POST', '/snapshots'))['id'];
});
beforeEach(() => call('POST', `/snapshots/${String(snapshot)}/restore`));

async function oneOfTheFirstLine(): Promise<readonly NewRefundItem[]> {
  const [line] = await client.orders.lines(paid, 'USD');
  return [{ itemType: 'PRODUCT', itemId: line?.id ?? 0, quantity: 1 }];
}

async function refunded(providerId?: string) {
  const subject = { kind: 'items', items: await oneOfTheFirstLine() } as const;
  const quote = await client.refunds.quote(paid, subject, 'USD');
  const method = quote.methods.find(([part]) => part?.providerId === providerId) ?? quote.methods.at(-1) ?? [];
  const payments = method.map((part) => ({ ...part, amount: part.amount.amount }));
  return { quote, result: await client.refunds.create(paid, { subject, payments, reason: 'broken' }, 'USD') };
}

describe('a refund', () => {
  test('is quoted without being made', async () => {
    const { quote } = await refunded();
    expect(Number(quote.total.amount)).toBeGreaterThan(0);
    expect(quote.methods.length).toBeGreaterThan(1);
    for (const method of quote.methods)
      expect(method.reduce((sum, part) => sum + Number(part.amount.amount), 0)).toBeCloseTo(Number(quote.total.amount));
  });

  test('is made as quoted, and is not money back before its transaction is there', async () => {
    const { quote, result } = await refunded();
    expect(result).toMatchObject({ kind: 'done', refund: { orderId: paid, totalAmount: quote.total } });
    if (result.kind !== 'done') return;
    const read = () => client.refunds.get(result.refund.id, 'USD');
    expect((await read())?.payments).toMatchObject([{ isDeclined: false, transactionId: null }]);
    await call('POST', '/clock', { advance_ms: 5_000 });
    expect((await read())?.payments[0]?.transactionId).toMatch(/^\d+$/);
    expect((await client.transactions.refunds(paid, 'USD')).map(({ id }) => id)).toEqual([result.refund.id]);
    const page = await client.refunds.page({ orderIds: [paid] }, () => 'USD');
    expect(page.refunds).toMatchObject([{ id: result.refund.id, reason: 'broken', orderId: paid }]);
  });

  test('can be declined after it was taken', async () => {
    await call('PUT', '/payments', { refunds: 'decline' });
    const { result } = await refunded();
    await call('POST', '/clock', { advance_ms: 5_000 });
    if (result.kind !== 'done') throw new Error(result.kind);
    expect((await client.refunds.get(result.refund.id, 'USD'))?.payments).toMatchObject([{ isDeclined: true }]);
  });

  test('while another one waits is refused in the envelope that only refunds have', async () => {
    const { quote } = await refunded();
    const subject = { kind: 'items', items: [{ itemType: 'ORDER', itemId: paid, amount: '0.01' }] } as const;
    const payments = (quote.methods.at(-1) ?? []).slice(0, 1).map((part) => ({ ...part, amount: '0.01' }));
    const second = await client.refunds.create(paid, { subject, payments, reason: 'again' }, 'USD');
    expect(second).toMatchObject({ kind: 'refused', status: 422 });
  });

  test('while the tax service is down says so, and was certainly not made', async () => {
    const subject = { kind: 'items', items: await oneOfTheFirstLine() } as const;
    await call('PUT', '/payments', { tax_service: 'down' });
    expect((await errorOf(client.refunds.quote(paid, subject, 'USD'))).message).toMatch(/tax service/);
    const made = await client.refunds.create(paid, { subject, payments: [], reason: 'x' }, 'USD');
    expect(made).toMatchObject({ kind: 'refused', status: 503, reason: expect.stringMatching(/tax service/) });
    expect(await client.transactions.refunds(paid, 'USD')).toEqual([]);
  });

  test('of tax alone goes without items', async () => {
    const quote = await client.refunds.quote(paid, { kind: 'tax', amount: '0.01' }, 'USD');
    expect(quote).toMatchObject({ total: { amount: '0.01' }, tax: { amount: '0.01' } });
  });

  test('of an order that is not paid is refused with the reason', async () => {
    const quote = client.refunds.quote(authorized, { kind: 'tax', amount: '0.01' }, 'USD');
    expect((await errorOf(quote)).code).toBe('refused_by_platform');
  });

  test('that is not there is null, and so is no page', async () => {
    expect(await client.refunds.get(2_000_000_000, 'USD')).toBeNull();
    expect((await client.refunds.page({ orderIds: [authorized] }, () => 'USD')).refunds).toEqual([]);
  });
});

describe('capture and void', () => {
  const status = async () => (await client.orders.get(authorized))?.paymentStatus;

  test.each([
    ['capture', 'capture pending', 'captured'],
    ['void', 'void pending', 'void'],
  ] as const)('%s is asked for, and done later', async (action, pending, done) => {
    expect(await client.transactions[action](authorized)).toEqual({ kind: 'done' });
    expect(await status()).toBe(pending);
    expect(await client.transactions[action](authorized)).toMatchObject({ kind: 'refused', status: 422 });
    await call('POST', '/clock', { advance_ms: 5_000 });
    expect(await status()).toBe(done);
    const list = await client.transactions.list(authorized);
    expect(list.kind === 'ok' && list.transactions.at(-1)).toMatchObject({ event: action, status: 'ok' });
  });

  test('that fails leaves what was authorized, and a failed transaction', async () => {
    await call('PUT', '/payments', { captures: 'fail' });
    await client.transactions.capture(authorized);
    await call('POST', '/clock', { advance_ms: 5_000 });
    expect(await status()).toBe('authorized');
    const list = await client.transactions.list(authorized);
    expect(list.kind === 'ok' && list.transactions.at(-1)).toMatchObject({ event: 'capture', status: 'error' });
  });
});

describe('stock', () => {
  test('goes up by what comes back, by product or by variant as it is counted', async () => {
    const products = await client.catalogue.products({ limit: 50 });
    for (const tracking of ['product', 'variant'] as const) {
      const product = products.find((each) => each.tracking === tracking);
      if (product === undefined) throw new Error(`no product is counted by ${tracking}`);
      const [before] = await client.inventory.items([product.id]);
      if (before === undefined) throw new Error('it is not counted');
      const counted = tracking === 'product' ? { productId: product.id } : { variantId: before.variantId };
      const change = { locationId: before.locationId, counted, quantity: 2 };
      expect(await client.inventory.adjust([change], 'came back')).toEqual({ kind: 'done' });
      const [after] = await client.inventory.items([product.id]);
      expect(after?.onHand).toBe(before.onHand + 2);
    }
  });

  test('of nothing is asked for nowhere; a place that is not there is refused', async () => {
    expect(await client.inventory.items([])).toEqual([]);
    const change = { locationId: 999, counted: { productId: 1 }, quantity: 1 };
    expect(await client.inventory.adjust([change], 'x')).toMatchObject({ kind: 'refused', status: 422 });
  });
});
