import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCatalogue } from '#emulator/data/catalogue.ts';
import { OrderPlanner, ORDERS_SPAN_S } from '#emulator/data/order-plan.ts';
import type { OrderPlan } from '#emulator/data/order-plan.ts';
import { isOffline } from '#emulator/data/plan-payment.ts';
import { refundedQuantities, shippedQuantities } from '#emulator/data/plan-quantities.ts';
import { FJORD_SUPPLY } from '#emulator/data/profile-fjord.ts';
import { MAPLE_AND_MAIN } from '#emulator/data/profile-maple.ts';
import { addressesOf, addressIdOf, shipmentsOf } from '#emulator/data/seeded-delivery.ts';
import { marksOf } from '#emulator/data/seeded-head.ts';
import { linesOf } from '#emulator/data/seeded-lines.ts';
import { couponsOf, feesOf, transactionsOf } from '#emulator/data/seeded-money.ts';
import { messagesOf } from '#emulator/data/seeded-texts.ts';
import { END_MS } from './seeded-store.ts';

const END_S = END_MS / 1000;
const COUNT = 5_000;
const PROFILES = [MAPLE_AND_MAIN, FJORD_SUPPLY].map((profile) => ({ profile, products: makeCatalogue(profile) }));

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
/** For plans of any store, seed and row. */
function holds(check: (of: { plan: OrderPlan; seed: number; planner: OrderPlanner }) => void): void {
  const [store, seed, row] = [fc.nat({ max: 1 }), fc.nat({ max: 0xffffffff }), fc.nat({ max: COUNT - 1 })];
  fc.assert(
    fc.property(store, seed, row, (of, seedOf, rowOf) => {
      const { profile, products } = PROFILES[of] ?? expect.fail('no such store');
      const planner = new OrderPlanner(profile, products, seedOf, COUNT, END_S);
      check({ plan: planner.plan(rowOf), seed: seedOf, planner });
    }),
    { numRuns: 400 },
  );
}

