import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  beginPacking,
  detailsOf,
  linesTo,
  mistakeOf,
  nextAddress,
  numberHint,
  packing,
  piecesIn,
  requestOf,
  unpacked,
  type Package,
  type Packing,
} from '#components/order-ship/packing.ts';
import {
  changeOf,
  isWrong,
  KEPT_CARRIER,
  openEdit,
  withNumber,
} from '#components/order-detail/shipments/shipment-edit.ts';
import { leftAside } from '#components/order-detail/shipments/pickup-left.ts';
import { createShipmentSchema, type ShipmentRecord } from '#lib/shipments/contract.ts';
import { shipPlan } from '#tests/fixtures/api-ship.ts';

const PLAN = shipPlan();
const [MUG, BOWL] = PLAN.lines;
const begun = () => beginPacking(PLAN, 5, 'k1');
const only = ({ packages }: Packing): Package => {
  const [one] = packages;
  if (one === undefined) throw new Error('nothing is packed');
  return one;
};

describe('packing', () => {
  test('begins with all that is left in one package, but what was refunded', () => {
    expect(only(begun()).quantities).toEqual({ 21: 2, 22: 1 });
    const refunded = shipPlan({ lines: PLAN.lines.map((line) => ({ ...line, quantityRefunded: 1 })) });
    expect(only(beginPacking(refunded, 5, 'k')).quantities).toEqual({ 21: 1 });
  });

  test('holds only lines of that address, and none that no carrier takes', () => {
    const lines = PLAN.lines.map((line) => (line.id === 22 ? { ...line, addressId: 6 } : line));
    expect(linesTo(shipPlan({ lines }), 6).map(({ id }) => id)).toEqual([22]);
    const digital = PLAN.lines.map((line) => ({ ...line, leftOut: 'digital' as const, addressId: null }));
    expect(nextAddress(shipPlan({ lines: digital }))).toBeNull();
    expect(nextAddress(PLAN)).toBe(5);
  });

  test('in several packages never counts a piece twice', () => {
    let state = packing(begun(), { kind: 'quantity', key: 'k1', lineId: 21, quantity: 1 });
    const free = unpacked(PLAN.lines, state.packages);
    expect([...free]).toEqual([
      [21, 1],
      [22, 0],
    ]);
    state = packing(state, { kind: 'add', key: 'k2', quantities: Object.fromEntries(free) });
    expect(state.packages.map(piecesIn)).toEqual([2, 1]);
    expect(state.packages.map((one) => mistakeOf(one, unpacked(PLAN.lines, state.packages)))).toEqual([null, null]);
    state = packing(state, { kind: 'quantity', key: 'k2', lineId: 21, quantity: 2 });
    expect(state.packages.map((one) => mistakeOf(one, unpacked(PLAN.lines, state.packages)))).toEqual([
      'tooMany',
      'tooMany',
    ]);
    expect(packing(state, { kind: 'remove', key: 'k2' }).packages).toHaveLength(1);
  });

  test('whatever is typed, what is sent is of the form that the server takes', () => {
    const quantity = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(
        quantity,
        quantity,
        fc.string(),
        fc.constantFrom('', 'usps', 'dhl', 'amazon'),
        (a, b, number, carrierId) => {
          let state = packing(begun(), { kind: 'fill', key: 'k1', quantities: { 21: a, 22: b } });
          state = packing(state, { kind: 'number', key: 'k1', text: number });
          state = packing(state, { kind: 'carrier', key: 'k1', carrierId });
          const one = only(state);
          const mistake = mistakeOf(one, unpacked(PLAN.lines, state.packages));
          expect(mistake === 'tooMany').toBe((a > 2 && a + b > 0) || (b > 1 && a + b > 0));
          if (mistake === null) expect(createShipmentSchema.safeParse(requestOf(one, state)).success).toBe(true);
        },
      ),
    );
  });

  test.each([
    ['nothing in it', { quantities: {} }, 'empty'],
    ['a line that is not there', { quantities: { 99: 1 } }, 'tooMany'],
    ['a long number', { trackingNumber: 'x'.repeat(51) }, 'numberTooLong'],
    ['a link that runs', { trackingLink: 'javascript:alert(1)' }, 'linkNotWeb'],
    ['a good link', { trackingLink: ' https://t.example/1 ' }, null],
  ] as const)('a package with %s', (_, changed, expected) => {
    const one = { ...only(begun()), ...changed };
    expect(mistakeOf(one, unpacked(PLAN.lines, [one]))).toBe(expected);
  });
});

