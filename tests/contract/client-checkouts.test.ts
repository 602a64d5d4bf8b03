import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Checkout } from '#lib/bigcommerce/types/checkout.ts';
import type { BigCommerceClient } from '#lib/bigcommerce/types/client.ts';
import type { WriteResult } from '#lib/bigcommerce/write-result.ts';
import { EMPTY_ADDRESS } from '#lib/core/address-draft.ts';
import { emulatorClient } from '#tests/fixtures/emulator-client.ts';
import { startEmulator, type RunningEmulator } from '#tests/fixtures/emulator-process.ts';
import { GUIDE, TOWEL } from './checkout-calls.ts';
import { control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';

let emulator: RunningEmulator;
let client: BigCommerceClient;

beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
  client = await emulatorClient(emulator.url, MAPLE);
});
afterAll(() => emulator.stop());
beforeEach(async () => {
  await control(emulator.url, 'DELETE', '/faults');
});

const ADDRESS = {
  ...{ ...EMPTY_ADDRESS, firstName: 'Jane', lastName: 'Doe', street1: '1 Main Street', city: 'Austin' },
  ...{ state: 'Texas', zip: '78701', countryCode: 'US', email: 'jane@example.com' },
};
const catalogue = (productId: number, quantity = 2) => ({
  ...{ kind: 'catalogue' as const, productId, variantId: null, options: [], quantity, listPrice: null },
});
const REPAIR = { kind: 'custom' as const, name: 'Repair', sku: 'R', quantity: 1, listPrice: '9.99' };
const CERTIFICATE = {
  ...{ kind: 'certificate' as const, name: 'For Ana', theme: 'Birthday', amount: '25', quantity: 1, message: '' },
  ...{ sender: { name: 'Kim', email: 'kim@example.com' }, recipient: { name: 'Ana', email: 'ana@example.com' } },
};

/** What a write that must go well brings. */
async function done<Done extends object>(result: Promise<WriteResult<Done>>): Promise<Done> {
  const made = await result;
  if (made.kind !== 'done') throw new Error(JSON.stringify(made));
  return made;
}

async function begin(lines: Parameters<BigCommerceClient['carts']['addLines']>[1] = [catalogue(TOWEL)]) {
  const cart = { customerId: null, channelId: 1, currencyCode: 'USD', lines };
  const { cartId } = await done(client.carts.create(cart));
  return read(cartId);
}
async function read(cartId: string): Promise<Checkout> {
  const checkout = await client.checkouts.get(cartId);
  if (checkout === null) throw new Error('the cart is gone');
  return checkout;
}
/** Sends all goods to one address. */
async function consign({ cartId, lines, version }: Checkout, address = ADDRESS) {
  const goods = lines
    .filter(({ needsDelivery }) => needsDelivery)
    .map(({ id, quantity }) => ({ lineId: id, quantity }));
  return (await done(client.checkouts.addConsignments(cartId, [{ address, lines: goods }], version))).checkout;
}

