import { describe, expect, test } from 'vitest';
import { AppError } from '#lib/core/errors.ts';
import { readOptions } from '#lib/order-create/options-service.ts';
import { standingClock } from '#tests/fixtures/order-context.ts';

const usd = {
  id: 1,
  code: 'USD',
  name: 'US Dollar',
  exchangeRate: '1',
  decimalPlaces: 2,
  isEnabled: true,
  isTransactional: true,
};
const denied = () => Promise.reject(new AppError('store_needs_approval', 'general.noAccess'));
const pickup = (pickupMethodId: number | null, displayName: string | null) => ({
  ...{
    pickupMethodId,
    displayName,
    collectionInstructions: null,
    collectionTimeDescription: 'Today',
    locationName: 'Main',
  },
});

function ctxOf(storeHash: string, changes: object = {}) {
  let asked = 0;
  const bigcommerce = {
    store: {
      information: async () => {
        asked += 1;
        return { isPriceEnteredWithTax: true, defaultChannelId: 3, currency: { code: 'USD', decimalPlaces: 2 } };
      },
      currencies: async () => [
        usd,
        { ...usd, code: 'JPY', exchangeRate: '149.25', decimalPlaces: 0 },
        { ...usd, code: 'EUR', isTransactional: false },
      ],
    },
    channels: {
      list: async () => [
        { id: 3, name: 'Shop', status: 'active' },
        { id: 4, name: 'Old', status: 'inactive' },
        { id: 5, name: 'Market', status: 'connected' },
      ],
    },
    geography: {
      shippingZones: async () => [
        { id: 1, name: 'US', isEnabled: true },
        { id: 2, name: 'Off', isEnabled: false },
      ],
      shippingMethods: async () => [
        { id: 1, name: 'Ground', isEnabled: true },
        { id: 2, name: 'Air', isEnabled: false },
      ],
    },
    orders: {
      list: async () => ({
        orders: [
          { consignments: { pickups: [pickup(2, 'Counter'), pickup(2, 'Again'), pickup(null, '')] } },
          { consignments: null },
        ],
      }),
    },
    ...changes,
  };
  const clock = standingClock();
  return { ctx: { store: { storeHash, currencyCode: 'USD' }, bigcommerce, clock } as never, clock, asked: () => asked };
}

describe('what a new order can be given', () => {
  test('is what the store takes, and pickups that its orders know', async () => {
    expect(await readOptions(ctxOf('one1').ctx)).toEqual({
      ...{ isTaxInclusive: true, defaultCurrencyCode: 'USD', defaultChannelId: 3, missing: [] },
      currencies: [
        { code: 'USD', name: 'US Dollar', rate: '1', places: 2 },
        { code: 'JPY', name: 'US Dollar', rate: '149.25', places: 0 },
      ],
      channels: [
        { id: 3, name: 'Shop' },
        { id: 5, name: 'Market' },
      ],
      shippingMethods: [{ zone: 'US', name: 'Ground' }],
      pickups: [{ methodId: 2, displayName: 'Counter', instructions: '', timeDescription: 'Today', location: 'Main' }],
    });
  });

  test('is asked for once in ten minutes', async () => {
    const { ctx, clock, asked } = ctxOf('two2');
    await Promise.all([readOptions(ctx), readOptions(ctx)]);
    expect(asked()).toBe(1);
    clock.advance(10 * 60_000 + 1);
    await readOptions(ctx);
    expect(asked()).toBe(2);
  });

  test('lacks what was not granted, and says so; the default currency is there all the same', async () => {
    const { ctx } = ctxOf('three3', {
      store: {
        information: async () => ({
          isPriceEnteredWithTax: false,
          defaultChannelId: null,
          currency: { code: 'KWD', decimalPlaces: 3 },
        }),
        currencies: denied,
      },
      channels: { list: denied },
    });
    expect(await readOptions(ctx)).toMatchObject({
      currencies: [{ code: 'KWD', rate: '1', places: 3 }],
      ...{ defaultChannelId: 1, channels: [], missing: ['currencies', 'channels'] },
    });
  });
});
