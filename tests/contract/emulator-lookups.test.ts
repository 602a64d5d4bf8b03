import { beforeAll, describe, expect, inject, test } from 'vitest';
import { Caller } from './emulator-caller.ts';
import { FJORD, MAPLE } from './emulator-visitor.ts';

let maple: Caller;
let fjord: Caller;
beforeAll(async () => {
  maple = await Caller.of(inject('emulatorUrl'), MAPLE);
  fjord = await Caller.of(inject('emulatorUrl'), FJORD);
});

test('the store tells its zone, currency and panel', async () => {
  expect(await maple.one('/v2/store')).toMatchObject({
    id: MAPLE,
    name: 'Maple & Main',
    currency: 'USD',
    is_price_entered_with_tax: false,
    control_panel_base_url: `https://store-${MAPLE}.mybigcommerce.com`,
    timezone: { name: 'America/New_York', raw_offset: -18_000, dst_offset: -14_400 },
  });
  expect(await fjord.one('/v2/store')).toMatchObject({
    currency: 'EUR',
    is_price_entered_with_tax: true,
    decimal_separator: ',',
    currency_symbol_location: 'right',
    timezone: { name: 'Europe/Berlin' },
  });
});

test('the time is the virtual clock\u2019s, in seconds', async () => {
  const { time } = await maple.one('/v2/time');
  expect(Number.isInteger(time)).toBe(true);
});

describe('currencies', () => {
  test('have their own places and symbols', async () => {
    const currencies = await maple.list('/v2/currencies');
    expect(currencies.map((each) => [each['currency_code'], each['decimal_places'], each['is_default']])).toEqual([
      ['USD', 2, true],
      ['JPY', 0, false],
      ['KWD', 3, false],
    ]);
    expect(await maple.one('/v2/currencies/2')).toEqual(currencies[1]);
    expect((await maple.get('/v2/currencies/9')).status).toBe(404);
    expect(await fjord.list('/v2/currencies')).toHaveLength(1);
  });
});

describe('countries', () => {
  test('are all there, page by page, and found by code', async () => {
    const pages = await Promise.all([1, 2, 3, 4, 5, 6].map((page) => maple.list(`/v2/countries?page=${page}`)));
    const all = pages.flat();
    expect(all).toHaveLength(249);
    expect(new Set(all.map((country) => country['country_iso2'])).size).toBe(249);
    const [germany] = await maple.list('/v2/countries?country_iso2=DE');
    expect(germany).toMatchObject({ country: 'Germany', country_iso3: 'DEU' });
    expect(await maple.one(`/v2/countries/${String(germany?.['id'])}`)).toEqual(germany);
  });

  test('have states by their full names', async () => {
    const [usa] = await maple.list('/v2/countries?country=United%20States');
    const path = `/v2/countries/${String(usa?.['id'])}/states`;
    const states = [...(await maple.list(path)), ...(await maple.list(`${path}?page=2`))];
    expect(states).toHaveLength(51);
    expect(states).toContainEqual(
      expect.objectContaining({ state: 'California', state_abbreviation: 'CA', country_id: usa?.['id'] }),
    );
    expect(await maple.list(`${path}?state_abbreviation=NY`)).toHaveLength(1);
    expect((await maple.get('/v2/countries/1/states')).status).toBe(204);
    expect((await maple.get('/v2/countries/999/states')).status).toBe(404);
  });

  test('of billing addresses are among them, with states that exist', async () => {
    const orders = await maple.list('/v2/orders?limit=60');
    const countries = await maple.list('/v2/countries?limit=250');
    for (const order of orders) {
      const address = order['billing_address'] as Record<string, string>;
      const country = countries.find((each) => each['country_iso2'] === address['country_iso2']);
      expect(country?.['country']).toBe(address['country']);
      const states = await maple.list(`/v2/countries/${String(country?.['id'])}/states?limit=250`);
      expect(states.map((each) => each['state'])).toContain(address['state']);
    }
  });
});

describe('order statuses', () => {
  test('are fifteen, with the rank called order', async () => {
    const statuses = await maple.list('/v2/order_statuses');
    expect(statuses.map((status) => status['id'])).toEqual([...Array(15).keys()]);
    expect(statuses[11]).toMatchObject({ name: 'Awaiting Fulfillment', custom_label: 'Ready to Pack', order: 3 });
    expect(await maple.one('/v2/order_statuses/11')).toEqual(statuses[11]);
    expect((await maple.get('/v2/order_statuses/15')).status).toBe(404);
    expect((await fjord.one('/v2/order_statuses/11'))['custom_label']).toBe('Awaiting Fulfillment');
  });
});

describe('channels', () => {
  const names = async (caller: Caller, query = '') => {
    const { status, body } = await caller.get(`/v3/channels${query}`);
    if (status !== 200) return status;
    return (body as { data: { name: string }[] }).data.map((channel) => channel.name);
  };

  test('are listed and filtered', async () => {
    expect(await names(maple)).toEqual(['Maple & Main', 'Amazon US']);
    expect(await names(maple, '?type:in=marketplace')).toEqual(['Amazon US']);
    expect(await names(maple, '?platform:in=bigcommerce,vend')).toEqual(['Maple & Main']);
    expect(await names(fjord, '?status:in=disconnected')).toEqual(['Showroom Berlin']);
    expect(await names(fjord, '?available=true')).toEqual(['Fjord Supply']);
    expect(await names(fjord, '?available=perhaps')).toBe(422);
  });

  test('are paged in an envelope', async () => {
    const { body } = await maple.get('/v3/channels?limit=1&page=2');
    expect(body).toMatchObject({
      data: [{ name: 'Amazon US' }],
      meta: {
        pagination: {
          total: 2,
          count: 1,
          per_page: 1,
          current_page: 2,
          total_pages: 2,
          links: { previous: '?limit=1&page=1' },
        },
      },
    });
    expect((await maple.get('/v3/channels?limit=zero')).body).toMatchObject({
      status: 422,
      errors: { limit: expect.any(String) },
    });
  });

  test('are found one by one', async () => {
    expect((await maple.get('/v3/channels/1')).body).toMatchObject({ data: { id: 1, platform: 'bigcommerce' } });
    expect((await maple.get('/v3/channels/5')).body).toMatchObject({ status: 404 });
  });
});
