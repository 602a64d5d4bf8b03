import { describe, expect, test } from 'vitest';
import type { Address } from '#lib/bigcommerce/types/address.ts';
import type { Shipment } from '#lib/bigcommerce/types/shipment.ts';
import { toDiscounts, toMessage, toShipment } from '#lib/orders/panel-views.ts';

const usd = (amount: string) => ({ amount, currencyCode: 'USD' });

function shipment(parts: Partial<Shipment>): Shipment {
  return {
    id: 7,
    orderAddressId: 1,
    dateCreated: null,
    trackingNumber: null,
    trackingLink: null,
    generatedTrackingLink: null,
    trackingCarrier: null,
    shippingProvider: null,
    shippingProviderDisplayName: null,
    shippingMethod: null,
    merchantShippingCost: null,
    comments: null,
    shippingAddress: {} as Address,
    items: [],
    ...parts,
  };
}

describe('a shipment’s link', () => {
  test.each([
    ['https://t.example.com/1?n=a b', 'https://t.example.com/1?n=a%20b'],
    ['HTTP://t.example.com', 'http://t.example.com/'],
  ])('leads to the web: %s', (trackingLink, href) => {
    expect(toShipment(shipment({ trackingLink })).trackingLink).toBe(href);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://x/1',
    'file:///etc/passwd',
    'ftp://x.example/1',
    '//x.example/1',
    't.example.com/1',
    '',
  ])('is none: %j', (trackingLink) => {
    expect(toShipment(shipment({ trackingLink })).trackingLink).toBe('');
  });

  test('is the merchant’s own, else the platform’s', () => {
    const generatedTrackingLink = 'https://generated.example/';
    const trackingLink = 'https://own.example/';
    expect(toShipment(shipment({ trackingLink, generatedTrackingLink })).trackingLink).toBe(trackingLink);
    expect(toShipment(shipment({ generatedTrackingLink })).trackingLink).toBe(generatedTrackingLink);
  });
});

test('a shipment’s carrier is the best name that there is', () => {
  const names = { shippingProviderDisplayName: 'Parcel Co', trackingCarrier: 'parcelco', shippingProvider: 'pc' };
  expect(toShipment(shipment(names)).carrier).toBe('Parcel Co');
  expect(toShipment(shipment({ ...names, shippingProviderDisplayName: null })).carrier).toBe('parcelco');
  expect(toShipment(shipment({ shippingProvider: 'pc' })).carrier).toBe('pc');
  expect(toShipment(shipment({})).carrier).toBe('');
});

test.each([
  [null, 'unread', 'customer', false],
  [4, 'read', 'staff', true],
  [null, null, 'customer', true],
] as const)('a message of staff %j with status %j', (staffId, status, from, isRead) => {
  const parts = {
    id: 1,
    customerId: null,
    type: null,
    subject: null,
    message: 'x',
    isFlagged: false,
    dateCreated: null,
  };
  expect(toMessage({ ...parts, staffId, status })).toMatchObject({ from, isRead, subject: '', text: 'x' });
});

test('taxes are called by the best name that there is', () => {
  const tax = {
    id: 1,
    orderAddressId: null,
    orderPickupMethodId: null,
    taxClassId: null,
    salesTaxId: null,
    rate: null,
    priority: 0,
    priorityAmount: usd('0'),
    lineAmount: usd('1'),
    orderProductId: null,
    lineItemType: null,
  };
  const shown = toDiscounts(
    [],
    [
      { ...tax, name: 'Texas', class: 'Default' },
      { ...tax, name: null, class: 'Automatic Tax' },
      { ...tax, name: null, class: null },
    ],
  );
  expect(shown.taxes.map(({ name, ratePercent }) => [name, ratePercent])).toEqual([
    ['Texas', ''],
    ['Automatic Tax', ''],
    ['', ''],
  ]);
});