describe('whatever the seed, a plan', () => {
  test('is the same when it is made again', () => {
    holds(({ plan, planner }) => expect(planner.plan(plan.row)).toEqual(plan));
  });

  test('lies between the store’s first day and its start, changed after it was made', () => {
    holds(({ plan }) => {
      expect(plan.createdS).toBeGreaterThanOrEqual(END_S - 60 - ORDERS_SPAN_S - 1);
      expect(plan.createdS).toBeLessThan(END_S);
      expect(plan.modifiedS).toBeGreaterThanOrEqual(plan.createdS);
      expect(plan.modifiedS).toBeLessThan(END_S);
      expect(plan.shippedS > 0).toBe(plan.fate.shipped === 'all');
    });
  });

  test('adds up: lines, charges and reductions are its totals, and reductions are no more than the goods', () => {
    holds(({ plan }) => {
      expect(plan.items.inc).toBe(sum(plan.lines.map((line) => line.price.inc * line.quantity)));
      expect(plan.items.ex).toBe(sum(plan.lines.map((line) => line.price.ex * line.quantity)));
      const extras = [plan.shipping, plan.handling, plan.wrapping, plan.fee];
      const coupon = plan.discounts.coupon?.discount ?? 0;
      expect(plan.totals.total_inc_tax).toBe(
        plan.items.inc + sum(extras.map(({ inc }) => inc)) - plan.discounts.manual - coupon,
      );
      expect(plan.totals.total_inc_tax).toBeGreaterThanOrEqual(0);
      expect(plan.discounts.manual === 0 || coupon === 0).toBe(true);
    });
  });

  test('is in the currency of whoever pays it, rounded as that one is', () => {
    holds(({ plan, planner }) => {
      const local = planner.profile.currencies.find((each) => each.countryIso2 === plan.person.country.iso2);
      if (local !== undefined) expect(plan.pricing.currency).toBe(local);
      for (const line of plan.lines)
        for (const amount of [line.price.ex, line.price.inc, line.wrapping.inc])
          expect(amount % plan.pricing.step).toBe(0);
    });
  });

  test('is taxed as the person’s region is, gift certificates are not', () => {
    holds(({ plan, planner }) => {
      const { country, region } = plan.person;
      const { taxRates } = planner.profile;
      const rate = taxRates.get(`${country.iso2}-${region.abbreviation}`) ?? taxRates.get(country.iso2) ?? 0;
      expect(plan.pricing.ratePpm).toBe(rate);
      for (const line of plan.lines) {
        const taxed = line.kind !== 'giftcertificate' && rate > 0 && line.entered > 0;
        if (!taxed) expect(line.price.inc).toBe(line.price.ex);
        else expect(line.price.inc).toBeGreaterThan(line.price.ex);
      }
    });
  });

  test('has addresses where something is sent: none for digital goods and pickups', () => {
    holds(({ plan, planner, seed }) => {
      expect(plan.digital).toBe(plan.lines.every((line) => line.kind !== 'physical'));
      expect(plan.addressCount === 0).toBe(plan.digital || plan.pickup);
      if (plan.addressCount === 0) expect([plan.shipping.inc, plan.handling.inc]).toEqual([0, 0]);
      const addresses = addressesOf(plan, planner.profile, planner.people, seed);
      expect(addresses).toHaveLength(plan.addressCount);
      for (const address of addresses) expect(address.country_iso2).toBe(plan.person.country.iso2);
      if (addresses.length > 0) expect(sum(addresses.map(({ cost }) => cost.inc))).toBe(plan.shipping.inc);
      expect(addresses.map(({ id }) => id)).toEqual(
        Array.from({ length: plan.addressCount }, (_, turn) => addressIdOf(plan, turn)),
      );
    });
  });

  test('ships no more than there is, half of it where it is partly shipped', () => {
    holds(({ plan, seed }) => {
      const shipped = shippedQuantities(plan);
      const physical = plan.lines.map((line) => (line.kind === 'physical' && !plan.pickup ? line.quantity : 0));
      shipped.forEach((quantity, index) => expect(quantity).toBeLessThanOrEqual(physical[index] ?? 0));
      if (plan.fate.shipped === 'none') expect(sum(shipped)).toBe(0);
      if (plan.fate.shipped === 'all') expect(shipped).toEqual(physical);
      if (plan.fate.shipped === 'part') expect(sum(shipped)).toBe(Math.floor(sum(physical) / 2));
      const items = shipmentsOf(plan, seed, 1).flatMap((shipment) => shipment.items);
      const perLine = plan.lines.map((_, index) =>
        sum(items.filter((item) => item.order_product_id === 1 + index).map(({ quantity }) => quantity)),
      );
      expect(perLine).toEqual(shipped);
    });
  });

  test('gives back what its status says, line by line', () => {
    holds(({ plan }) => {
      const quantities = refundedQuantities(plan);
      const all = plan.lines.map(({ quantity }) => quantity);
      if (plan.fate.statusId === 4) expect(quantities).toEqual(all);
      else if (plan.fate.statusId === 14) expect([quantities[0], sum(quantities)]).toEqual([1, 1]);
      else expect(sum(quantities)).toBe(0);
    });
  });

  test('is paid in steps that refer to each other, and no gateway knows of cash', () => {
    holds(({ plan, seed }) => {
      const transactions = transactionsOf(plan, seed);
      const due = plan.totals.total_inc_tax - plan.storeCredit - plan.giftCertificate;
      expect(due).toBeGreaterThanOrEqual(0);
      const gateway = transactions.filter((each) => each.store_credit === null && each.gift_certificate === null);
      if (isOffline(plan.origin.way) && plan.fate.refunded === 'none') expect(gateway).toEqual([]);
      gateway.forEach((each, index) => {
        expect(each.amount).toBeLessThanOrEqual(due);
        const parent = gateway.findIndex(({ id }) => id === each.reference_transaction_id);
        if (each.reference_transaction_id !== null) expect(parent).toBeLessThan(index);
        if (each.reference_transaction_id !== null) expect(parent).toBeGreaterThanOrEqual(0);
      });
      const tender = transactions.filter((each) => !gateway.includes(each));
      expect(sum(tender.map(({ amount }) => amount))).toBe(plan.storeCredit + plan.giftCertificate);
      expect(new Set(transactions.map(({ id }) => id)).size).toBe(transactions.length);
    });
  });

  test('shares a discount over its lines to the last cent; free shipping is taken off none', () => {
    holds(({ plan, seed }) => {
      const taken = sum(linesOf(plan, seed, 1).flatMap((line) => line.applied_discounts.map(({ amount }) => amount)));
      const { manual, coupon } = plan.discounts;
      expect(taken).toBe(manual + (coupon === null || coupon.type === 4 ? 0 : coupon.discount));
      expect(sum(couponsOf(plan).map(({ discount }) => discount))).toBe(coupon?.discount ?? 0);
      expect(sum(feesOf(plan).map(({ cost }) => cost.inc))).toBe(plan.fee.inc);
    });
  });

  test('has ids of other systems where it came from one', () => {
    holds(({ plan, planner, seed }) => {
      const marks = marksOf(plan, planner.profile, seed);
      const { source, marketplace } = plan.origin;
      expect(marketplace).toBe(source === 'amazon');
      expect(marks.externalId !== null).toBe(marketplace);
      if (marketplace || source === 'external') expect(marks.externalOrderId).not.toBeNull();
      expect(marks.hasCart).toBe(!['manual', 'external', 'amazon'].includes(source));
      const channel = planner.profile.channels.find(({ id }) => id === marks.channelId);
      expect(channel?.type).toBe(marketplace ? 'marketplace' : planner.profile.channels[0].type);
    });
  });

  test('is talked about in turns, the shopper first, between its making and its last change', () => {
    holds(({ plan, seed }) => {
      messagesOf(plan, seed).forEach((message, index) => {
        expect([message.type, message.staff_id]).toEqual(index % 2 === 0 ? ['customer', 0] : ['admin', 1]);
        expect(message.created_s).toBeLessThanOrEqual(plan.modifiedS);
        expect(message.created_s).toBeGreaterThanOrEqual(plan.createdS);
        expect(message.subject.startsWith('Re: ')).toBe(index > 0);
      });
    });
  });
});