describe('carts', () => {
  test('have lines of every kind, and are read as checkouts with what these come to', async () => {
    const checkout = await begin([catalogue(TOWEL), catalogue(GUIDE, 1), REPAIR, CERTIFICATE]);
    expect(checkout).toMatchObject({
      customerId: null,
      channelId: 1,
      currencyCode: 'USD',
      billing: null,
      orderId: null,
    });
    expect(checkout.lines.map(({ kind, quantity, needsDelivery }) => [kind, quantity, needsDelivery])).toEqual([
      ['physical', 2, true],
      ['digital', 1, false],
      ['custom', 1, false],
      ['certificate', 1, false],
    ]);
    expect(checkout.lines[2]).toMatchObject({ name: 'Repair', listPrice: { amount: '9.99', currencyCode: 'USD' } });
    const sum = checkout.lines.reduce((total, line) => total + Number(line.total.amount), 0);
    expect(Number(checkout.totals.subtotal.exTax.amount)).toBeCloseTo(sum, 2);
  });

  test.each(['text', 'number'])('have custom figures in either spelling (%s)', async (customItemFigures) => {
    await control(emulator.url, 'PUT', '/switches', { customItemFigures });
    expect((await begin([REPAIR])).lines).toMatchObject([{ quantity: 1, listPrice: { amount: '9.99' } }]);
  });

  test('change by version, and an older one is refused with 409', async () => {
    const { cartId, version, lines } = await begin();
    const [line] = lines;
    const change = { productId: TOWEL, quantity: 3, listPrice: '2.50' };
    const changed = await done(client.carts.changeLine(cartId, line?.id ?? '', change, version));
    expect(changed.version).toBe(version + 1);
    expect((await read(cartId)).lines).toMatchObject([{ quantity: 3, listPrice: { amount: '2.5' } }]);
    for (const late of [
      client.carts.addLines(cartId, [REPAIR], version),
      client.carts.removeLine(cartId, line?.id ?? '', version),
      client.carts.reassign(cartId, null, version),
      client.checkouts.setMessage(cartId, 'late', version),
      client.checkouts.addCoupon(cartId, 'WELCOME5', version),
      client.checkouts.setDiscounts(cartId, { cart: '1', lines: [] }, version),
      client.checkouts.setBilling(cartId, null, ADDRESS, version),
    ])
      expect(await late).toMatchObject({ kind: 'refused', status: 409 });
  });

  test('go with their last line, and then nothing is there to read', async () => {
    const { cartId, version, lines } = await begin();
    expect(await client.carts.removeLine(cartId, lines[0]?.id ?? '', version)).toEqual({ kind: 'done', version: null });
    expect(await client.checkouts.get(cartId)).toBeNull();
  });

  test.each([
    [500, 'unknown'],
    [404, 'not_found'],
  ])('that are deleted cannot be changed, whatever the platform says to it (%i)', async (goneCartEdit, kind) => {
    await control(emulator.url, 'PUT', '/switches', { goneCartEdit });
    const { cartId, version } = await begin();
    expect(await client.carts.delete(cartId)).toEqual({ kind: 'done' });
    expect(await client.carts.delete(cartId)).toEqual({ kind: 'not_found' });
    expect((await client.carts.addLines(cartId, [REPAIR], version)).kind).toBe(kind);
    expect((await client.checkouts.createOrder(cartId)).kind).toBe(kind);
  });

  test('are handed over by links that differ each time', async () => {
    const { cartId } = await begin();
    const [one, other] = [await done(client.carts.links(cartId)), await done(client.carts.links(cartId))];
    expect(new URL(one.cartUrl).searchParams.get('id')).toBe(cartId);
    expect(one.checkoutUrl).not.toBe(other.checkoutUrl);
  });
});

describe('checkouts', () => {
  test('become an Incomplete order that its cart finds', async () => {
    let checkout = await begin();
    const { cartId } = checkout;
    ({ checkout } = await done(client.checkouts.setBilling(cartId, null, ADDRESS, checkout.version)));
    expect(checkout.billing).toMatchObject({ ...ADDRESS, country: 'United States' });
    const { id: addressId = '' } = checkout.billing ?? {};
    const other = { ...ADDRESS, street1: '2 Main Street' };
    ({ checkout } = await done(client.checkouts.setBilling(cartId, addressId, other, checkout.version)));
    expect(checkout.billing).toMatchObject({ street1: '2 Main Street' });
    checkout = await consign(checkout);
    const [{ id: consignmentId = '', options = null } = {}] = checkout.consignments;
    expect(options?.length).toBeGreaterThan(1);
    const choice = { optionId: options?.[0]?.id ?? '' };
    ({ checkout } = await done(client.checkouts.chooseShipping(cartId, consignmentId, choice, checkout.version)));
    expect(checkout.consignments[0]?.selected?.id).toBe(choice.optionId);
    const refused = await client.checkouts.chooseShipping(
      cartId,
      consignmentId,
      { optionId: 'none' },
      checkout.version,
    );
    expect(refused).toMatchObject({ kind: 'refused', status: 422, field: 'shipping_option_id' });
    const { orderId } = await done(client.checkouts.createOrder(cartId));
    const { orders } = await client.orders.list({ cartId });
    expect(orders.map(({ id, statusId }) => [id, statusId])).toEqual([[orderId, 0]]);
    expect(orders[0]?.totalIncTax).toEqual(checkout.totals.grandTotal);
    expect((await read(cartId)).orderId).toBe(orderId);
    const noted = await done(client.orders.update(orderId, { externalSource: '7321' }));
    expect(noted.order.externalSource).toBe('7321');
  });

  test('say what they lack for an order, by field', async () => {
    const { cartId } = await begin();
    expect(await client.checkouts.createOrder(cartId)).toMatchObject({ kind: 'refused', status: 422 });
  });

  test('where nobody delivers offer nothing, which is not the same as telling nothing', async () => {
    const begun = await begin();
    const consigned = await consign(begun, { ...ADDRESS, state: '', countryCode: 'BV' });
    expect(consigned.consignments[0]?.options).toEqual([]);
    const { checkout } = await done(client.checkouts.setMessage(begun.cartId, 'Ring', consigned.version));
    expect(checkout).toMatchObject({ customerMessage: 'Ring', consignments: [{ options: null }] });
    const [{ id = '' } = {}] = consigned.consignments;
    const custom = { custom: { description: 'By boat', price: '40' } };
    const rated = await done(client.checkouts.chooseShipping(begun.cartId, id, custom, checkout.version));
    expect(rated.checkout.totals.shipping.exTax.amount).toBe('40');
    const moved = await done(
      client.checkouts.changeConsignment(begun.cartId, id, { address: ADDRESS }, rated.checkout.version),
    );
    expect(moved.checkout.consignments[0]?.options?.length).toBeGreaterThan(0);
    const gone = await done(client.checkouts.removeConsignment(begun.cartId, id, moved.checkout.version));
    expect(gone.checkout.consignments).toEqual([]);
  });

  test('take coupons, discounts and fees, and give them back', async () => {
    const { cartId, version, lines, totals } = await begin();
    const { checkouts } = client;
    const coupon = (await done(checkouts.addCoupon(cartId, 'WELCOME10', version))).checkout;
    expect(coupon.coupons).toMatchObject([{ code: 'WELCOME10', type: 'percentage_discount' }]);
    expect(Number(coupon.lines[0]?.couponDiscount.amount)).toBeGreaterThan(0);
    expect(await checkouts.addCoupon(cartId, 'a/b ?#%', coupon.version)).toMatchObject({ field: 'coupon_code' });
    expect(await checkouts.removeCoupon(cartId, 'a/b ?#%', coupon.version)).toEqual({ kind: 'not_found' });
    const plain = (await done(checkouts.removeCoupon(cartId, 'WELCOME10', coupon.version))).checkout;
    const discounts = { cart: '1', lines: [{ lineId: lines[0]?.id ?? '', amount: '0.5' }] };
    const cheaper = (await done(checkouts.setDiscounts(cartId, discounts, plain.version))).checkout;
    expect(cheaper.totals.discount.amount).toBe('1');
    const fee = { name: 'Rush', displayName: 'Rush', cost: '5', source: 'Orderdeck', taxClassId: null };
    const dearer = (await done(checkouts.addFee(cartId, fee))).checkout;
    const feeId = dearer.fees[0]?.id ?? '';
    const changed = (await done(checkouts.changeFee(cartId, feeId, { ...fee, cost: '6' }))).checkout;
    expect(changed.fees).toMatchObject([{ id: feeId, cost: { exTax: { amount: '6' } } }]);
    const without = (await done(checkouts.removeFee(cartId, feeId))).checkout;
    const same = (await done(checkouts.setDiscounts(cartId, { cart: '0', lines: [] }, without.version))).checkout;
    expect(same).toMatchObject({ fees: [], coupons: [], totals });
  });
});

