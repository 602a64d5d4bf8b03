import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { dataOf, Register } from './checkout-calls.ts';
import type { Wire } from './checkout-calls.ts';
import { Caller } from './emulator-caller.ts';
import { control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';
import { card, CARDS, Payer } from './payment-calls.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let maple: Caller;
let till: Register;
let payer: Payer;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
  maple = await Caller.of(emulator.url, MAPLE);
  till = new Register(maple);
  payer = new Payer(maple);
});
afterAll(() => emulator.stop());
/** The payments host takes fifty calls in four seconds: each test has them for itself. */
beforeEach(() => control(emulator.url, 'POST', '/clock', { advance_ms: 4_000 }));

const newOrder = async () => till.order((await till.ready())['id']);
const methods = (query: string) => maple.get(`/v3/payments/methods?${query}`);
const idsOf = (list: unknown) => (list as Wire[]).map((method) => method['id']);

/** A customer who left such an instrument with the store. */
async function customerWith(type: string): Promise<{ customerId: number; instrument: Wire }> {
  for (let customerId = 1; customerId < 90; customerId++) {
    const { status, body } = await maple.get(`/v3/customers/${customerId}/stored-instruments`);
    const instrument = status === 200 ? (body as Wire[]).find((each) => each['type'] === type) : undefined;
    if (instrument !== undefined) return { customerId, instrument };
  }
  throw new Error(`nobody has a ${type}`);
}

describe('payment methods', () => {
  test('of a guest’s order: gateways and gift certificates, no credit, neither test gateway nor offline methods', async () => {
    const list = Object(await methods(`order_id=${await newOrder()}`)).body.data as Wire[];
    expect(idsOf(list)).toEqual(['stripe.card', 'squarev2.card', 'bigcommerce.gift_certificate']);
    expect(list[0]).toMatchObject({ name: 'Stripe', type: 'card', test_mode: false, stored_instruments: [] });
    expect(list[0]?.['supported_instruments']).toContainEqual({
      instrument_type: 'VISA',
      verification_value_required: true,
    });
    expect(list[0]?.['supported_instruments']).toContainEqual({
      instrument_type: 'STORED_CARD',
      verification_value_required: false,
    });
  });

  test('of a customer’s checkout have what is stored, and credit in the default currency only', async () => {
    const { customerId, instrument } = await customerWith('stored_card');
    const cart = await till.cart({ line_items: [{ product_id: 77, quantity: 1 }], customer_id: customerId });
    const data = Object(await methods(`checkout_id=${String(cart['id'])}`)).body.data as Wire[];
    expect(idsOf(data)).toContain('bigcommerce.store_credit');
    const { billing_address: _, ...told } = instrument;
    expect(data[0]?.['stored_instruments']).toContainEqual(told);
    const yen = await till.cart({
      line_items: [{ product_id: 77, quantity: 1 }],
      customer_id: customerId,
      currency: { code: 'JPY' },
    });
    expect(idsOf(Object(await methods(`checkout_id=${String(yen['id'])}`)).body.data)).not.toContain(
      'bigcommerce.store_credit',
    );
  });

  test('with PayPal only for who left an account', async () => {
    const { customerId, instrument } = await customerWith('stored_paypal_account');
    const cart = await till.cart({ line_items: [{ product_id: 77, quantity: 1 }], customer_id: customerId });
    const data = Object(await methods(`checkout_id=${String(cart['id'])}`)).body.data as Wire[];
    expect(data.find((method) => method['id'] === 'paypalcommerce.paypal')).toMatchObject({
      type: 'paypal',
      supported_instruments: [{ instrument_type: 'STORED_PAYPAL_ACCOUNT' }],
      stored_instruments: [instrument],
    });
  });

  test('want to know of what', async () => {
    expect(await methods('')).toMatchObject({
      status: 422,
      body: { code: 10001, errors: { order_id: expect.any(String) } },
    });
    expect((await methods('order_id=abc')).status).toBe(422);
    expect(await methods('order_id=99999')).toMatchObject({ status: 404, body: { code: 30003 } });
    expect((await methods('checkout_id=none')).status).toBe(404);
  });

  test('ask for a scope of their own, and so do tokens', async () => {
    const orderId = await newOrder();
    const orders = await Caller.of(emulator.url, MAPLE, ['store_v2_orders', 'store_checkout']);
    expect((await orders.get(`/v3/payments/methods?order_id=${orderId}`)).status).toBe(403);
    expect((await orders.send('POST', '/v3/payments/access_tokens', { order: { id: orderId } })).status).toBe(403);
  });
});

