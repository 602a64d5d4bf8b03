import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { dataOf, Register, TOWEL } from './checkout-calls.ts';
import type { Wire } from './checkout-calls.ts';
import { Caller, units } from './emulator-caller.ts';
import { control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';

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
