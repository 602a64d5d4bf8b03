import type { OrderRow } from '#lib/orders/contract.ts';

/** Where orders come from, in our words for the platform's most common ones (BigCommerce docs: Orders V2, order_source). */
const KNOWN_SOURCES = ['www', 'manual', 'external', 'checkout_api', 'mobile'] as const;
type KnownSource = (typeof KNOWN_SOURCES)[number];
const MOBILE_SOURCES = ['iphone', 'ipad', 'android', 'mobile'];

/** The source as a message's name, or the platform's own word. */
export function sourceOf(source: string): { readonly known: KnownSource } | { readonly word: string } {
  if (MOBILE_SOURCES.includes(source)) return { known: 'mobile' };
  const known = KNOWN_SOURCES.find((one) => one === source);
  return known === undefined ? { word: source } : { known };
}

/** "Paid" for `paid`: the platform writes its payment states in lower case. */
export function paymentStatusText(status: string): string {
  return status.charAt(0).toUpperCase() + status.slice(1);
}

/** What stands for the customer in a row: a name, else the company, else the address; empty when there is none at all. */
export function customerText(row: Pick<OrderRow, 'customerName' | 'company' | 'email'>): {
  readonly main: string;
  readonly company: string;
} {
  const name = row.customerName.trim();
  const company = row.company.trim();
  if (name !== '') return { main: name, company };
  return { main: company === '' ? row.email : company, company: '' };
}

/** The payment methods that some rows name, each once. */
export function paymentMethodsOf(rows: readonly Pick<OrderRow, 'paymentMethod'>[]): readonly string[] {
  return [...new Set(rows.map((row) => row.paymentMethod))].filter((method) => method !== '').toSorted();
}
