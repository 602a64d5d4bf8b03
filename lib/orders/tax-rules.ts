import { addMoney } from '#lib/core/money.ts';
import type { DiscountsView } from './contract.ts';

type Tax = DiscountsView['taxes'][number];

/** What a tax can be on, of which there are words (BigCommerce docs: Order taxes, line_item_type). */
const PARTS = ['item', 'shipping', 'handling', 'gift-wrapping'] as const;
type TaxedPart = (typeof PARTS)[number];

export function isKnownPart(part: string): part is TaxedPart {
  return PARTS.some((known) => known === part);
}

/** The platform has one row for each line; the same tax on several lines is told once, with its sum. */
export function taxGroups(taxes: readonly Tax[]): readonly Tax[] {
  const groups = new Map<string, Tax>();
  for (const tax of taxes) {
    const key = JSON.stringify([tax.name, tax.ratePercent, tax.onWhat]);
    const known = groups.get(key);
    const { currencyCode } = tax.amount;
    groups.set(key, known === undefined ? tax : { ...known, amount: addMoney(currencyCode, known.amount, tax.amount) });
  }
  return [...groups.values()];
}
