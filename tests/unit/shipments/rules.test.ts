import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ShipLine } from '#lib/shipments/contract.ts';
import {
  createShipmentSchema,
  changeShipmentSchema,
  markReadySchema,
  shipmentParamsSchema,
} from '#lib/shipments/contract.ts';
import {
  firstTooMany,
  leftToShip,
  shipProgress,
  statusAfterPickup,
  statusToOffer,
  usualQuantity,
} from '#lib/shipments/rules.ts';

function line(id: number, changes: Partial<ShipLine> = {}): ShipLine {
  const texts = { name: 'Mug', sku: 'MUG', options: [], bin: '' };
  const counts = { quantity: 3, quantityShipped: 0, quantityRefunded: 0 };
  return { id, ...texts, ...counts, addressId: 7, leftOut: null, ...changes };
}

describe('what is left to ship', () => {
  test.each([
    [{}, 3, 3],
    [{ quantityShipped: 1 }, 2, 2],
    [{ quantityShipped: 3 }, 0, 0],
    [{ quantityShipped: 5 }, 0, 0],
    [{ quantityRefunded: 2 }, 3, 1],
    [{ quantityShipped: 2, quantityRefunded: 2 }, 1, 0],
    [{ leftOut: 'digital' as const, addressId: null }, 0, 0],
    [{ leftOut: 'giftcertificate' as const, addressId: null }, 0, 0],
    [{ leftOut: 'pickup' as const, addressId: null }, 0, 0],
  ])('of %j: %i, usually %i', (changes, left, usual) => {
    expect(leftToShip(line(1, changes))).toBe(left);
    expect(usualQuantity(line(1, changes))).toBe(usual);
  });

  test('never more than was ordered, never less than nothing', () => {
    const count = fc.nat(1_000);
    fc.assert(
      fc.property(count, count, count, (quantity, quantityShipped, quantityRefunded) => {
        const one = line(1, { quantity, quantityShipped, quantityRefunded });
        expect(leftToShip(one)).toBeGreaterThanOrEqual(usualQuantity(one));
        expect(usualQuantity(one)).toBeGreaterThanOrEqual(0);
        expect(leftToShip(one)).toBeLessThanOrEqual(quantity);
      }),
    );
  });
});

describe('what cannot go into one shipment', () => {
  const lines = [line(1), line(2, { addressId: 8 }), line(3, { leftOut: 'digital', addressId: null })];
  test.each([
    ['all of a line', [{ lineId: 1, quantity: 3 }], null],
    ['more than is left', [{ lineId: 1, quantity: 4 }], { lineId: 1, left: 3 }],
    ['a line to another address', [{ lineId: 2, quantity: 1 }], { lineId: 2, left: 0 }],
    ['a download', [{ lineId: 3, quantity: 1 }], { lineId: 3, left: 0 }],
    ['a line of another order', [{ lineId: 9, quantity: 1 }], { lineId: 9, left: 0 }],
    [
      'the second of two',
      [
        { lineId: 1, quantity: 1 },
        { lineId: 2, quantity: 1 },
      ],
      { lineId: 2, left: 0 },
    ],
  ])('%s', (_, items, expected) => {
    expect(firstTooMany(items, lines, 7)).toEqual(expected);
  });
});

describe('how far an order is', () => {
  const digital = line(3, { leftOut: 'digital', addressId: null });
  test.each([
    ['nothing', [digital]],
    ['nothing', []],
    ['none', [line(1), digital]],
    ['some', [line(1, { quantityShipped: 3 }), line(2)]],
    ['some', [line(1, { quantityShipped: 1 })]],
    ['all', [line(1, { quantityShipped: 3 }), digital]],
    ['all', [line(1, { quantityShipped: 3 }), line(2, { quantity: 0 })]],
  ] as const)('%s', (expected, lines) => {
    expect(shipProgress(lines)).toBe(expected);
  });

  test.each([
    // A platform that moves the order itself leaves nothing to offer.
    [2, 'all', null],
    [3, 'some', null],
    [11, 'all', 2],
    [9, 'some', 3],
    [3, 'all', 2],
    // A shipment was taken back, and the status stayed.
    [2, 'some', 3],
    [2, 'none', 11],
    [3, 'none', 11],
    [11, 'none', null],
    // These say more than how far the parcels are.
    [10, 'all', null],
    [4, 'some', null],
    [14, 'all', null],
    [5, 'none', null],
    [13, 'all', null],
    [2, 'nothing', null],
  ] as const)('status %i with %s shipped: offer %j', (statusId, progress, offered) => {
    expect(statusToOffer(statusId, progress)).toBe(offered);
  });

  test.each([
    [11, 'ready', 8],
    [8, 'ready', null],
    [8, 'collected', 10],
    [10, 'collected', null],
    [4, 'ready', null],
  ] as const)('status %i when the pickup is %s: offer %j', (statusId, step, offered) => {
    expect(statusAfterPickup(statusId, step)).toBe(offered);
  });
});

describe('what is asked of the server', () => {
  const good = { addressId: 7, items: [{ lineId: 1, quantity: 2 }] };
  test.each([
    ['no item', { ...good, items: [] }],
    ['a line twice', { ...good, items: [good.items[0], good.items[0]] }],
    ['nothing of a line', { ...good, items: [{ lineId: 1, quantity: 0 }] }],
    ['half a piece', { ...good, items: [{ lineId: 1, quantity: 0.5 }] }],
    ['a negative count', { ...good, items: [{ lineId: 1, quantity: -1 }] }],
    ['ten million', { ...good, items: [{ lineId: 1, quantity: 1e7 }] }],
    ['a long number', { ...good, trackingNumber: '1'.repeat(51) }],
    ['a link that runs', { ...good, trackingLink: 'javascript:alert(1)' }],
    ['an odd provider', { ...good, shippingProvider: 'UPS Ground' }],
    ['an odd carrier', { ...good, trackingCarrier: 'DHL Germany' }],
    ['an unknown key', { ...good, weight: 2 }],
    ['no address', { items: good.items }],
  ])('%s is refused', (_, body) => {
    expect(createShipmentSchema.safeParse(body).success).toBe(false);
  });

  test('the good one passes, with blanks around its number taken off', () => {
    expect(createShipmentSchema.parse({ ...good, trackingNumber: ' 1Z ' })).toEqual({ ...good, trackingNumber: '1Z' });
    expect(changeShipmentSchema.safeParse({}).success).toBe(false);
    expect(changeShipmentSchema.parse({ trackingLink: '' })).toEqual({ trackingLink: '' });
    expect(markReadySchema.safeParse({ pickupMethodId: 0, items: good.items }).success).toBe(false);
  });

  test.each(['0', '-1', '1.5', '1e3', '', '99999999999', '٣'])('shipment %j is none', (shipmentId) => {
    expect(shipmentParamsSchema.safeParse({ orderId: '5', shipmentId }).success).toBe(false);
  });
});
