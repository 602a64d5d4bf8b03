import { describe, expect, test } from 'vitest';
import { OPERATIONS } from '#lib/bigcommerce/operations.ts';
import { FEATURES, featureGrants } from '#lib/settings/scope-rules.ts';

const missing = (scopes: string) =>
  featureGrants(scopes)
    .filter(({ isGranted }) => !isGranted)
    .map(({ feature }) => feature);

const ALL = `store_v2_orders store_v2_information_read_only store_v2_transactions store_v2_customers_read_only
  store_v2_products store_inventory store_channel_settings store_order_fulfillment_manage store_app_extensions_manage store_cart store_checkout
  store_payments_methods_read store_payments_access_token_create store_v2_content`;

describe('what a store\u2019s grant switches off', () => {
  test.each([
    [ALL, []],
    [ALL.replace('store_v2_transactions', 'store_v2_transactions_read_only'), []],
    [ALL.replace('store_v2_products', 'store_v2_products_read_only'), []],
    [ALL.replace('store_inventory', 'store_inventory_read_only'), ['inventory']],
    [ALL.replace('store_order_fulfillment_manage', 'store_order_fulfillment_read_only'), ['fulfillment']],
    [ALL.replace('store_v2_orders', 'store_v2_orders_read_only'), ['orders']],
    [ALL.replace('store_v2_customers_read_only', 'store_v2_customers_login'), ['customers']],
    ['', [...FEATURES]],
    ['store_v2_orders', FEATURES.filter((feature) => feature !== 'orders')],
  ])('%s: %j', (scopes, expected) => expect(missing(scopes)).toEqual(expected));

  test('is named with the least scope that switches it on, and that one is enough', () => {
    for (const { feature, scope } of featureGrants('')) {
      expect(missing(scope)).toEqual(FEATURES.filter((other) => other !== feature));
    }
  });
});

test('every family of calls that the app makes is one of the features; webhooks need no permission', () => {
  const used = new Set(Object.values(OPERATIONS).map(({ family }) => family));
  used.delete('hooks');
  expect([...used].toSorted()).toEqual([...FEATURES].toSorted());
});
