import { describe, expect, test } from 'vitest';
import { toView } from '#lib/checkouts/checkout-view.ts';
import { changesBetween, checkoutProblems, withKept } from '#lib/checkouts/rules.ts';
import { ADA, checkoutWith, consignmentWith, dollars, draftRow, lineWith, pairOf } from '#tests/fixtures/checkouts.ts';

type Checkout = ReturnType<typeof checkoutWith>;
const view = (changes: Partial<Checkout> = {}) => toView(draftRow(), checkoutWith(changes));
const problems = (changes: Partial<Checkout>) =>
  checkoutProblems(checkoutWith(changes)).map(({ path, problem }) => `${path} ${problem}`);

describe('what keeps a checkout from becoming an order', () => {
  test.each<[string, Partial<Checkout>, string[]]>([
    ['nothing', {}, []],
    ['no billing address', { billing: null }, ['billing missing']],
    [
      'half a billing address',
      { billing: { ...ADA, lastName: ' ', city: '', company: '' } },
      ['billing.lastName missing', 'billing.city missing'],
    ],
    ['goods that go nowhere', { lines: [lineWith({ consignmentId: null })] }, ['lines.l1.delivery noConsignment']],
    ['downloads that go nowhere', { lines: [lineWith({ consignmentId: null, needsDelivery: false })] }, []],
    ['no choice yet', { consignments: [consignmentWith({ selected: null })] }, ['consignments.c1.option noOption']],
    [
      'no choice, and it is not known what is offered',
      { consignments: [consignmentWith({ selected: null, options: null })] },
      ['consignments.c1.option noOption'],
    ],
    [
      'nobody delivers there',
      { consignments: [consignmentWith({ selected: null, options: [] })] },
      ['consignments.c1.option noShippingOptions'],
    ],
    ['a rate of one’s own where nobody delivers', { consignments: [consignmentWith({ options: [] })] }, []],
    [
      'an address without a street',
      { consignments: [consignmentWith({ address: { ...ADA, street1: '' } })] },
      ['consignments.c1.address.street1 missing'],
    ],
    [
      'a consignment without an address',
      { consignments: [consignmentWith({ address: null })] },
      ['consignments.c1.address missing'],
    ],
    ['a pickup', { consignments: [consignmentWith({ address: null, selected: null, pickupMethodId: 1 })] }, []],
  ])('%s', (_, changes, expected) => expect(problems(changes)).toEqual(expected));
});

describe('what is kept of what was shown', () => {
  const shown = view({ lines: [lineWith({ options: [{ name: 'Size', value: 'L' }] })] });

  test('what an answer does not tell: options of lines and of deliveries', () => {
    const answer = view({
      lines: [lineWith({ options: null, choices: null }), lineWith({ id: 'l2', options: null })],
      consignments: [consignmentWith({ options: null }), consignmentWith({ id: 'c2', options: null })],
    });
    const kept = withKept(shown, answer);
    expect(kept.lines.map(({ options }) => options)).toEqual([[{ name: 'Size', value: 'L' }], null]);
    expect(kept.consignments.map(({ options }) => options?.length ?? null)).toEqual([1, null]);
  });

  test('nothing where an answer tells it, and nothing of another checkout', () => {
    const nobody = view({ consignments: [consignmentWith({ options: [] })] });
    expect(withKept(shown, nobody).consignments[0]?.options).toEqual([]);
    const other = { ...view({ lines: [lineWith({ options: null })] }), id: 'other' };
    expect(withKept(shown, other)).toEqual(other);
    expect(withKept(null, nobody)).toEqual(nobody);
  });
});

describe('what somebody else changed', () => {
  const fee = { id: 'f1', name: 'Rush', displayName: 'Rush', cost: pairOf('3'), taxClassId: null };
  const coupon = { code: 'TEN', name: 'Ten', type: 'percentage_discount', discount: dollars('1') };
  const [{ totals }] = [checkoutWith()];

  test.each<[string, Partial<Checkout>, Partial<Checkout>, string[]]>([
    ['nothing', {}, { version: 9 }, []],
    ['a line more', {}, { lines: [lineWith(), lineWith({ id: 'l2', name: 'Bow' })] }, ['lineAdded|Bow||2']],
    ['a line less', {}, { lines: [] }, ['lineRemoved|Towel|2|']],
    [
      'quantity and price',
      {},
      { lines: [lineWith({ quantity: 3, listPrice: dollars('4') })] },
      ['lineQuantity|Towel|2|3', 'linePrice|Towel|5|4'],
    ],
    ['the customer', {}, { customerId: 12 }, ['customer|||12']],
    [
      'the billing address',
      { billing: null },
      {},
      ['billing|||Ada Moreno, 12 Pine St, Albany, New York, 12207, US, ada@example.com'],
    ],
    ['a consignment less', {}, { consignments: [] }, ['consignmentRemoved|Ada Moreno, Albany|Ada Moreno, Albany|']],
    [
      'the way of shipping',
      {},
      { consignments: [consignmentWith({ selected: null })] },
      ['shippingOption|Ada Moreno, Albany|Courier|'],
    ],
    ['a coupon more', {}, { coupons: [coupon] }, ['couponAdded|TEN||']],
    ['a coupon less', { coupons: [coupon] }, {}, ['couponRemoved|TEN||']],
    ['what a coupon takes off', { coupons: [coupon] }, { coupons: [{ ...coupon, discount: dollars('2') }] }, []],
    ['a fee more', {}, { fees: [fee] }, ['feeAdded|Rush||3']],
    ['a fee’s cost', { fees: [fee] }, { fees: [{ ...fee, cost: pairOf('4') }] }, ['feeCost|Rush|3|4']],
    ['the message', {}, { customerMessage: 'Ring' }, ['message|||Ring']],
    ['the discount', {}, { totals: { ...totals, discount: dollars('2') } }, ['discount||0|2']],
    ['the total', {}, { totals: { ...totals, grandTotal: dollars('15') } }, ['total||14 USD|15 USD']],
  ])('%s', (_, before, now, expected) => {
    const changes = changesBetween(view(before), view(now));
    expect(changes.map(({ what, name, before: was, now: is }) => [what, name, was, is].join('|'))).toEqual(expected);
  });

  test('an address that a consignment goes to', () => {
    const moved = { consignments: [consignmentWith({ address: { ...ADA, street1: '1 Elsewhere' } })] };
    expect(changesBetween(view(), view(moved)).map(({ what }) => what)).toEqual(['consignmentAddress']);
    const more = { consignments: [consignmentWith(), consignmentWith({ id: 'c2' })] };
    expect(changesBetween(view(), view(more)).map(({ what }) => what)).toEqual(['consignmentAdded']);
  });
});
