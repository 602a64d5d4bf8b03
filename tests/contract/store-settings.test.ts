import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller } from './emulator-caller.ts';
import { DANA, EMULATOR_ENV, FJORD, JONAS, MAPLE, PRIYA, PanelVisitor, control } from './emulator-visitor.ts';
import { Shopper } from './shopper.ts';
import { startReceiver } from './webhook-receiver.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let maple: Caller;
let dana: PanelVisitor;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
});
afterAll(() => emulator.stop());
beforeEach(async () => {
  await control(emulator.url, 'POST', '/reset');
  maple = await Caller.of(emulator.url, MAPLE);
  dana = new PanelVisitor(emulator.url);
  await dana.signIn(MAPLE, DANA);
});

const PAGE = `/manage/${MAPLE}/settings`;
const CONTROL = `/stores/${MAPLE}/settings`;
const put = (body: unknown) => control(emulator.url, 'PUT', CONTROL, body);
const zoneOf = async () => (await maple.one('/v2/store'))['timezone'] as Record<string, unknown>;

/** The towel costs the same figure either way; what it means is the store's word. */
const TOWEL = 77;

async function placeOrder(): Promise<Record<string, unknown>> {
  const { body } = await maple.send('POST', '/v2/orders', {
    billing_address: { first_name: 'Ann', zip: '10115' },
    products: [{ product_id: TOWEL, quantity: 1 }],
  });
  return body as Record<string, unknown>;
}

describe('time zones', () => {
  test.each([
    ['America/New_York', -18_000, -14_400],
    ['Europe/Berlin', 3_600, 7_200],
    ['Europe/Dublin', 0, 3_600],
    ['Europe/Kyiv', 7_200, 10_800],
    ['Asia/Kolkata', 19_800, 19_800],
    ['Asia/Kathmandu', 20_700, 20_700],
    ['Asia/Tokyo', 32_400, 32_400],
    ['America/Phoenix', -25_200, -25_200],
    ['America/St_Johns', -12_600, -9_000],
    ['Australia/Sydney', 36_000, 39_600],
    ['Australia/Lord_Howe', 37_800, 39_600],
    ['Pacific/Chatham', 45_900, 49_500],
    ['UTC', 0, 0],
  ])('%s is %i s from UTC, in summer %i s', async (name, raw, dst) => {
    const saved = await dana.post(PAGE, { time_zone: name });
    expect(saved.status).toBe(303);
    expect(await zoneOf()).toMatchObject({
      name,
      raw_offset: raw,
      dst_offset: dst,
      dst_correction: raw !== dst,
    });
    const page = await dana.text(PAGE);
    expect(page).toMatch(new RegExp(`<option value="${name}"\\s+selected`));
  });

  test('are all there, each once', async () => {
    const page = await dana.text(PAGE);
    const list = page.slice(page.indexOf('id="time-zone"'), page.indexOf('id="date-format"'));
    const names = [...list.matchAll(/<option value="([^"]*)"/g)].map((match) => match[1]);
    expect(names.length).toBeGreaterThan(400);
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain('Asia/Calcutta');
  });
});

test.each([
  // 2026-11-19 22:30 in UTC is the next morning in Tokyo.
  ['M jS Y', 'Asia/Tokyo', 'Nov 20th 2026 @ 7:30 AM'],
  ['M jS Y', 'America/New_York', 'Nov 19th 2026 @ 5:30 PM'],
  ['j. M Y', 'Europe/Berlin', '19. Nov 2026, 23:30'],
  ['m/d/Y', 'UTC', '11/19/2026 10:30 PM'],
  ['d/m/Y', 'Asia/Kolkata', '20/11/2026 04:00'],
  ['Y-m-d', 'Pacific/Kiritimati', '2026-11-20 12:30'],
])('View orders writes dates as %s in %s', async (format, zone, text) => {
  const { body } = await maple.send('POST', '/v2/orders', {
    billing_address: { first_name: 'Ann', zip: '10115' },
    products: [{ product_id: TOWEL, quantity: 1 }],
    date_created: 'Thu, 19 Nov 2026 22:30:00 +0000',
  });
  const { id } = body as { id: number };
  await dana.post(PAGE, { time_zone: zone, date_format: format, prices: 'without_tax' });
  expect(await dana.text(`/manage/${MAPLE}/orders/${id}`)).toContain(text);
  expect((await zoneOf())['date_format']).toMatchObject({ display: format });
});

