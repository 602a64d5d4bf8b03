import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller } from './emulator-caller.ts';
import { control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let maple: Caller;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
});
beforeEach(async () => {
  await control(emulator.url, 'POST', '/reset');
  maple = await Caller.of(emulator.url, MAPLE, [
    'store_v2_orders',
    'store_v2_information',
    'store_logs_read_only',
    'store_payments_methods_read',
  ]);
});
afterAll(() => emulator.stop());

const GLOBAL = '/v3/orders/settings';
const CHANNEL = `${GLOBAL}/channels/1`;
const lists = (placed: unknown, forward: unknown) => ({
  notifications: { order_placed: { email_addresses: placed }, forward_invoice: { email_addresses: forward } },
});

describe('order settings', () => {
  test('of the store: as seeded, then as changed; what is not sent stays', async () => {
    expect((await maple.get(GLOBAL)).body).toEqual({ ...lists(['orders@mapleandmain.example.com'], []), meta: {} });
    const sent = { notifications: { order_placed: { email_addresses: ['a@example.com', 'b@example.com'] } } };
    expect(await maple.put(GLOBAL, sent)).toMatchObject({
      status: 200,
      body: lists(['a@example.com', 'b@example.com'], []),
    });
    await maple.put(GLOBAL, lists([], ['c@example.com']));
    expect((await maple.get(GLOBAL)).body).toMatchObject(lists([], ['c@example.com']));
  });

  test.each([
    [lists(null, []), 'notifications.order_placed.email_addresses'],
    [lists(['not an address'], []), 'notifications.order_placed.email_addresses.0'],
    [lists([], 'a@example.com'), 'notifications.forward_invoice.email_addresses'],
    [{}, 'notifications'],
  ])('%j: 422', async (body, field) => {
    expect(await maple.put(GLOBAL, body)).toMatchObject({
      status: 422,
      body: { errors: { [field]: expect.any(String) } },
    });
  });

  test('of a channel: inherited, overridden whole, inherited again', async () => {
    expect((await maple.get(CHANNEL)).body).toEqual({ ...lists(null, null), meta: {} });
    expect((await maple.put(CHANNEL, lists(['shop@example.com'], []))).status).toBe(200);
    expect((await maple.get(CHANNEL)).body).toMatchObject(lists(['shop@example.com'], []));
    expect((await maple.put(CHANNEL, lists(null, []))).status).toBe(422);
    expect((await maple.put(CHANNEL, { notifications: { forward_invoice: { email_addresses: null } } })).status).toBe(
      422,
    );
    expect((await maple.get(CHANNEL)).body).toMatchObject(lists(['shop@example.com'], []));
    expect((await maple.put(CHANNEL, lists(null, null))).status).toBe(200);
    expect((await maple.get(CHANNEL)).body).toMatchObject(lists(null, null));
    expect((await maple.get(`${GLOBAL}/channels/77`)).status).toBe(404);
  });

  test('stand under data where the switch says so', async () => {
    await control(emulator.url, 'PUT', '/switches', { orderSettingsEnvelope: 'data' });
    expect((await maple.get(GLOBAL)).body).toMatchObject({
      data: lists(['orders@mapleandmain.example.com'], []),
      meta: {},
    });
  });

  test('are written with the orders scope to write only', async () => {
    const reader = await Caller.of(emulator.url, MAPLE, ['store_v2_orders_read_only']);
    expect((await reader.get(GLOBAL)).status).toBe(200);
    expect((await reader.put(GLOBAL, lists([], []))).status).toBe(403);
  });

  test('a change is in the log of the store', async () => {
    await maple.put(GLOBAL, lists([], []));
    const { body } = await maple.get('/v3/store/systemlogs?type=ordersettings&severity:max=2');
    expect(body).toMatchObject({
      data: [{ type: 'ordersettings', severity: '1', date_created: expect.stringMatching(/^2026-11-20T/) }],
      meta: { pagination: { total: 1 } },
    });
    expect((await maple.get('/v3/store/systemlogs?type:not=ordersettings')).body).toMatchObject({ data: [] });
    expect((await maple.get('/v3/store/systemlogs?severity=9')).status).toBe(422);
  });
});

describe('email statuses', () => {
  const STATUSES = '/v3/settings/email-statuses';
  const mails = async () => ((await control(emulator.url, 'GET', '/mail')).body['mails'] as unknown[]).length;

  test('say which mails go out, and those that are off do not', async () => {
    expect((await maple.get(STATUSES)).body).toMatchObject({
      data: { combined_order_status_email: true, product_review_email: false },
      meta: {},
    });
    await maple.put('/v2/orders/120', { status_id: 8 });
    expect(await mails()).toBe(1);
    expect((await maple.put(STATUSES, { combined_order_status_email: false })).body).toMatchObject({
      data: { combined_order_status_email: false, invoice_email: true },
    });
    await maple.put('/v2/orders/120', { status_id: 9 });
    expect(await mails()).toBe(1);
  });

  test('of a channel are null until it differs', async () => {
    expect((await maple.get(`${STATUSES}?channel_id=1`)).body).toMatchObject({
      data: { combined_order_status_email: null },
    });
    await maple.put(`${STATUSES}?channel_id=1`, { combined_order_status_email: false });
    await maple.put('/v2/orders/120', { status_id: 8 });
    expect(await mails()).toBe(0);
    expect((await maple.get(STATUSES)).body).toMatchObject({ data: { combined_order_status_email: true } });
    expect((await maple.get(`${STATUSES}?channel_id=9`)).status).toBe(422);
    expect((await maple.put(STATUSES, { combined_order_status_email: 'no' })).status).toBe(422);
  });
});

describe('what orders are set up with', () => {
  test('tax classes have ids in texts', async () => {
    expect((await maple.list('/v2/tax_classes')).map((each) => [each['id'], each['name']])).toEqual([
      ['0', 'Default Tax Class'],
      ['1', 'Non-Taxable Products'],
      ['2', 'Shipping'],
      ['3', 'Gift Wrapping'],
    ]);
    expect(await maple.one('/v2/tax_classes/3')).toMatchObject({ id: '3' });
    expect((await maple.get('/v2/tax_classes/9')).status).toBe(404);
    expect((await maple.get('/v2/tax_classes?page=2')).status).toBe(204);
  });

  test('the zone of an address is among the shipping zones, with methods', async () => {
    const [address] = await maple.list('/v2/orders/105/shipping_addresses');
    const zone = (await maple.list('/v2/shipping/zones')).find((each) => each['id'] === address?.['shipping_zone_id']);
    expect(zone).toMatchObject({ name: address?.['shipping_zone_name'], enabled: true });
    const methods = await maple.list(`/v2/shipping/zones/${String(zone?.['id'])}/methods`);
    expect(methods.map((method) => method['name'])).toContain('Flat Rate');
    expect(await maple.one(`/v2/shipping/zones/${String(zone?.['id'])}/methods/${String(methods[0]?.['id'])}`)).toEqual(
      methods[0],
    );
    expect((await maple.get('/v2/shipping/zones/999/methods')).status).toBe(404);
    expect((await maple.get('/v2/shipping/zones?page=1')).status).toBe(400);
  });

  test('deprecated payment methods, by name', async () => {
    const methods = await maple.list('/v2/payments/methods');
    expect(methods).toContainEqual({ code: 'bankdeposit', name: 'Bank Deposit', test_mode: false });
    expect(methods.map((each) => String(each['name']))).toEqual(
      methods.map((each) => String(each['name'])).toSorted((a, b) => a.localeCompare(b)),
    );
  });
});
