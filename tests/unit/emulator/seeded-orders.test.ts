import { describe, expect, test } from 'vitest';
import { OrderPlanner } from '#emulator/data/order-plan.ts';
import { MAPLE_AND_MAIN } from '#emulator/data/profile-maple.ts';
import { SeededOrders } from '#emulator/data/seeded-orders.ts';
import { stepOf } from '#emulator/rules/money.ts';
import type { OrderParts } from '#emulator/state/order-records.ts';
import { allOrders, END_MS, fjordStore, mapleStore, orderOf } from './seeded-store.ts';

const STORES = [
  ['Maple & Main', allOrders(mapleStore())],
  ['Fjord Supply', allOrders(fjordStore())],
] as const;

/** All parts as plain data. */
function plain(parts: OrderParts): unknown {
  const { head, lines, addresses, pickups, coupons, messages, shipments, fees, transactions } = parts;
  return { head, lines, addresses, pickups, coupons, messages, shipments, fees, transactions };
}

describe('seeded orders', () => {
  test('are the same for the same seed, part by part, in whatever order they are looked at', () => {
    const [one, two] = [mapleStore(80), mapleStore(80)];
    const backwards = [...Array(80).keys()].toReversed().map((row) => plain(orderOf(two, 100 + row)));
    expect(backwards.toReversed()).toEqual(allOrders(one).map(plain));
  });

  test('differ from seed to seed and from store to store, under the same ids', () => {
    const [one, two, other] = [mapleStore(50), mapleStore(50, 'else'), fjordStore(50)].map((store) =>
      orderOf(store, 110),
    );
    expect(one?.head.id).toBe(other?.head.id);
    expect(plain(two as OrderParts)).not.toEqual(plain(one as OrderParts));
    expect(other?.head.billing_address).not.toEqual(one?.head.billing_address);
  });

  test('have columns that say what the orders say', () => {
    const store = mapleStore();
    for (const parts of allOrders(store)) {
      const { head } = parts;
      const filter = {
        minRow: head.id - 100,
        maxRow: head.id - 100,
        minTotal: head.total_inc_tax,
        maxTotal: head.total_inc_tax,
        customerId: head.customer_id,
        email: head.billing_address.email,
        statusId: head.status_id,
        paymentMethod: head.payment_method,
        minCreatedS: head.created_s,
        maxCreatedS: head.created_s,
        minModifiedS: head.modified_s,
        maxModifiedS: head.modified_s,
        channelId: head.channel_id,
        archived: head.is_deleted,
        ...(head.external_order_id === null || head.external_order_id === ''
          ? {}
          : { externalOrderId: head.external_order_id }),
        ...(head.cart_id === null ? {} : { cartRows: store.orders.cartRows(head.cart_id) }),
      };
      expect([head.id, [...store.orders.countByStatus(filter)]]).toEqual([head.id, [[head.status_id, 1]]]);
    }
  });

  test('thousands are planned without a look at any', () => {
    const planner = new OrderPlanner(MAPLE_AND_MAIN, mapleStore(1).products, 7, 5_000, END_MS / 1000);
    expect(new SeededOrders(planner, 7).fillTable().length).toBe(5_000);
  });
});