describe('a number', () => {
  const typed = (text: string) => packing(begun(), { kind: 'number', key: 'k1', text });

  test('chooses its carrier, and gives it up when it is another one', () => {
    expect(only(typed('1Z999AA10123456784'))).toMatchObject({ carrierId: 'ups' });
    expect(only(packing(typed('1Z999AA10123456784'), { kind: 'number', key: 'k1', text: 'x' })).carrierId).toBe('');
  });

  test('does not overrule the person', () => {
    const chosen = packing(begun(), { kind: 'carrier', key: 'k1', carrierId: 'fedex' });
    expect(only(packing(chosen, { kind: 'number', key: 'k1', text: '1Z999AA10123456784' })).carrierId).toBe('fedex');
  });

  test.each([
    ['', null],
    ['1Z999AA10123456784', 'recognised'],
    ['1Z999AA10123456785', 'wrongDigit'],
    ['my own', null],
  ])('%j is told %j', (text, hint) => {
    expect(numberHint(only(typed(text)))).toBe(hint);
  });

  test('of a carrier without a page of the platform brings its own', () => {
    const details = { trackingNumber: 'TBA000000000000', carrierId: 'amazon', trackingLink: '', comments: ' x ' };
    expect(detailsOf(details)).toEqual({
      trackingNumber: 'TBA000000000000',
      trackingLink: 'https://track.amazon.com/tracking/TBA000000000000',
      shippingProvider: '',
      trackingCarrier: '',
      comments: 'x',
    });
    expect(detailsOf({ ...details, trackingLink: 'https://own.example' }).trackingLink).toBe('https://own.example');
  });
});

describe('trouble', () => {
  const refused = { kind: 'refused', message: 'Only 1 left.', lineId: 21 } as const;
  const unclear = { kind: 'unclear', message: 'We do not know yet.', lineId: null } as const;

  test('of a refusal makes the next try another wish', () => {
    const state = packing(begun(), { kind: 'trouble', key: 'k1', nextKey: 'k9', trouble: refused });
    expect(only(state)).toMatchObject({ key: 'k9', trouble: refused });
    expect(only(packing(state, { kind: 'quantity', key: 'k9', lineId: 21, quantity: 1 })).trouble).toBeNull();
  });

  test('of a lost answer keeps the wish as it is, whatever is typed', () => {
    const state = packing(begun(), { kind: 'trouble', key: 'k1', nextKey: 'k9', trouble: unclear });
    expect(packing(state, { kind: 'quantity', key: 'k1', lineId: 21, quantity: 1 })).toEqual(state);
    expect(packing(state, { kind: 'number', key: 'k1', text: 'x' })).toEqual(state);
    expect(packing(state, { kind: 'shipped', key: 'k1' }).packages).toEqual([]);
  });
});

describe('a shipment that is edited', () => {
  const RECORD: ShipmentRecord = {
    ...{
      id: 7,
      createdAt: null,
      trackingNumber: 'A1',
      trackingLink: '',
      shippingProvider: 'ups',
      trackingCarrier: 'ups',
    },
    ...{ shippingMethod: '', comments: '', items: [] },
  };

  test('sends only what differs', () => {
    const edit = openEdit(RECORD);
    expect(changeOf(RECORD, edit)).toEqual({});
    expect(changeOf(RECORD, { ...edit, comments: 'x' })).toEqual({ comments: 'x' });
    expect(changeOf(RECORD, { ...edit, carrierId: '' })).toEqual({ shippingProvider: '', trackingCarrier: '' });
    expect(changeOf(RECORD, withNumber(edit, '9400111202555842332669'))).toEqual({
      trackingNumber: '9400111202555842332669',
      shippingProvider: 'usps',
      trackingCarrier: 'usps',
    });
  });

  test('keeps a carrier that is not in our list', () => {
    const other = { ...RECORD, shippingProvider: 'carrier_12', trackingCarrier: '' };
    expect(openEdit(other)).toMatchObject({ carrierId: KEPT_CARRIER, keptName: 'carrier_12' });
    expect(changeOf(other, openEdit(other))).toEqual({});
    expect(openEdit({ ...RECORD, shippingProvider: 'custom', trackingCarrier: '' }).carrierId).toBe('');
  });

  test('is not sent while a link is none', () => {
    expect(isWrong({ ...openEdit(RECORD), trackingLink: 'nowhere' })).toBe(true);
    expect(isWrong({ ...openEdit(RECORD), trackingLink: 'https://x.example' })).toBe(false);
    expect(isWrong({ ...openEdit(RECORD), trackingNumber: 'x'.repeat(51) })).toBe(true);
  });
});

describe('what is left to be set aside for a shopper', () => {
  const lines = [{ id: 1, name: 'Mug', quantity: 3 }];
  const record = { id: 9, readyAt: null, collectedAt: null, isCollected: false, items: [{ lineId: 1, quantity: 2 }] };
  const plan = { methodId: 2, methodName: '', locationName: '', lines, message: '' };

  test.each([
    [[], [{ lineId: 1, quantity: 3 }]],
    [[record], [{ lineId: 1, quantity: 1 }]],
    [[record, record], []],
    [null, [{ lineId: 1, quantity: 3 }]],
  ])('with records %j', (records, expected) => {
    expect(leftAside({ ...plan, records })).toEqual(expected);
  });
});

test('the fixture has the lines that these tests are about', () => {
  expect([MUG?.id, BOWL?.id]).toEqual([21, 22]);
});
