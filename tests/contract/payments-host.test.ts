import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { dataOf, GUIDE, Register, TOWEL } from './checkout-calls.ts';
import type { Wire } from './checkout-calls.ts';
import { Caller } from './emulator-caller.ts';
import { control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';
import { listenTo } from './heard-events.ts';
import { card, CARDS, CREDIT, Payer } from './payment-calls.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let maple: Caller;
let till: Register;
let payer: Payer;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited', EMULATOR_ORDERS: '3000' } });
  maple = await Caller.of(emulator.url, MAPLE);
  till = new Register(maple);
  payer = new Payer(maple);
});
afterAll(() => emulator.stop());
/** The payments host takes fifty calls in four seconds: each test has them for itself. */
beforeEach(() => control(emulator.url, 'POST', '/clock', { advance_ms: 4_000 }));

const newOrder = async (body?: unknown) => till.order((await till.ready(body))['id']);
const orderOf = (orderId: number) => maple.one(`/v2/orders/${orderId}`);
const advance = (ms: number) => control(emulator.url, 'POST', '/clock', { advance_ms: ms });
const payments = (behaviour: unknown) => control(emulator.url, 'PUT', '/payments', behaviour);
const AWAITING_FULFILLMENT = 11;
const ROUND = { line_items: [{ product_id: TOWEL, quantity: 1, list_price: 100 }] };

/** A customer with enough store credit for something, and how much that is. */