describe('faults', () => {
  test.each(['drop_after', 'drop_before'])(
    'an order whose answer is cut off is not asked for again (%s)',
    async (kind) => {
      const checkout = await begin([catalogue(GUIDE, 1)]);
      const { cartId } = checkout;
      await done(client.checkouts.setBilling(cartId, null, ADDRESS, checkout.version));
      await control(emulator.url, 'DELETE', '/ledger');
      const match = { method: 'POST', path: '/v3/checkouts/*/orders' };
      await control(emulator.url, 'POST', '/faults', { match, action: { kind }, times: 1 });
      expect((await client.checkouts.createOrder(cartId)).kind).toBe('unknown');
      const { body } = await control(emulator.url, 'GET', '/ledger?method=POST&kind=api');
      expect(body['entries']).toHaveLength(1);
      expect((await client.orders.list({ cartId })).orders).toHaveLength(kind === 'drop_after' ? 1 : 0);
    },
  );

  test.each([
    [{ kind: 'html', status: 200 }, 'unknown'],
    [{ kind: 'status', status: 503 }, 'unknown'],
    [{ kind: 'status', status: 403 }, 'refused'],
  ])('%j makes a change %s', async (action, kind) => {
    const { cartId, version } = await begin();
    const match = { method: 'PUT', path: '/v3/checkouts/*' };
    await control(emulator.url, 'POST', '/faults', { match, action, times: 1 });
    expect((await client.checkouts.setMessage(cartId, 'x', version)).kind).toBe(kind);
  });

  test('a token without the permission is told which family it lacks', async () => {
    const { cartId, version } = await begin();
    const poor = await emulatorClient(emulator.url, MAPLE, { scopes: ['store_v2_orders', 'store_checkout_read_only'] });
    const lines = [REPAIR];
    const refused = await poor.carts.create({ customerId: null, channelId: 1, currencyCode: 'USD', lines });
    expect(refused).toMatchObject({ kind: 'refused', status: 403, needsApproval: 'carts' });
    expect(await poor.checkouts.setMessage(cartId, 'x', version)).toMatchObject({ needsApproval: 'checkouts' });
    expect((await poor.checkouts.get(cartId))?.cartId).toBe(cartId);
  });
});