describe.each(STORES)('every order of %s', (_, orders) => {
  test('adds up, exactly and in its currency', () => {
    for (const { head, lines, fees } of orders) {
      const sum = (pick: (line: (typeof lines)[number]) => number) =>
        lines.reduce((total, line) => total + pick(line), 0);
      const extras = [head.shipping, head.handling, head.wrapping, ...fees.map((fee) => fee.cost)];
      expect(head.subtotal_ex_tax).toBe(sum((line) => line.price.ex * line.quantity));
      expect(head.subtotal_inc_tax).toBe(sum((line) => line.price.inc * line.quantity));
      expect(head.total_inc_tax).toBe(
        head.subtotal_inc_tax +
          extras.reduce((total, charge) => total + charge.inc, 0) -
          head.discount_amount -
          head.coupon_discount,
      );
      expect(head.total_tax).toBe(head.total_inc_tax - head.total_ex_tax);
      expect(head.total_tax).toBe(
        head.subtotal_tax + extras.reduce((total, charge) => total + charge.inc - charge.ex, 0),
      );
      const amounts = [
        head.subtotal_ex_tax,
        head.subtotal_inc_tax,
        head.total_ex_tax,
        head.total_inc_tax,
        head.total_tax,
      ];
      for (const amount of amounts) expect(amount % stepOf(head.decimal_places)).toBe(0);
      expect(head.total_ex_tax).toBeGreaterThanOrEqual(0);
    }
  });

  test('shares its charges out over its addresses and its discounts over its lines', () => {
    for (const { head, lines, addresses, coupons } of orders) {
      if (addresses.length > 0) {
        expect(addresses.reduce((sum, address) => sum + address.cost.inc, 0)).toBe(head.shipping.inc);
        expect(addresses.reduce((sum, address) => sum + address.handling.ex, 0)).toBe(head.handling.ex);
      }
      const onLines = lines
        .flatMap((line) => line.applied_discounts)
        .reduce((sum, discount) => sum + discount.amount, 0);
      const freeShipping = coupons.some((coupon) => coupon.type === 4);
      expect(onLines).toBe(head.discount_amount + (freeShipping ? 0 : head.coupon_discount));
      expect(coupons.reduce((sum, coupon) => sum + coupon.discount, 0)).toBe(head.coupon_discount);
    }
  });

  test('has shipments that agree with its lines and its status', () => {
    for (const { head, lines, shipments, addresses } of orders) {
      const shipped = new Map<number, number>();
      for (const item of shipments.flatMap((shipment) => shipment.items))
        shipped.set(item.order_product_id, (shipped.get(item.order_product_id) ?? 0) + item.quantity);
      for (const line of lines) {
        expect(line.quantity_shipped).toBe(shipped.get(line.id) ?? 0);
        expect(line.quantity_shipped).toBeLessThanOrEqual(line.quantity);
        if (line.order_address_id !== 0) expect(addresses.map(({ id }) => id)).toContain(line.order_address_id);
      }
      const goods = lines.filter((line) => line.type === 'physical');
      if (head.status_id === 2) expect(goods.every((line) => line.quantity_shipped === line.quantity)).toBe(true);
      if (head.status_id === 3) expect(shipments.length).toBeGreaterThan(0);
      if ([0, 1, 5, 6, 7, 9, 11].includes(head.status_id)) expect(shipments).toEqual([]);
    }
  });

  test('has payments that agree with its payment status', () => {
    for (const { head, transactions } of orders) {
      const done = (event: string) => transactions.filter((each) => each.event === event && each.status === 'ok');
      const main = (event: string) =>
        done(event).filter((each) => each.store_credit === null && each.gift_certificate === null);
      const due = head.total_inc_tax - head.store_credit_amount - head.gift_certificate_amount;
      expect(due).toBeGreaterThanOrEqual(0);
      for (const each of transactions) expect(each.currency).toBe(head.default_currency_code);
      if (head.payment_status === 'captured')
        expect([...main('purchase'), ...main('capture')].map((each) => each.amount)).toEqual([due]);
      if (head.payment_status === 'refunded') expect(main('refund').map((each) => each.amount)).toEqual([due]);
      if (head.payment_status === 'authorized')
        expect([main('authorization').length, main('capture').length]).toEqual([1, 0]);
      if (head.payment_status === 'declined') expect(main('purchase')).toEqual([]);
      if (head.payment_status === 'void') expect(main('void')).toHaveLength(1);
      const ids = transactions.map((each) => each.id);
      for (const { reference_transaction_id: parent } of transactions)
        if (parent !== null) expect(ids).toContain(parent);
    }
  });

  test('was made, changed and shipped in that order, before the clock starts', () => {
    let last = 0;
    for (const { head } of orders) {
      expect(head.created_s).toBeGreaterThanOrEqual(last);
      last = head.created_s;
      expect(head.modified_s).toBeGreaterThanOrEqual(head.created_s);
      expect(head.modified_s).toBeLessThan(END_MS / 1000);
      if (head.shipped_s > 0) expect(head.shipped_s).toBeGreaterThan(head.created_s);
    }
  });

  test('has addresses that forms take', () => {
    for (const { head, addresses } of orders) {
      for (const address of [head.billing_address, ...addresses]) {
        expect(address.zip).toMatch(/^[A-Z0-9 -]{2,10}$/);
        expect(address.state).not.toMatch(/^[A-Z]{0,3}$/);
        expect(address.email).toMatch(/^[a-z0-9.]+@([a-z]+\.)?example\.(com|net|org)$/);
        for (const part of [address.first_name, address.last_name, address.street_1, address.city])
          expect(part).not.toMatch(/^$|[#@]/);
      }
    }
  });

  test('has ids of its own on everything that hangs on it', () => {
    const unique = (ids: readonly number[]) => expect(new Set(ids).size).toBe(ids.length);
    unique(orders.flatMap((order) => order.lines.map(({ id }) => id)));
    unique(orders.flatMap((order) => order.lines.flatMap((line) => line.options.map(({ id }) => id))));
    unique(orders.flatMap((order) => order.addresses.map(({ id }) => id)));
    unique(orders.flatMap((order) => order.shipments.map(({ id }) => id)));
    unique(orders.flatMap((order) => order.transactions.map(({ id }) => id)));
    unique(orders.flatMap((order) => order.messages.map(({ id }) => id)));
    unique(orders.flatMap((order) => order.fees.map(({ id }) => id)));
  });
});

describe('a store of four hundred orders', () => {
  const orders = allOrders(mapleStore());
  const some = (test: (parts: OrderParts) => boolean) => orders.some(test);

  test('has all fifteen statuses, from order 120 on one after the other', () => {
    expect(orders.slice(20, 35).map(({ head }) => head.status_id)).toEqual([...Array(15).keys()]);
  });

  test('has three currencies with their own places, and totals in them', () => {
    const places = new Map(orders.map(({ head }) => [head.default_currency_code, head.decimal_places]));
    expect(Object.fromEntries(places)).toEqual({ USD: 2, JPY: 0, KWD: 3 });
  });

  test('has an order with 51 lines and one with 120', () => {
    expect(orders[11]?.lines).toHaveLength(51);
    expect(orders[12]?.lines).toHaveLength(120);
  });

  test('has text that looks like markup, in notes and messages', () => {
    expect(orders[7]?.head.staff_notes).toContain('<img src=x onerror=');
    expect(orders[9]?.head.customer_message).toContain('<script>');
  });

  test.each<[string, (parts: OrderParts) => boolean]>([
    ['guests', ({ head }) => head.customer_id === 0],
    ['customers', ({ head }) => head.customer_id > 0],
    ['names from right to left', ({ head }) => /[\u0590-\u06ff]/.test(head.billing_address.last_name)],
    ['diacritics', ({ head }) => /[À-ž]/.test(head.billing_address.last_name)],
    ['companies', ({ head }) => head.billing_address.company !== ''],
    ['several addresses', ({ addresses }) => addresses.length > 1],
    [
      'digital orders without an address',
      ({ addresses, head }) => addresses.length === 0 && head.counts.order_is_digital,
    ],
    ['pickups', ({ pickups }) => pickups.length === 1],
    ['coupons', ({ coupons }) => coupons.length > 0],
    ['manual discounts', ({ head }) => head.discount_amount > 0],
    ['fees', ({ fees }) => fees.length > 0],
    ['custom lines', ({ lines }) => lines.some((line) => line.product_id === 0)],
    ['options', ({ lines }) => lines.some((line) => line.options.length > 0)],
    ['wrapping', ({ head }) => head.wrapping.inc > 0],
    ['messages', ({ messages }) => messages.length > 0],
    ['archived orders', ({ head }) => head.is_deleted],
    ['orders of another system', ({ head }) => (head.external_order_id ?? '') !== ''],
    ['a marketplace channel', ({ head }) => head.channel_id !== 1],
    ['null staff notes', ({ head }) => head.staff_notes === null],
    ['refunded lines', ({ lines }) => lines.some((line) => line.quantity_refunded > 0)],
    ['paid with store credit', ({ head }) => head.store_credit_amount > 0],
    ['paid with a gift certificate', ({ head }) => head.gift_certificate_amount > 0],
    ['tax-free orders', ({ head }) => head.tax_rate_ppm === 0],
  ])('has %s', (_, test) => expect(some(test)).toBe(true));

  test('customers come back', () => {
    const ids = orders.map(({ head }) => head.customer_id).filter((id) => id > 0);
    expect(new Set(ids).size).toBeLessThan(ids.length);
  });
});