describe('a payment', () => {
  test('takes what is due, moves the order on and ends the cart', async () => {
    const ears = await listenTo(maple, [
      'store/order/statusUpdated',
      'store/order/transaction/created',
      'store/cart/converted',
    ]);
    const checkout = await till.ready();
    const orderId = await till.order(checkout['id']);
    const answer = await payer.pay(orderId, card(CARDS.approved));
    expect(dataOf(answer, 201)).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      transaction_type: 'purchase',
      status: 'success',
    });
    expect(await orderOf(orderId)).toMatchObject({
      status_id: AWAITING_FULFILLMENT,
      payment_method: 'Credit Card',
      payment_status: 'captured',
    });
    expect(await payer.transactions(orderId)).toMatchObject([
      {
        event: 'purchase',
        status: 'ok',
        amount: checkout['grand_total'],
        currency: 'USD',
        gateway: 'stripe',
        payment_method_id: 'stripe.card',
        test: false,
        credit_card: { card_type: 'visa', card_iin: '411111', card_last4: '1111', card_expiry_year: 2031 },
      },
    ]);
    expect((await till.readCart(checkout['id'])).status).toBe(404);
    expect((await ears.heard()).map(({ scope }) => scope).toSorted()).toEqual([
      'store/cart/converted',
      'store/order/statusUpdated',
      'store/order/transaction/created',
    ]);
    await ears.stop();
    const { body } = await control(emulator.url, 'GET', `/mail?store_hash=${MAPLE}`);
    expect((body['mails'] as Wire[]).at(-1)).toMatchObject({
      cause: 'order placed',
      order_id: orderId,
      to: 'jane@example.com',
    });
  });

  test('for downloads alone completes the order', async () => {
    const orderId = await newOrder({ line_items: [{ product_id: GUIDE, quantity: 1 }] });
    await payer.pay(orderId, card(CARDS.mastercard));
    expect(await orderOf(orderId)).toMatchObject({ status: expect.any(String), status_id: 10 });
  });

  test('with a gateway that only authorizes waits for its capture', async () => {
    const orderId = await newOrder();
    const answer = await payer.pay(orderId, card(CARDS.approved), { method: 'squarev2.card' });
    expect(dataOf(answer, 201)).toMatchObject({ transaction_type: 'authorization', status: 'success' });
    expect(await orderOf(orderId)).toMatchObject({ status_id: AWAITING_FULFILLMENT, payment_status: 'authorized' });
    expect((await maple.send('POST', `/v3/orders/${orderId}/payment_actions/capture`, {})).status).toBe(201);
    await advance(3_000);
    expect((await payer.transactions(orderId)).map((each) => each['event'])).toEqual(['authorization', 'capture']);
    expect(await orderOf(orderId)).toMatchObject({ payment_status: 'captured' });
  });

  test('can be given back like any other', async () => {
    const orderId = await newOrder(ROUND);
    await payer.pay(orderId, card(CARDS.approved));
    const [line] = await maple.list(`/v2/orders/${orderId}/products`);
    const items = [{ item_type: 'PRODUCT', item_id: line?.['id'], quantity: 1 }];
    const quote = await maple.send('POST', `/v3/orders/${orderId}/payment_actions/refund_quotes`, { items });
    const methods = (dataOf(quote, 201)['refund_methods'] as Wire[][]).flat();
    expect(methods).toContainEqual(expect.objectContaining({ provider_id: 'stripe', amount: 108.25, offline: false }));
  });

  test.each([
    ['issuer', 30104],
    ['funds', 30106],
    ['expired', 30103],
    ['details', 30102],
    ['connection', 10000],
    ['misconfigured', 30001],
    ['duplicate', 30105],
  ] as const)('with the test card for "%s" is refused with %i; the order stays Incomplete', async (name, code) => {
    const orderId = await newOrder();
    expect(await payer.pay(orderId, card(CARDS[name]))).toMatchObject({
      status: 422,
      body: { status: 422, code, title: expect.any(String), type: expect.any(String) },
    });
    expect(await orderOf(orderId)).toMatchObject({ status_id: 0, payment_status: 'declined' });
    expect(await payer.transactions(orderId)).toMatchObject([{ event: 'purchase', status: 'error' }]);
    expect((await payer.pay(orderId, card(CARDS.approved))).status).toBe(201);
  });

  test.each([[30107], [30106], [10000]])('is refused with %i when providers are told so', async (code) => {
    const orderId = await newOrder();
    await payments({ charges: code });
    const answer = await payer.pay(orderId, card(CARDS.approved));
    await payments({ charges: 'by_instrument' });
    expect(answer).toMatchObject({ status: 422, body: { code } });
  });

  test.each([
    ['a wrong digit', card('4111111111111112'), 30102],
    ['a card of nobody', card('9999999999999995'), 30102],
    ['a card of last month', card(CARDS.approved, { expiry_month: 10, expiry_year: 2026 }), 30103],
    ['letters', card('4111-1111-1111-1111'), 10001],
    ['a number that is no text', card(CARDS.approved, { number: 4_111_111_111_111_111 }), 10001],
    ['an expiry that is no number', card(CARDS.approved, { expiry_month: '12' }), 10001],
    ['a month too many', card(CARDS.approved, { expiry_month: 13 }), 10001],
    ['a year of two digits', card(CARDS.approved, { expiry_year: 31 }), 10001],
    ['no name', card(CARDS.approved, { cardholder_name: '' }), 10001],
    ['no verification value', card(CARDS.approved, { verification_value: undefined }), 10001],
    ['another kind', { type: 'cash' }, 10001],
    ['store credit with a card method', CREDIT, 10001],
    ['a token of nobody', { type: 'stored_card', token: 'a'.repeat(64) }, 30051],
    ['a token too short', { type: 'stored_card', token: 'a'.repeat(63) }, 10001],
    ['a card that somebody else tokenized', { type: 'tokenized_card', token: 'K7KW-M9GX-6PQ3' }, 10001],
  ])('with %s is refused', async (_, instrument, code) => {
    const answer = await payer.pay(await newOrder(), instrument);
    expect(answer).toMatchObject({ status: 422, body: { code } });
  });

  test('by a method that the store has not, or that is not for this API, is refused', async () => {
    const orderId = await newOrder();
    for (const method of ['bolt.card', 'testgateway.card', 'bankdeposit', 'cod'])
      expect(await payer.pay(orderId, card(CARDS.approved), { method })).toMatchObject({
        status: 422,
        body: { code: 30000 },
      });
  });
});