describe('prices with or without tax', () => {
  test('hold for the shop and for orders to come; those that were placed keep theirs', async () => {
    const kim = new Shopper(emulator.url, MAPLE);
    const before = await placeOrder();
    expect(await kim.text(`/products/${TOWEL}`)).toContain('plus tax');
    await dana.post(PAGE, { prices: 'with_tax' });
    expect(await maple.one('/v2/store')).toMatchObject({ is_price_entered_with_tax: true });
    expect(await kim.text(`/products/${TOWEL}`)).toContain('with tax');
    const after = await placeOrder();
    expect([before['is_tax_inclusive_pricing'], after['is_tax_inclusive_pricing']]).toEqual([false, true]);
    expect(after['subtotal_inc_tax']).toBe(before['subtotal_ex_tax']);
    const again = await maple.one(`/v2/orders/${String(before['id'])}`);
    expect(again).toMatchObject({ is_tax_inclusive_pricing: false, total_inc_tax: before['total_inc_tax'] });
    const added = { products: [{ product_id: TOWEL, quantity: 1 }] };
    const { body } = await maple.put(`/v2/orders/${String(before['id'])}`, added);
    expect((body as Record<string, unknown>)['subtotal_ex_tax']).toBe(
      (Number(before['subtotal_ex_tax']) * 2).toFixed(4),
    );
  });

  test('leave the orders of the seed alone', async () => {
    const all = () => maple.list('/v2/orders?limit=200');
    const before = await all();
    await put({ prices_with_tax: true, time_zone: 'Asia/Tokyo' });
    expect(await all()).toEqual(before);
  });
});

