import {
  compare,
  currencyPlaces,
  isAmount,
  minus,
  notNegative,
  plain,
  proportion,
  sum,
  taxedPair,
  times,
} from '#lib/core/decimals.ts';
import type { DraftContent, DraftLine, DraftPair, NewOrderOptions } from './contract.ts';

/** Amounts without and with tax, plain decimal text in the order's currency. */
export interface Figure {
  readonly exTax: string;
  readonly incTax: string;
}

export interface LineFigure {
  readonly key: string;
  readonly price: Figure;
  readonly total: Figure;
  /** The store's own price at the tax rate that was assumed. */
  readonly isEstimate: boolean;
}

/** What a draft comes to. */
export interface DraftTotals {
  readonly lines: readonly LineFigure[];
  readonly subtotal: Figure;
  readonly shipping: Figure;
  readonly handling: Figure;
  readonly wrapping: Figure;
  readonly fees: Figure;
  readonly discount: string;
  readonly total: Figure;
  readonly tax: string;
  /** Some prices are the store's own, so tax rates, price lists and group discounts can still move them. */
  readonly isEstimate: boolean;
}

type Rates = Pick<NewOrderOptions, 'currencies' | 'defaultCurrencyCode' | 'isTaxInclusive'>;

const NOTHING: Figure = { exTax: '0', incTax: '0' };

/**
 * The totals that an order made of this draft will have, added up as the platform does (BigCommerce docs: Orders V2 totals):
 * items + shipping + handling + wrapping + fees - discount, and without tax the discount less the tax share of the items.
 * What cannot be read yet counts as nothing.
 */
export function draftTotals(draft: DraftContent, rates: Rates): DraftTotals {
  const lines = draft.lines.map((line) => lineFigure(line, draft, rates));
  const subtotal = added(lines.map(({ total }) => total));
  const [shipping, handling, wrapping] = [figureOf(draft.shipping), figureOf(draft.handling), figureOf(draft.wrapping)];
  const fees = added(draft.fees.map(figureOf));
  const discount = isAmount(draft.discount) ? plain(draft.discount) : '0';
  const extras = draft.delivery === 'pickup' ? [handling, wrapping, fees] : [shipping, handling, wrapping, fees];
  const total = totalOf(subtotal, added(extras), discount, currencyPlaces(draft.currencyCode));
  return {
    lines,
    subtotal,
    shipping: draft.delivery === 'pickup' ? NOTHING : shipping,
    handling,
    wrapping,
    fees,
    discount,
    total,
    tax: minus(total.incTax, total.exTax),
    isEstimate: lines.some((line) => line.isEstimate),
  };
}

function totalOf(items: Figure, extras: Figure, discount: string, places: number): Figure {
  const offExTax = proportion(discount, items.exTax, items.incTax, places);
  const incTax = notNegative(minus(sum([items.incTax, extras.incTax]), discount));
  const exTax = notNegative(minus(sum([items.exTax, extras.exTax]), offExTax));
  return { exTax: compare(exTax, incTax) > 0 ? incTax : exTax, incTax };
}

function lineFigure(line: DraftLine, draft: DraftContent, rates: Rates): LineFigure {
  const quantity = /^[0-9]{1,9}$/.test(line.quantity.trim()) ? Number(line.quantity) : 0;
  const own = line.price === null ? null : figureOf(line.price);
  const price = own ?? (line.kind === 'catalogue' ? storePrice(line.listPrice?.amount ?? '0', draft, rates) : NOTHING);
  const total = { exTax: times(price.exTax, quantity), incTax: times(price.incTax, quantity) };
  return { key: line.key, price, total, isEstimate: own === null };
}

/** A catalogue price in the order's currency and with the assumed tax, each rounded as the platform rounds. */
export function storePrice(
  listPrice: string,
  { currencyCode, taxRate }: Pick<DraftContent, 'currencyCode' | 'taxRate'>,
  { currencies, defaultCurrencyCode, isTaxInclusive }: Rates,
): Figure {
  const places = currencyPlaces(currencyCode);
  const rate = currencies.find(({ code }) => code === currencyCode)?.rate ?? '1';
  const price = currencyCode === defaultCurrencyCode ? plain(listPrice) : proportion(listPrice, rate, '1', places);
  return taxedPair(price, isAmount(taxRate) ? taxRate : '0', isTaxInclusive, places);
}

function figureOf({ exTax, incTax }: DraftPair): Figure {
  return isAmount(exTax) && isAmount(incTax) ? { exTax: plain(exTax), incTax: plain(incTax) } : NOTHING;
}

function added(parts: readonly Figure[]): Figure {
  return { exTax: sum(parts.map((part) => part.exTax)), incTax: sum(parts.map((part) => part.incTax)) };
}
