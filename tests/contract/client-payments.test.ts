import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BigCommerceClient } from '#lib/bigcommerce/types/client.ts';
import type { NewCharge, PaymentMethod, StoredInstrument } from '#lib/bigcommerce/types/payment.ts';
import type { OrderId } from '#lib/core/ids.ts';
import { emulatorClient } from '#tests/fixtures/emulator-client.ts';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { errorOf } from '#tests/fixtures/local-client.ts';
import { control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';
import { Caller } from './emulator-caller.ts';

/** The app's client, taking payments on the emulator: what is sent, what comes back, and what the odd answers turn into. */
const emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_ORDERS: '100', EMULATOR_QUOTA: 'unlimited' } });
afterAll(() => emulator.stop());

const call = async (method: string, path: string, body?: unknown) =>
  (await control(emulator.url, method, path, body)).body;

let client: BigCommerceClient;
let caller: Caller;
let customerId = 0;

beforeAll(async () => {
  client = await emulatorClient(emulator.url, MAPLE, { priority: 'userWrite' });
  caller = await Caller.of(emulator.url, MAPLE);
  for (let id = 1; customerId === 0 && id < 200; id += 1) {
    const { body } = await caller.get(`/v3/customers/${id}/stored-instruments`);
    const [first] = body as { type: string; expiry_year?: number }[];
    if (first?.type === 'stored_card' && Number(first.expiry_year) > new Date().getUTCFullYear()) customerId = id;
  }
});
beforeEach(async () => {
  await call('DELETE', '/faults');
  await call('PUT', '/payments', { charges: 'by_instrument' });
  await call('POST', '/clock', { advance_ms: 4_000 });
});

async function newOrder(): Promise<OrderId> {
  const answer = await caller.send('POST', '/v2/orders', {
    status_id: 0,
    customer_id: customerId,
    billing_address: {
      ...{ first_name: 'Jane', last_name: 'Doe', street_1: '1 Main St', city: 'Austin', state: 'Texas', zip: '78701' },
      ...{ country: 'United States', country_iso2: 'US', email: 'jane@example.com' },
    },
    products: [{ name: 'Gift box', quantity: 1, price_inc_tax: 100, price_ex_tax: 100 }],
  });
  return Number(Reflect.get(Object(answer.body), 'id')) as OrderId;
}

const cardOf = (methods: readonly PaymentMethod[]): StoredInstrument => {
  const stored = methods.find(({ id }) => id === 'stripe.card')?.stored[0];
  return stored ?? expect.unreachable('no card is stored');
};

async function chargeOf(orderId: OrderId, change: Partial<NewCharge> = {}): Promise<NewCharge> {
  const { token } = cardOf(await client.payments.methods(orderId));
  return {
    methodId: 'stripe.card',
    instrument: { type: 'stored_card', token },
    due: { amount: '100', currencyCode: 'USD' },
    isUntouched: async () => true,
    ...change,
  };
}

describe('ways to pay', () => {
  test('are told with what the customer has stored', async () => {
    const methods = await client.payments.methods(await newOrder());
    expect(methods.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['card', 'store_credit', 'gift_certificate']),
    );
    expect(cardOf(methods)).toMatchObject({
      type: 'stored_card',
      isDefault: true,
      last4: expect.stringMatching(/^\d{4}$/),
    });
    expect(methods.find(({ id }) => id === 'stripe.card')?.codeNeededFor).not.toContain('stored_card');
  });

  test('need their permission, and an order', async () => {
    const few = await emulatorClient(emulator.url, MAPLE, { scopes: ['store_v2_orders'] });
    expect((await errorOf(few.payments.methods(await newOrder()))).code).toBe('store_needs_approval');
    expect((await errorOf(client.payments.methods(999_999 as OrderId))).code).toBe('not_found');
  });

  test('what the store owes a customer', async () => {
    expect(await client.payments.storeCredit(customerId)).toMatch(/^\d+(\.\d+)?$/);
    expect(await client.payments.storeCredit(987_654)).toBeNull();
  });
});

