import fc from 'fast-check';
import type { CatalogueDraftLine, DraftContent, DraftPair, NewOrderOptions } from '#lib/order-create/contract.ts';
import { ADDRESS } from './rig.ts';

export interface Offer {
  readonly productId: number;
  readonly variantId: number | null;
  /** In the default currency, as prices are entered. */
  readonly price: string;
}

/** Where goods go, with the rate that the store taxes them at. */
export interface Place {
  readonly state: string;
  readonly country: string;
  readonly countryCode: string;
  /** Percent. */
  readonly taxRate: string;
}

interface Shop {
  readonly offers: readonly Offer[];
  readonly places: readonly Place[];
  readonly options: NewOrderOptions;
}

/** An amount that a currency with so many decimals can have. */
function amounts(places: number, most: number) {
  return fc.integer({ min: 0, max: most * 10 ** places }).map((units) => {
    const text = String(units).padStart(places + 1, '0');
    return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
  });
}

function pairs(places: number, most: number): fc.Arbitrary<DraftPair> {
  return fc
    .tuple(amounts(places, most), amounts(places, most))
    .map(([one, other]) =>
      Number(one) <= Number(other) ? { exTax: one, incTax: other } : { exTax: other, incTax: one },
    );
}

const NONE: DraftPair = { exTax: '', incTax: '' };

/** Changes that make an empty draft one that can be sent, over everything that the form lets one say. */
export function contents({ offers, places, options }: Shop): fc.Arbitrary<Partial<DraftContent>> {
  return fc.constantFrom(...options.currencies).chain((currency) => {
    const pair = pairs(currency.places, 90);
    const maybe = fc.oneof(fc.constant(NONE), pair);
    const quantity = fc.integer({ min: 1, max: 7 }).map(String);
    const catalogue = fc
      .tuple(fc.constantFrom(...offers), quantity, fc.option(pair))
      .map(([offer, count, price]): Omit<CatalogueDraftLine, 'key'> => ({
        kind: 'catalogue',
        productId: offer.productId,
        variantId: offer.variantId,
        options: [],
        hasModifiers: false,
        ...{ name: 'Product', sku: '', quantity: count, stock: null, minimum: 0, maximum: 0, price },
        listPrice: { amount: offer.price, currencyCode: options.defaultCurrencyCode },
      }));
    const custom = fc
      .tuple(quantity, pair)
      .map(([count, price]) => ({ kind: 'custom' as const, name: 'Custom', sku: '', quantity: count, price }));
    return fc
      .record({
        lines: fc.array(fc.oneof(catalogue, custom), { minLength: 1, maxLength: 6 }),
        shipping: maybe,
        handling: maybe,
        wrapping: maybe,
        fees: fc.array(pair, { maxLength: 2 }),
        discountShare: fc.constantFrom(0, 0, 1, 3, 7),
        place: fc.constantFrom(...places),
      })
      .map(({ lines, shipping, handling, wrapping, fees, discountShare, place }) => ({
        ...{ shipping, handling, wrapping, currencyCode: currency.code, taxRate: place.taxRate },
        lines: lines.map((line, index) => ({ ...line, key: `l${index}` })),
        fees: fees.map((fee, index) => ({ ...fee, key: `f${index}`, name: `Fee ${index}` })),
        discount: discountShare === 0 ? '' : String(discountShare),
        billing: { ...ADDRESS, state: place.state, country: place.country, countryCode: place.countryCode },
      }));
  });
}
