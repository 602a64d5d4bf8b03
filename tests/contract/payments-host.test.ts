import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { dataOf, GUIDE, Register, TOWEL } from './checkout-calls.ts';
import type { Wire } from './checkout-calls.ts';
import { Caller, units } from './emulator-caller.ts';
import { control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';
import { listenTo } from './heard-events.ts';
import { card, CARDS, CREDIT, GIFT, Payer } from './payment-calls.ts';

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
async function creditor(): Promise<{ customerId: number; balance: number }> {
  for (let customerId = 1; customerId < 90; customerId++) {
    const { body } = await maple.get(`/v3/customers?id:in=${customerId}&include=storecredit`);
    const [customer] = (Object(body)['data'] ?? []) as Wire[];
    const [credit] = (customer?.['store_credit_amounts'] ?? []) as { amount: number }[];
    if (credit !== undefined && credit.amount > 0) return { customerId, balance: credit.amount };
  }
  throw new Error('nobody has credit');
}

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

describe('credit and certificates', () => {
  test('that do not cover the order leave it Pending; another token pays the rest', async () => {
    const orderId = await newOrder(ROUND);
    const total = units((await orderOf(orderId))['total_inc_tax']) / 10_000;
    const answer = await payer.pay(orderId, GIFT('ten-der-010'), { method: 'bigcommerce.gift_certificate' });
    expect(dataOf(answer, 201)).toMatchObject({ transaction_type: 'purchase', status: 'success' });
    expect(await orderOf(orderId)).toMatchObject({ status_id: 1, gift_certificate_amount: '10.0000' });
    await payer.pay(orderId, card(CARDS.approved));
    expect(await orderOf(orderId)).toMatchObject({ status_id: AWAITING_FULFILLMENT, payment_method: 'Credit Card' });
    const [gift, rest] = await payer.transactions(orderId);
    expect(gift).toMatchObject({
      method: 'gift_certificate',
      amount: 10,
      gift_certificate: { code: 'TEN-DER-010', starting_balance: 10, remaining_balance: 0, status: 'active' },
    });
    expect(Number(rest?.['amount'])).toBeCloseTo(total - 10, 4);
  });

  test('that are spent, expired or unknown pay nothing', async () => {
    const orderId = await newOrder(ROUND);
    const pay = (code: string) => payer.pay(orderId, GIFT(code), { method: 'bigcommerce.gift_certificate' });
    expect((await pay('MAP-LE5-0FF')).status).toBe(201);
    expect([(await pay('MAP-LE5-0FF')).body, (await pay('OLD-ONE-020')).body, (await pay('NONE')).body]).toMatchObject([
      { code: 30106 },
      { code: 30102 },
      { code: 30102 },
    ]);
  });

  test('that cover the order keep what is left', async () => {
    const orderId = await newOrder({ custom_items: [{ name: 'Bow', quantity: 1, list_price: 20 }] });
    await payer.pay(orderId, GIFT('BIG-GIF-500'), { method: 'bigcommerce.gift_certificate' });
    expect(await orderOf(orderId)).toMatchObject({ status_id: AWAITING_FULFILLMENT, payment_status: 'captured' });
    const [gift] = await payer.transactions(orderId);
    expect(gift?.['gift_certificate']).toMatchObject({ original_balance: 500 });
    expect(Number(Object(gift?.['gift_certificate'])['remaining_balance'])).toBeCloseTo(
      500 - Number(gift?.['amount']),
      4,
    );
  });

  test('that are bought are sent to whom they are for once they are paid, and pay the next time', async () => {
    const sent = { name: 'For Ana', theme: 'Girl', amount: 30, quantity: 2, message: 'Hi' };
    const kim = { name: 'Kim', email: 'kim@example.com' };
    const ana = { name: 'Ana', email: 'ana@example.com' };
    const orderId = await newOrder({ gift_certificates: [{ ...sent, sender: kim, recipient: ana }] });
    const mails = async () =>
      ((await control(emulator.url, 'GET', '/mail')).body['mails'] as Wire[]).filter(
        (mail) => mail['order_id'] === orderId && mail['to'] === ana.email,
      );
    expect(await mails()).toEqual([]);
    await payer.pay(orderId, card(CARDS.approved));
    const codes = (await mails()).map((mail) => String(mail['subject']).split(': ')[1] ?? '');
    expect(new Set(codes).size).toBe(2);
    const lines = await maple.list(`/v2/orders/${orderId}/products`);
    expect(new Set(lines.map((line) => line['gift_certificate_id'])).size).toBe(2);
    const next = await newOrder({ custom_items: [{ name: 'Bow', quantity: 1, list_price: 10 }] });
    const answer = await payer.pay(next, GIFT(String(codes[0])), { method: 'bigcommerce.gift_certificate' });
    expect(answer.status).toBe(201);
    const [gift] = await payer.transactions(next);
    expect(gift?.['gift_certificate']).toMatchObject({ original_balance: 30, starting_balance: 30 });
  });

  test('store credit pays for whom it belongs to, never for guests', async () => {
    const { customerId, balance } = await creditor();
    const orderId = await newOrder({ ...ROUND, customer_id: customerId });
    const method = 'bigcommerce.store_credit';
    expect((await payer.pay(orderId, CREDIT, { method })).status).toBe(201);
    const [credit] = await payer.transactions(orderId);
    const spent = Math.min(balance, 116.86);
    expect(credit).toMatchObject({
      method: 'store_credit',
      amount: spent,
      store_credit: { remaining_balance: balance - spent },
    });
    expect(units((await orderOf(orderId))['store_credit_amount'])).toBe(spent * 10_000);
    const guest = await newOrder(ROUND);
    expect(await payer.pay(guest, CREDIT, { method })).toMatchObject({ status: 422, body: { code: 30102 } });
  });

  test('are spent in the default currency only', async () => {
    const orderId = await newOrder({
      ...ROUND,
      line_items: [{ product_id: TOWEL, quantity: 1 }],
      currency: { code: 'JPY' },
    });
    const answer = await payer.pay(orderId, GIFT('BIG-GIF-500'), { method: 'bigcommerce.gift_certificate' });
    expect(answer).toMatchObject({ status: 422, body: { code: 30102 } });
  });
});

describe('saving a card', () => {
  test('leaves it with the customer; it pays the next time by its token', async () => {
    const { customerId } = await creditor();
    const orderId = await newOrder({ ...ROUND, customer_id: customerId });
    expect((await payer.pay(orderId, card(CARDS.mastercard), { saves: true })).status).toBe(201);
    const { body } = await maple.get(`/v3/customers/${customerId}/stored-instruments`);
    const stored = (body as Wire[]).find((each) => each['last_4'] === '4444');
    expect(stored).toMatchObject({ type: 'stored_card', brand: 'MASTERCARD', issuer_identification_number: '555555' });
    const next = await newOrder({ ...ROUND, customer_id: customerId });
    const answer = await payer.pay(next, { type: 'stored_card', token: stored?.['token'] });
    expect(answer.status).toBe(201);
    expect(await payer.transactions(next)).toMatchObject([
      { payment_instrument_token: stored?.['token'], credit_card: { card_last4: '4444' } },
    ]);
    const stranger = await newOrder(ROUND);
    expect(await payer.pay(stranger, { type: 'stored_card', token: stored?.['token'] })).toMatchObject({
      body: { code: 30051 },
    });
  });

  test('is refused for guests, and where a gateway stores nothing', async () => {
    const { customerId } = await creditor();
    const [guest, known] = [await newOrder(ROUND), await newOrder({ ...ROUND, customer_id: customerId })];
    expect(await payer.pay(guest, card(CARDS.approved), { saves: true })).toMatchObject({
      status: 422,
      body: { code: 30050 },
    });
    const change = { saves: true, method: 'squarev2.card' };
    expect(await payer.pay(known, card(CARDS.approved), change)).toMatchObject({ status: 422, body: { code: 30002 } });
  });
});
