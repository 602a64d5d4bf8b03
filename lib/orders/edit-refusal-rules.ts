/** Where the form shows what the platform says of one of its fields. */
const PATHS: Readonly<Record<string, string>> = {
  customer_id: 'customer',
  payment_method: 'paymentMethod',
  staff_notes: 'staffNotes',
  customer_message: 'customerMessage',
  billing_address: 'billing.zip',
  zip: 'billing.zip',
  discount_amount: 'discount',
  shipping_cost_ex_tax: 'shipping.exTax',
  shipping_cost_inc_tax: 'shipping.incTax',
  handling_cost_ex_tax: 'handling.exTax',
  handling_cost_inc_tax: 'handling.incTax',
  wrapping_cost_ex_tax: 'wrapping.exTax',
  wrapping_cost_inc_tax: 'wrapping.incTax',
  fees: 'fees',
  products: 'lines',
  product_id: 'lines',
  quantity: 'lines',
  product_options: 'lines',
  wrapping_id: 'lines',
  wrapping_name: 'lines',
  wrapping_message: 'lines',
  shipping_addresses: 'deliveries',
  country: 'deliveries',
  country_iso2: 'deliveries',
  state: 'deliveries',
};

/** The form's path for the platform's name of a field; undefined where the form has no such place. */
export function toPath(platformField: string | undefined): string | undefined {
  return platformField === undefined ? undefined : PATHS[platformField.replace(/\[\d+\]|\..*$/g, '')];
}
