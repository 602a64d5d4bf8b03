import { addMoney, isZeroMoney, subtractMoney, type Money } from '#lib/core/money.ts';
import type { OrderDelivery, OrderLineView } from './contract.ts';
import type { OrderPickup } from './detail-contract.ts';
import type { Printout } from './printout-contract.ts';
import { taxGroups } from './tax-rules.ts';
import { totalRows, type TotalRow, type TotalRowName } from './total-rules.ts';

export interface SlipLine {
  readonly line: OrderLineView;
  /** What goes out next: what was sent has gone, and what was refunded stays. */
  readonly toShip: number;
}

/** One page of a packing slip: all that goes to one place. Both null: the order does not say where to. */
export interface SlipSheet {
  readonly key: string;
  readonly delivery: OrderDelivery | null;
  readonly pickup: OrderPickup | null;
  /** Position among the order's sheets, from 1. */
  readonly number: number;
  readonly count: number;
  readonly lines: readonly SlipLine[];
  /** Nothing of it is left to send: what was ordered stands there for whoever prints it again. */
  readonly isAllSent: boolean;
}

/** A sheet for each place that goods of the order go to. Downloads and gift certificates go into no parcel. */
export function slipSheets({ lines, deliveries, pickups }: Printout): readonly SlipSheet[] {
  const left = new Set(lines.filter(({ kind }) => kind !== 'digital' && kind !== 'giftcertificate'));
  const take = (belongs: (line: OrderLineView) => boolean) => {
    const taken = [...left].filter(belongs);
    for (const line of taken) left.delete(line);
    return taken;
  };
  const places = [
    ...deliveries.map((delivery) => ({
      ...{ key: `delivery ${delivery.id}`, delivery, pickup: null },
      lines: take(({ addressId }) => addressId === delivery.id),
    })),
    ...pickups.map((pickup) => ({
      ...{ key: `pickup ${pickup.id}`, delivery: null, pickup },
      lines: take(({ pickupMethodId }) => pickupMethodId !== null && pickupMethodId === pickup.methodId),
    })),
    { key: 'elsewhere', delivery: null, pickup: null, lines: [...left] },
  ].filter((place) => place.lines.length > 0);
  return places.map((place, at) => ({ ...place, ...slipLines(place.lines), number: at + 1, count: places.length }));
}

function slipLines(lines: readonly OrderLineView[]): Pick<SlipSheet, 'lines' | 'isAllSent'> {
  const counted = lines.map((line) => ({ line, toShip: toShip(line) }));
  const waiting = counted.filter((one) => one.toShip > 0);
  return waiting.length === 0 ? { lines: counted, isAllSent: true } : { lines: waiting, isAllSent: false };
}

function toShip({ quantity, quantityShipped, quantityRefunded }: OrderLineView): number {
  return Math.max(0, quantity - quantityShipped - quantityRefunded);
}

interface NamedTax {
  readonly key: string;
  readonly label: string;
  /** Empty where the platform does not tell it. */
  readonly ratePercent: string;
  readonly amount: Money;
}

export type InvoiceRow =
  | { readonly kind: 'sum'; readonly name: TotalRowName; readonly amount: Money; readonly isDeduction: boolean }
  | { readonly kind: 'fee'; readonly key: string; readonly label: string; readonly amount: Money }
  | ({ readonly kind: 'tax' } & NamedTax)
  | ({ readonly kind: 'taxIncluded' } & NamedTax)
  | { readonly kind: 'refunded'; readonly amount: Money }
  | { readonly kind: 'net'; readonly amount: Money };

/** The order's sums as they add up, its taxes one by one, and what was given back. */
export function invoiceRows(printout: Printout): readonly InvoiceRow[] {
  const { totals, fees, money } = printout;
  const rows = totalRows(totals, fees).flatMap((row) => invoiceRow(row, printout));
  if (money === null || isZeroMoney(money.refunded)) return rows;
  const { refunded } = money;
  return [
    ...rows,
    { kind: 'refunded', amount: refunded },
    { kind: 'net', amount: subtractMoney(totals.totalIncTax, refunded) },
  ];
}

function invoiceRow(row: TotalRow, printout: Printout): readonly InvoiceRow[] {
  if (row.name === 'fee') return [{ kind: 'fee', key: `fee ${row.id}`, label: row.label, amount: row.amount }];
  if (row.name === 'tax' || row.name === 'taxIncluded') {
    const taxes = namedTaxes(printout);
    if (taxes !== null) return taxes.map((tax) => ({ kind: row.name === 'tax' ? 'tax' : 'taxIncluded', ...tax }));
  }
  return [{ kind: 'sum', name: row.name, amount: row.amount, isDeduction: row.isDeduction }];
}

/** Null where the taxes that are named are not the tax that the order has: then its one figure stands. */
function namedTaxes({ money, totals }: Printout): readonly NamedTax[] | null {
  const taxes = money?.taxes ?? [];
  if (taxes.some(({ amount }) => amount.currencyCode !== totals.totalTax.currencyCode)) return null;
  const sum = addMoney(totals.totalTax.currencyCode, ...taxes.map(({ amount }) => amount));
  if (taxes.length === 0 || !isZeroMoney(subtractMoney(sum, totals.totalTax))) return null;
  // What a tax is on is no matter of the invoice: one row for each name and rate.
  return taxGroups(taxes.map((tax) => ({ ...tax, onWhat: '' })))
    .filter(({ amount }) => !isZeroMoney(amount))
    .map(({ id, name, ratePercent, amount }) => ({ key: `tax ${id}`, label: name, ratePercent, amount }));
}
