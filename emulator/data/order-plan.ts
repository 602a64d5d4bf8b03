import type { Units } from '../rules/money.ts';
import { stepOf } from '../rules/money.ts';
import { NO_CHARGE, totalsOf, withTax } from '../rules/totals.ts';
import type { Charge, Totals } from '../rules/totals.ts';
import type { Product } from './catalogue.ts';
import type { Person } from './people.ts';
import { People, peopleOf, taxRateOf } from './people.ts';
import { planDiscounts } from './plan-coupon.ts';
import type { PlannedDiscounts } from './plan-coupon.ts';
import { converted, customLine, lineCountOf, planLine } from './plan-lines.ts';
import type { PlannedLine, Pricing } from './plan-lines.ts';
import { isOffline, originOf } from './plan-payment.ts';
import type { Origin } from './plan-payment.ts';
import { fateOf } from './plan-status.ts';
import type { Fate } from './plan-status.ts';
import { mix, Random } from './random.ts';
import type { StoreProfile } from './store-profile.ts';

/** Everything about a seeded order that its figures, filters and sub-resources follow from. */
export interface OrderPlan {
  readonly row: number;
  readonly id: number;
  readonly createdS: number;
  readonly modifiedS: number;
  /** 0 = not fully shipped. */
  readonly shippedS: number;
  readonly person: Person;
  readonly fate: Fate;
  readonly origin: Origin;
  readonly pricing: Pricing;
  readonly lines: readonly PlannedLine[];
  readonly items: Charge;
  readonly shipping: Charge;
  readonly handling: Charge;
  readonly wrapping: Charge;
  readonly wrappingEntered: Units;
  readonly shippingEntered: Units;
  readonly handlingEntered: Units;
  readonly fee: Charge;
  readonly discounts: PlannedDiscounts;
  readonly totals: Totals;
  readonly storeCredit: Units;
  readonly giftCertificate: Units;
  /** 0 for digital and pickup orders, else 1 to 3. */
  readonly addressCount: number;
  readonly pickup: boolean;
  readonly digital: boolean;
  readonly archived: boolean;
}

export const FIRST_ORDER_ID = 100;
/** Statuses that make no sense without goods to ship or hand over. */
const SHIPPABLE_STATUSES: ReadonlySet<number> = new Set([2, 3, 8, 9]);
/** Between the oldest order of a store and its start. */
export const ORDERS_SPAN_S = 2 * 365 * 86_400;

/** Makes the plans of one store's orders from its seed. */
export class OrderPlanner {
  readonly profile: StoreProfile;
  readonly count: number;
  readonly people: People;
  readonly #products: readonly Product[];
  readonly #seed: number;
  readonly #endS: number;
  readonly #population: number;
  readonly #marketplace: boolean;

  constructor(profile: StoreProfile, products: readonly Product[], seed: number, count: number, endS: number) {
    this.profile = profile;
    this.count = count;
    this.people = new People(profile, seed);
    this.#products = products;
    this.#seed = mix(seed, profile.storeId, 0x0de7);
    this.#endS = endS;
    this.#population = peopleOf(count);
    this.#marketplace = profile.channels.some((channel) => channel.type === 'marketplace');
  }

