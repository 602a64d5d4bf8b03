import type { OrderRow } from '#lib/orders/contract.ts';

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
