import { parseOrderId } from '#lib/core/ids.ts';
import type { OrderFilters } from '#lib/orders/contract.ts';
import { readFilter } from '#lib/orders/rules.ts';

export type QuickSearch =
  | { readonly kind: 'filters'; readonly filters: OrderFilters }
  /** Nothing was typed. */
  | { readonly kind: 'nothing' }
  /** It has an @ but is no whole address, and the platform compares whole ones only. */
  | { readonly kind: 'incompleteEmail' };

/**
 * What one box means: digits are an order number, text with an @ an e-mail address, all else the number that an outside
 * system gave the order. It searches all orders, so it replaces every other filter.
 */
export function readQuickSearch(text: string): QuickSearch {
  const wanted = text.trim();
  if (wanted === '') return { kind: 'nothing' };
  const orderId = parseOrderId(wanted.replace(/^#\s*/, ''));
  if (orderId !== null) return { kind: 'filters', filters: { minId: orderId, maxId: orderId } };
  if (!wanted.includes('@')) return { kind: 'filters', filters: { externalOrderId: wanted } };
  return readFilter('email', wanted) !== null
    ? { kind: 'filters', filters: { email: wanted } }
    : { kind: 'incompleteEmail' };
}