  /** Row 0 is the oldest order. */
  plan(row: number): OrderPlan {
    const random = new Random(mix(this.#seed, row));
    const age = 1 - (row + random.below(1000) / 1000) / this.count;
    const createdS = this.#endS - 60 - Math.floor(ORDERS_SPAN_S * age);
    const origin = originOf(random, this.#marketplace);
    const fate = fateOf(random, row, age, isOffline(origin.way));
    const person = this.people.at(this.#personOf(random));
    const pricing = this.#pricing(random, person);
    const lines = this.#lines(random, row, pricing, fate.statusId);
    const digital = lines.every((line) => line.kind !== 'physical');
    const pickup = fate.statusId === 8 && !digital;
    const charges = this.#charges(random, lines, pricing, digital || pickup);
    const discounts = planDiscounts(random, charges.items, charges.shipping, pricing);
    const totals = totalsOf({
      ...charges,
      fees: charges.fee,
      discount: discounts.manual,
      coupon: discounts.coupon?.discount ?? 0,
      step: pricing.step,
    });
    const addressCount = digital || pickup ? 0 : lines.length > 2 && random.chance(40) ? random.between(2, 3) : 1;
    return {
      row,
      id: FIRST_ORDER_ID + row,
      createdS,
      ...this.#laterDates(random, createdS, fate),
      person,
      fate,
      origin,
      pricing,
      lines,
      ...charges,
      discounts,
      totals,
      ...this.#tender(random, totals.total_inc_tax, pricing),
      addressCount,
      pickup,
      digital,
      archived: age > 0.1 && [0, 5, 6].includes(fate.statusId) && row > 40 && random.chance(120),
    };
  }

  #personOf(random: Random): number {
    const share = random.below(10_000);
    return Math.floor((this.#population * share * share) / 100_000_000);
  }

  #pricing(random: Random, person: Person): Pricing {
    const home = this.profile.currencies[0];
    const local = this.profile.currencies.find((currency) => currency.countryIso2 === person.country.iso2);
    const drawn = random.chance(15) ? random.pick(this.profile.currencies) : home;
    const currency = local ?? drawn;
    return {
      currency,
      step: stepOf(currency.decimalPlaces),
      ratePpm: taxRateOf(this.profile, person.country.iso2, person.region.abbreviation),
      entersTax: this.profile.entersTax,
    };
  }

  #lines(random: Random, row: number, pricing: Pricing, statusId: number): PlannedLine[] {
    const count = lineCountOf(random, row);
    const lines: PlannedLine[] = [];
    for (let index = 0; index < count; index++) lines.push(planLine(random, this.#products, pricing));
    const pieces = lines.reduce((sum, line) => sum + (line.kind === 'physical' ? line.quantity : 0), 0);
    if (SHIPPABLE_STATUSES.has(statusId) && pieces < 2) lines.push(customLine(random, 2, pricing));
    return lines;
  }

  #charges(random: Random, lines: readonly PlannedLine[], pricing: Pricing, unshipped: boolean) {
    let [ex, inc, wrapEx, wrapInc, wrappingEntered] = [0, 0, 0, 0, 0];
    for (const line of lines) {
      ex += line.price.ex * line.quantity;
      inc += line.price.inc * line.quantity;
      wrapEx += line.wrapping.ex;
      wrapInc += line.wrapping.inc;
      wrappingEntered += line.wrappingEntered;
    }
    const goods = pricing.entersTax ? inc : ex;
    const free = unshipped || goods >= converted(this.profile.freeShippingFrom * 10_000, pricing);
    const shippingEntered = free ? 0 : converted(random.pick([49_500, 79_500, 120_000, 189_000]), pricing);
    const handlingEntered = !unshipped && random.chance(40) ? converted(20_000, pricing) : 0;
    const feeEntered = random.chance(30) ? converted(85_000, pricing) : 0;
    const taxed = (entered: Units) => withTax(entered, pricing.ratePpm, pricing.entersTax, pricing.step);
    return {
      items: { ex, inc },
      wrapping: { ex: wrapEx, inc: wrapInc },
      wrappingEntered,
      shippingEntered,
      handlingEntered,
      shipping: taxed(shippingEntered),
      handling: taxed(handlingEntered),
      fee: feeEntered === 0 ? NO_CHARGE : taxed(feeEntered),
    };
  }

  #laterDates(random: Random, createdS: number, fate: Fate): { modifiedS: number; shippedS: number } {
    const latest = this.#endS - 30;
    const shippedS = fate.shipped === 'all' ? Math.min(createdS + random.between(3_600, 5 * 86_400), latest) : 0;
    const touched = Math.max(createdS, shippedS) + random.below(fate.statusId === 0 ? 60 : 10 * 86_400);
    return { shippedS, modifiedS: Math.max(Math.min(touched, latest), createdS) };
  }

  #tender(random: Random, total: Units, pricing: Pricing): { storeCredit: Units; giftCertificate: Units } {
    const storeCredit = random.chance(15) ? Math.min(converted(100_000, pricing), total) : 0;
    const giftCertificate = random.chance(15) ? Math.min(converted(250_000, pricing), total - storeCredit) : 0;
    return { storeCredit, giftCertificate };
  }
}
