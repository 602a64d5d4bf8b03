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
    expect(states).toHaveLength(59);
    expect(states).toContainEqual(
      expect.objectContaining({ state: 'California', state_abbreviation: 'CA', country_id: usa?.['id'] }),
    );
    expect(await maple.list(`${path}?state_abbreviation=NY`)).toHaveLength(1);
    expect((await maple.get('/v2/countries/1/states')).status).toBe(204);
    expect((await maple.get('/v2/countries/999/states')).status).toBe(404);
  });

  test('have as many states as they have, or none', async () => {
    const stateCounts = { US: 59, CA: 13, AU: 8, DE: 16, FR: 96, IT: 107, JP: 47, PL: 16, GB: 113, AF: 0 };
    const countries = await maple.list('/v2/countries?limit=250');
    for (const [iso2, count] of Object.entries(stateCounts)) {
      const id = String(countries.find((each) => each['country_iso2'] === iso2)?.['id']);
      expect([iso2, await maple.one(`/v2/countries/${id}/states/count`)]).toEqual([iso2, { count }]);
      const states = await maple.list(`/v2/countries/${id}/states?limit=250`);
      expect(new Set(states.map((each) => each['state'])).size).toBe(count);
      expect(new Set(states.map((each) => each['state_abbreviation'])).size).toBe(count);
      for (const state of states) expect(state['country_id']).toBe(Number(id));
    }
  });

  test('are counted, and states are found one by one or all together', async () => {
    expect(await maple.one('/v2/countries/count')).toEqual({ count: 249 });
    const { count } = await maple.one('/v2/countries/states/count');
    const pages = Array.from({ length: Math.ceil(Number(count) / 250) }, (_, index) => index + 1);
    const all = (
      await Promise.all(pages.map((page) => maple.list(`/v2/countries/states?limit=250&page=${page}`)))
    ).flat();
    expect(all).toHaveLength(Number(count));
    expect(new Set(all.map((each) => each['id'])).size).toBe(all.length);
    const bavaria = all.find((each) => each['state'] === 'Bayern');
    const [country, id] = [String(bavaria?.['country_id']), String(bavaria?.['id'])];
    expect(await maple.one(`/v2/countries/${country}/states/${id}`)).toEqual(bavaria);
    expect((await maple.get(`/v2/countries/1/states/${id}`)).status).toBe(404);
    expect((await maple.get('/v2/countries/999/states/count')).status).toBe(404);
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

  test('tell their currencies when asked, and are found by date', async () => {
    expect((await maple.get('/v3/channels/1?include=currencies')).body).toMatchObject({
      data: { currencies: { channel_id: 1, enabled_currencies: ['USD', 'JPY', 'KWD'], default_currency: 'USD' } },
    });
    expect((await maple.get('/v3/channels/1')).body).not.toHaveProperty('data.currencies');
    expect((await maple.get('/v3/channels?include=sites')).status).toBe(422);
    expect(await names(maple, '?date_created:max=2023-01-01')).toEqual([]);
    expect(await names(maple, '?date_modified=2024-11-05')).toHaveLength(2);
  });

  test('are found one by one', async () => {
    expect((await maple.get('/v3/channels/1')).body).toMatchObject({ data: { id: 1, platform: 'bigcommerce' } });
    expect((await maple.get('/v3/channels/5')).body).toMatchObject({ status: 404 });
  });
});