describe('a charge', () => {
  test('is made under a token of its own, in the host’s own media type, without the store’s token', async () => {
    const orderId = await newOrder();
    await call('DELETE', '/ledger');
    const result = await client.payments.charge(orderId, await chargeOf(orderId));
    expect(result).toEqual({ kind: 'done', charge: { isPending: false } });
    const entries = (await call('GET', '/ledger?kind=payments'))['entries'] as { status: number; body: unknown }[];
    expect(entries).toMatchObject([{ status: 201, body: { order_id: orderId } }]);
  });

  test('that the provider answers later is pending', async () => {
    await call('PUT', '/payments', { charges: 'pending' });
    const orderId = await newOrder();
    expect(await client.payments.charge(orderId, await chargeOf(orderId))).toMatchObject({
      charge: { isPending: true },
    });
  });

  test('is refused with its number and our words', async () => {
    await call('PUT', '/payments', { charges: 30106 });
    const orderId = await newOrder();
    const result = await client.payments.charge(orderId, await chargeOf(orderId));
    expect(result).toMatchObject({ kind: 'refused', platformCode: 30106, reason: expect.stringMatching(/not enough/) });
  });

  test('of another amount than the token says is not sent', async () => {
    const orderId = await newOrder();
    await call('DELETE', '/ledger');
    const charge = await chargeOf(orderId, { due: { amount: '99.99', currencyCode: 'USD' } });
    expect(await client.payments.charge(orderId, charge)).toMatchObject({ kind: 'refused', platformCode: 30004 });
    expect((await call('GET', '/ledger?kind=payments'))['entries']).toEqual([]);
  });

  test('for an order that is not payable, or that is not there', async () => {
    const orderId = await newOrder();
    await caller.send('PUT', `/v2/orders/${orderId}`, { status_id: 7 });
    const charge = await chargeOf(orderId);
    expect(await client.payments.charge(orderId, charge)).toMatchObject({ kind: 'refused', platformCode: 30101 });
    const nobody = 999_999 as OrderId;
    expect(await client.payments.charge(nobody, charge)).toMatchObject({ kind: 'refused', platformCode: 30003 });
  });

  test.each<[string, object, string]>([
    ['the line breaks after it arrived', { kind: 'drop_after' }, 'unknown'],
    ['the line breaks before', { kind: 'drop_before' }, 'unknown'],
    ['a page comes back', { kind: 'html' }, 'unknown'],
    ['a gateway gives up', { kind: 'status', status: 504 }, 'unknown'],
    ['a broken server names a number', { kind: 'status', status: 500, body: { code: 10000 } }, 'unknown'],
    ['a redirect', { kind: 'redirect', location: 'https://example.com/' }, 'unknown'],
    ['too many calls', { kind: 'rate_limited', headers: 'normal' }, 'not_sent'],
  ])('is sent once when %s', async (_, action, kind) => {
    const orderId = await newOrder();
    const charge = await chargeOf(orderId);
    await call('DELETE', '/ledger');
    await call('POST', '/faults', { match: { method: 'POST', path: '*/payments-host/*' }, action });
    expect((await client.payments.charge(orderId, charge)).kind).toBe(kind);
    expect((await call('GET', '/ledger?kind=payments'))['entries']).toHaveLength(1);
  });

  test('whose token could not be had is not sent', async () => {
    const orderId = await newOrder();
    const charge = await chargeOf(orderId);
    await call('DELETE', '/ledger');
    const match = { method: 'POST', path: '*/access_tokens' };
    await call('POST', '/faults', { match, action: { kind: 'drop_after' } });
    expect((await client.payments.charge(orderId, charge)).kind).toBe('not_sent');
    expect((await call('GET', '/ledger?kind=payments'))['entries']).toEqual([]);
  });

  test.each([
    [true, 'done', 2],
    [false, 'unknown', 1],
  ])('whose token is refused: the order untouched %s, then %s', async (isUntouched, kind, calls) => {
    const orderId = await newOrder();
    const charge = await chargeOf(orderId, { isUntouched: async () => isUntouched });
    await call('DELETE', '/ledger');
    const match = { method: 'POST', path: '*/payments-host/*' };
    await call('POST', '/faults', { match, action: { kind: 'status', status: 401 }, times: 1 });
    expect((await client.payments.charge(orderId, charge)).kind).toBe(kind);
    expect((await call('GET', '/ledger?kind=payments'))['entries']).toHaveLength(calls);
  });
});