describe('saving', () => {
  test.each([
    [{ time_zone: 'Mars/Olympus' }, 'refused=timeZone'],
    [{ time_zone: 'europe/berlin' }, 'refused=timeZone'],
    [{ date_format: '<b>' }, 'refused=dateFormat'],
    [{ time_zone: 'Asia/Tokyo', date_format: 'Y' }, 'refused=dateFormat'],
    [{ time_zone: 'America/New_York', date_format: 'M jS Y', prices: 'without_tax' }, 'saved=0'],
    [{}, 'saved=0'],
    [{ prices: 'perhaps' }, 'saved=0'],
    [{ time_zone: 'Asia/Tokyo', prices: 'with_tax' }, 'saved=2'],
  ])('%o ends in %s', async (form, query) => {
    const before = await maple.one('/v2/store');
    const answer = await dana.post(PAGE, form);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${PAGE}?${query}`]);
    const isChanged = query === 'saved=2';
    const after = await maple.one('/v2/store');
    if (isChanged) expect(after).not.toEqual(before);
    else expect(after).toEqual(before);
  });

  test.each([
    ['saved=1', 'The settings are saved'],
    ['saved=0', 'Nothing was different'],
    ['refused=timeZone', 'Nothing was saved'],
    ['refused=person', 'Only the owner'],
  ])('%s says "%s"', async (query, text) => {
    expect(await dana.text(`${PAGE}?${query}`)).toContain(text);
    expect(await dana.text(PAGE)).not.toContain(text);
  });

  test('is for the owner and authorized users', async () => {
    const outcomes: [number, boolean, string | null][] = [];
    for (const person of [DANA, JONAS, PRIYA]) {
      const visitor = new PanelVisitor(emulator.url);
      await visitor.signIn(MAPLE, person);
      const hasForm = (await visitor.text(PAGE)).includes('name="time_zone"');
      const answer = await visitor.post(PAGE, { time_zone: 'Asia/Tokyo' });
      outcomes.push([person, hasForm, answer.headers.get('location')]);
      await put({ time_zone: 'UTC' });
    }
    expect(outcomes).toEqual([
      [DANA, true, `${PAGE}?saved=1`],
      [JONAS, true, `${PAGE}?saved=1`],
      [PRIYA, false, `${PAGE}?refused=person`],
    ]);
    expect(await zoneOf()).toMatchObject({ name: 'UTC' });
  });

  test('the page says that the currency stays', async () => {
    expect(await dana.text(PAGE)).toContain('default currency, so it stays');
  });
});

test('subscribers are told once for what is different, and of the one store', async () => {
  const receiver = await startReceiver();
  try {
    for (const storeHash of [MAPLE, FJORD]) {
      const caller = await Caller.of(emulator.url, storeHash);
      await caller.send('POST', '/v3/hooks', {
        scope: 'store/information/updated',
        destination: `${receiver.url}/${storeHash}`,
        is_active: true,
      });
    }
    await control(emulator.url, 'POST', '/webhooks/advance', { advance_ms: 120_000 });
    await dana.post(PAGE, { time_zone: 'Asia/Tokyo', prices: 'with_tax', date_format: 'Y-m-d' });
    await dana.post(PAGE, { time_zone: 'Asia/Tokyo', prices: 'with_tax', date_format: 'Y-m-d' });
    await put({ time_zone: 'Nowhere' });
    await control(emulator.url, 'POST', '/webhooks/advance', { advance_ms: 120_000 });
    expect(receiver.deliveries.map(({ path, content }) => [path, content['scope'], content['data']])).toEqual([
      [`/${MAPLE}`, 'store/information/updated', { type: 'store' }],
    ]);
  } finally {
    await receiver.stop();
  }
});

describe('the control', () => {
  const SEEDED = {
    time_zone: 'America/New_York',
    raw_offset: -18_000,
    dst_offset: -14_400,
    date_format: 'M jS Y',
    prices_with_tax: false,
  };

  test('does what the page does', async () => {
    expect((await control(emulator.url, 'GET', CONTROL)).body).toEqual(SEEDED);
    const { body } = await put({ time_zone: 'Australia/Sydney', prices_with_tax: true });
    expect(body).toEqual({
      ...SEEDED,
      time_zone: 'Australia/Sydney',
      raw_offset: 36_000,
      dst_offset: 39_600,
      prices_with_tax: true,
      changed: ['time_zone', 'prices_with_tax'],
    });
    expect(await maple.one('/v2/store')).toMatchObject({ is_price_entered_with_tax: true });
  });

  test.each([
    [CONTROL, { time_zone: 'Nowhere' }, 400],
    [CONTROL, { time_zone: 5 }, 400],
    [CONTROL, { date_format: 'Q' }, 400],
    [CONTROL, { prices_with_tax: 'yes' }, 400],
    [CONTROL, { currency: 'EUR' }, 400],
    [CONTROL, { prices_with_tax: true, time_zone: 'Nowhere' }, 400],
    ['/stores/nope/settings', { time_zone: 'UTC' }, 404],
  ])('%s with %o is refused and changes nothing', async (path, body, status) => {
    expect((await control(emulator.url, 'PUT', path, body)).status).toBe(status);
    expect((await control(emulator.url, 'GET', CONTROL)).body).toEqual(SEEDED);
  });

  test('a reset and a restore take it back', async () => {
    await put({ time_zone: 'Asia/Tokyo' });
    const { body } = await control(emulator.url, 'POST', '/snapshots', {});
    await put({ time_zone: 'UTC', prices_with_tax: true });
    await control(emulator.url, 'POST', `/snapshots/${String(body['id'])}/restore`);
    expect((await control(emulator.url, 'GET', CONTROL)).body).toMatchObject({
      time_zone: 'Asia/Tokyo',
      prices_with_tax: false,
    });
    await control(emulator.url, 'POST', '/reset');
    expect((await control(emulator.url, 'GET', CONTROL)).body).toEqual(SEEDED);
  });
});