test.each(PROFILES)('the first 35 rows of $profile.name have each status once, whatever the seed', (store) => {
  fc.assert(
    fc.property(fc.nat({ max: 0xffffffff }), (seed) => {
      const planner = new OrderPlanner(store.profile, store.products, seed, 100, END_S);
      const statuses = Array.from({ length: 15 }, (_, index) => planner.plan(20 + index).fate.statusId);
      expect(statuses).toEqual([...Array(15).keys()]);
      expect([planner.plan(11).lines.length, planner.plan(12).lines.length]).toEqual([51, 120]);
    }),
    { numRuns: 20 },
  );
});

test('store credit and certificates never pay more than there is to pay, and now and then all of it', () => {
  let paidInFull = 0;
  for (const seed of [1, 2]) {
    const planner = new OrderPlanner(MAPLE_AND_MAIN, makeCatalogue(MAPLE_AND_MAIN), seed, 20_000, END_S);
    for (let row = 0; row < 20_000; row++) {
      const { totals, storeCredit, giftCertificate } = planner.plan(row);
      const rest = totals.total_inc_tax - storeCredit - giftCertificate;
      if (rest < 0) expect.fail(`order ${row} of seed ${seed} is overpaid by ${-rest}`);
      if (rest === 0 && giftCertificate > 0) paidInFull++;
    }
  }
  expect(paidInFull).toBeGreaterThan(0);
});