describe('what is not paid', () => {
  test('an order whose total changed since the token was made', async () => {
    const orderId = await newOrder();
    const token = await payer.token(orderId);
    await maple.put(`/v2/orders/${orderId}`, { discount_amount: '5.00' });
    expect(await payer.pay(orderId, card(CARDS.approved), { token })).toMatchObject({
      status: 422,
      body: { code: 30004 },
    });
    expect((await payer.pay(orderId, card(CARDS.approved))).status).toBe(201);
  });

  test('an order that went on by other ways, or is gone', async () => {
    const [cancelled, archived] = [await newOrder(), await newOrder()];
    const tokens = [await payer.token(cancelled), await payer.token(archived)];
    await maple.put(`/v2/orders/${cancelled}`, { status_id: 5 });
    await maple.delete(`/v2/orders/${archived}`);
    const pay = (orderId: number, token = '') => payer.pay(orderId, card(CARDS.approved), { token });
    expect(await pay(cancelled, tokens[0])).toMatchObject({ status: 422, body: { code: 30101 } });
    expect(await pay(archived, tokens[1])).toMatchObject({ status: 404, body: { code: 30003 } });
  });

  test('an Incomplete order of the control panel; one of the V2 API is', async () => {
    const incomplete = await maple.list('/v2/orders?status_id=0&limit=250');
    const ofPanel = incomplete.find((order) => order['order_source'] === 'manual');
    const answer = await payer.pay(Number(ofPanel?.['id']), card(CARDS.approved));
    expect(answer).toMatchObject({ status: 422, body: { code: 30101 } });
    const made = await maple.send('POST', '/v2/orders', {
      billing_address: {
        first_name: 'Jane',
        last_name: 'Doe',
        street_1: '1 Main Street',
        city: 'Austin',
        state: 'Texas',
        zip: '78701',
        country_iso2: 'US',
        email: 'jane@example.com',
      },
      products: [{ name: 'Mug', quantity: 1, price_ex_tax: 1, price_inc_tax: 1 }],
      status_id: 0,
    });
    expect((await payer.pay(Number(Object(made.body)['id']), card(CARDS.approved))).status).toBe(201);
  });

  test('the same twice: two tokens, one after the other', async () => {
    const orderId = await newOrder();
    const [first, second, third] = [await payer.token(orderId), await payer.token(orderId), await payer.token(orderId)];
    expect((await payer.pay(orderId, card(CARDS.approved), { token: first })).status).toBe(201);
    expect(await payer.pay(orderId, card(CARDS.approved), { token: second })).toMatchObject({
      status: 422,
      body: { code: 30105 },
    });
    expect(await payer.pay(orderId, card(CARDS.mastercard), { token: third })).toMatchObject({
      status: 422,
      body: { code: 30101 },
    });
    expect((await payer.transactions(orderId)).filter((each) => each['status'] === 'ok')).toHaveLength(1);
  });
});

describe('a pending payment', () => {
  test('is answered later: then the order moves on', async () => {
    const checkout = await till.ready();
    const orderId = await till.order(checkout['id']);
    expect(dataOf(await payer.pay(orderId, card(CARDS.pending)), 201)).toMatchObject({ status: 'pending' });
    expect(await orderOf(orderId)).toMatchObject({ status_id: 7, payment_status: 'pending' });
    expect(await payer.transactions(orderId)).toMatchObject([{ event: 'pending', status: 'ok' }]);
    expect((await till.readCart(checkout['id'])).status).toBe(200);
    await advance(3_000);
    expect(await orderOf(orderId)).toMatchObject({ status_id: AWAITING_FULFILLMENT, payment_status: 'captured' });
    expect(await payer.transactions(orderId)).toMatchObject([
      { event: 'purchase', status: 'ok', amount: checkout['grand_total'] },
    ]);
    expect((await till.readCart(checkout['id'])).status).toBe(404);
  });

  test('may be declined in the end', async () => {
    const orderId = await newOrder();
    expect(dataOf(await payer.pay(orderId, card(CARDS.pendingDeclined)), 201)).toMatchObject({ status: 'pending' });
    await advance(3_000);
    expect(await orderOf(orderId)).toMatchObject({ status_id: 6, payment_status: 'declined' });
    expect(await payer.transactions(orderId)).toMatchObject([{ event: 'purchase', status: 'error' }]);
  });

  test('comes of any instrument when providers are told so', async () => {
    const orderId = await newOrder();
    await payments({ charges: 'pending', action_delay_ms: 60_000 });
    await payer.pay(orderId, card(CARDS.approved));
    await payments({ charges: 'by_instrument', action_delay_ms: 3_000 });
    await advance(59_000);
    expect(await orderOf(orderId)).toMatchObject({ status_id: 7 });
    await advance(1_500);
    expect(await orderOf(orderId)).toMatchObject({ status_id: AWAITING_FULFILLMENT });
  });
});