describe('a payment access token', () => {
  test('is a JWT for an hour that names store, order, and what is due in the smallest unit', async () => {
    const checkout = await till.ready();
    const orderId = await till.order(checkout['id']);
    const [, payload = ''] = (await payer.token(orderId)).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, number> & { data: Wire };
    expect(claims).toMatchObject({ sub: MAPLE, iss: 'payments.bigcommerce.com' });
    expect(Number(claims['exp']) - Number(claims['iat'])).toBe(3600);
    expect(claims.data).toEqual({
      store_id: expect.stringMatching(/^\d+$/),
      order_id: String(orderId),
      amount: Math.round(Number(checkout['grand_total']) * 100),
      currency: 'USD',
    });
  });

  test.each([[undefined], [{}], [{ order: { id: '1' } }], [{ order: { id: 1, is_recurring: 'no' } }]])(
    '%j asks for none',
    async (body) => {
      const answer = await maple.send('POST', '/v3/payments/access_tokens', body);
      expect(answer).toMatchObject({ status: 422, body: { status: 422, code: 10001 } });
    },
  );

  test('is not made for orders that are not there, are paid, or cost nothing', async () => {
    expect(await payer.tokenAnswer(99_999)).toMatchObject({ status: 404, body: { code: 30003 } });
    const orderId = await newOrder();
    await payer.pay(orderId, card(CARDS.approved));
    expect(await payer.tokenAnswer(orderId)).toMatchObject({ status: 409, body: { code: 30101 } });
    const free = await till.ready({ custom_items: [{ name: 'Sample', quantity: 1, list_price: 0 }] });
    expect(await payer.tokenAnswer(await till.order(free['id']))).toMatchObject({ status: 422, body: { code: 30100 } });
    const archived = await newOrder();
    await maple.delete(`/v2/orders/${archived}`);
    expect((await payer.tokenAnswer(archived)).status).toBe(404);
  });

  test('works once, for its order, for an hour', async () => {
    const orderId = await newOrder();
    const token = await payer.token(orderId);
    expect((await payer.pay(orderId, card(CARDS.issuer), { token })).status).toBe(422);
    expect(await payer.pay(orderId, card(CARDS.approved), { token })).toMatchObject({
      status: 401,
      body: { code: 10001 },
    });
    const late = await payer.token(orderId);
    await control(emulator.url, 'POST', '/clock', { advance_ms: 3_600_000 });
    expect((await payer.pay(orderId, card(CARDS.approved), { token: late })).status).toBe(401);
    expect((await payer.pay(orderId, card(CARDS.approved))).status).toBe(201);
  });

  test('is not used up by what is refused before a provider is asked', async () => {
    const orderId = await newOrder();
    const token = await payer.token(orderId);
    expect((await payer.pay(orderId, { type: 'card' }, { token })).status).toBe(422);
    expect((await payer.pay(orderId, card(CARDS.approved), { token, method: 'bolt.card' })).status).toBe(422);
    expect((await payer.pay(orderId, card(CARDS.approved), { token, headers: { accept: 'text/html' } })).status).toBe(
      406,
    );
    expect((await payer.pay(orderId, card(CARDS.approved), { token })).status).toBe(201);
  });

  test('of another store opens nothing', async () => {
    const token = await payer.token(await newOrder());
    const fjord = new Payer(await Caller.of(emulator.url, 'r7wd2xnp5'));
    expect(
      (await fjord.post(token, { payment: { instrument: card(CARDS.approved), payment_method_id: 'stripe.card' } }))
        .status,
    ).toBe(401);
  });
});

test('stored instruments pay without a number', async () => {
  const { customerId, instrument } = await customerWith('stored_paypal_account');
  const checkout = await till.ready({ line_items: [{ product_id: 77, quantity: 1 }], customer_id: customerId });
  const orderId = await till.order(checkout['id']);
  const stored = { type: 'stored_paypal_account', token: instrument['token'] };
  const answer = await payer.pay(orderId, stored, { method: 'paypalcommerce.paypal' });
  expect(dataOf(answer, 201)).toMatchObject({ transaction_type: 'purchase', status: 'success' });
  expect(await payer.transactions(orderId)).toMatchObject([
    { gateway: 'paypalcommerce', method: 'electronic_wallet', payment_instrument_token: instrument['token'] },
  ]);
});
