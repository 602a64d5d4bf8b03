import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Register } from './checkout-calls.ts';
import { Caller } from './emulator-caller.ts';
import { CLIENT_ID, control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';
import { card, CARDS, Payer } from './payment-calls.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
});
afterAll(() => emulator.stop());

let till: Register;
let payer: Payer;
beforeEach(async () => {
  await control(emulator.url, 'POST', '/reset');
  const maple = await Caller.of(emulator.url, MAPLE);
  till = new Register(maple);
  payer = new Payer(maple);
});

const newOrder = async () => till.order((await till.ready())['id']);
const PAYMENT = { payment: { instrument: card(CARDS.approved), payment_method_id: 'stripe.card' } };
const ledger = async () =>
  (await control(emulator.url, 'GET', '/ledger?kind=payments')).body['entries'] as Record<string, unknown>[];

describe('the payments host', () => {
  test('wants its own media type, or any JSON where the switch says so', async () => {
    const orderId = await newOrder();
    const headers = { accept: 'application/json' };
    expect((await payer.pay(orderId, card(CARDS.approved), { headers })).status).toBe(406);
    await control(emulator.url, 'PUT', '/switches', { paymentsAccept: 'any_json' });
    expect((await payer.pay(orderId, card(CARDS.approved), { headers })).status).toBe(201);
  });

  test.each([['Bearer '], ['pat '], ['']])('knows the prefix PAT, not "%s"', async (prefix) => {
    const token = await payer.token(await newOrder());
    expect(await payer.post('', PAYMENT, { authorization: `${prefix}${token}` })).toMatchObject({
      status: 401,
      body: { status: 401, code: 10001, title: expect.any(String) },
    });
  });

  test('does not know the tokens of apps', async () => {
    await newOrder();
    expect((await payer.post('x', PAYMENT, { authorization: '', 'x-auth-token': till.caller.token })).status).toBe(401);
  });

  test('refuses what is no JSON with 400, another type with 415, other paths and methods', async () => {
    const token = await payer.token(await newOrder());
    expect(await payer.post(token, '{"payment":')).toMatchObject({ status: 400, body: { code: 10001 } });
    expect((await payer.post(token, 'a=b', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
    expect(await payer.post(token, {})).toMatchObject({
      status: 422,
      body: { code: 10001, errors: { payment: expect.any(String) } },
    });
    const at = (path: string, method: string) =>
      fetch(`${emulator.url}/payments-host/stores/${MAPLE}${path}`, {
        method,
        headers: { accept: 'application/vnd.bc.v1+json' },
      });
    expect([(await at('/payments', 'GET')).status, (await at('/refunds', 'POST')).status]).toEqual([405, 404]);
  });

  test('counts by itself: fifty calls in four seconds', async () => {
    const statuses = [];
    for (let call = 0; call < 51; call++) statuses.push((await payer.post('none', PAYMENT)).status);
    expect([statuses[49], statuses[50]]).toEqual([401, 429]);
    const refused = await payer.post('none', PAYMENT);
    expect(refused.headers.get('x-rate-limit-requests-quota')).toBe('50');
    expect(refused.headers.get('x-retry-after')).toMatch(/^[1-4]$/);
    expect((await till.caller.get('/v2/store')).status).toBe(200);
    await control(emulator.url, 'POST', '/clock', { advance_ms: 4_000 });
    expect((await payer.post('none', PAYMENT)).status).toBe(401);
  });

  test('plays faults: a payment whose answer is lost was taken all the same', async () => {
    const orderId = await newOrder();
    await control(emulator.url, 'POST', '/faults', {
      match: { path: '/payments-host/*' },
      action: { kind: 'drop_after' },
      times: 1,
    });
    await expect(payer.pay(orderId, card(CARDS.approved))).rejects.toThrow();
    expect(await payer.transactions(orderId)).toMatchObject([{ event: 'purchase', status: 'ok' }]);
    expect((await payer.tokenAnswer(orderId)).status).toBe(409);
    await control(emulator.url, 'POST', '/faults', {
      match: { path: '/payments-host/*' },
      action: { kind: 'drop_before' },
      times: 1,
    });
    const other = await newOrder();
    await expect(payer.pay(other, card(CARDS.approved))).rejects.toThrow();
    expect(await payer.transactions(other)).toEqual([]);
  });
});

describe('nothing of a card is kept', () => {
  const SECRETS = [CARDS.approved, CARDS.issuer, '4111 1111', '"411"', 'Jane Doe', '4242424242424242'];

  test('in the ledger: not when it is paid, declined, broken, cut off or sent to the wrong host', async () => {
    const orderId = await newOrder();
    const token = await payer.token(orderId);
    await payer.pay(orderId, card(CARDS.issuer));
    await payer.pay(orderId, card('4111 1111 1111 1111'), { token });
    await payer.post(token, `{"payment":{"instrument":{"number":"${CARDS.approved}"`);
    await payer.post('wrong', { card_number: 4_242_424_242_424_242, nested: [CARDS.approved] });
    await control(emulator.url, 'POST', '/faults', {
      match: { path: '/payments-host/*' },
      action: { kind: 'drop_before' },
      times: 1,
    });
    await payer.post(token, PAYMENT).catch(() => undefined);
    await payer.pay(orderId, card(CARDS.approved), { token });
    await till.caller.send('POST', '/v3/payments/access_tokens', {
      order: { id: 'x' },
      pan: 4_242_424_242_424_242,
      ...PAYMENT,
    });
    const kept = JSON.stringify((await control(emulator.url, 'GET', '/ledger')).body);
    for (const secret of SECRETS.filter((text) => text !== 'Jane Doe')) expect(kept).not.toContain(secret);
    expect(kept).not.toContain(token);
    const calls = await ledger();
    expect(calls).toHaveLength(6);
    expect(JSON.stringify(calls)).not.toContain('Jane Doe');
    expect(calls.at(-1)).toMatchObject({
      kind: 'payments',
      status: 201,
      body: { order_id: orderId, payment: { instrument: { type: 'card' }, payment_method_id: 'stripe.card' } },
    });
  });

  test('a repeated call is seen as one all the same, another attempt is not', async () => {
    const orderId = await newOrder();
    const token = await payer.token(orderId);
    await payer.pay(orderId, card(CARDS.issuer), { token });
    await payer.pay(orderId, card(CARDS.issuer), { token });
    await payer.pay(orderId, card(CARDS.issuer));
    const [first, repeated, second] = await ledger();
    expect([first?.['duplicate_of'], repeated?.['duplicate_of'], second?.['duplicate_of']]).toEqual([
      null,
      first?.['id'],
      null,
    ]);
    expect(first?.['client_id']).toBe(CLIENT_ID);
  });
});
