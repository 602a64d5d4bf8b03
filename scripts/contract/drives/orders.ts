import { idOf, listOf } from '../answers.ts';
import type { Session } from '../session.ts';

/** Somebody to bill and ship to. */
export const ADDRESS = {
  first_name: 'Jane',
  last_name: 'Doe',
  company: '',
  street_1: '1 Main Street',
  street_2: '',
  city: 'Austin',
  state: 'Texas',
  zip: '78751',
  country: 'United States',
  country_iso2: 'US',
  phone: '5125550100',
  email: 'jane@example.com',
};

const LISTS: readonly Record<string, string | number | boolean>[] = [
  { limit: 250 },
  { page: 2, limit: 5, sort: 'date_modified:desc' },
  { min_id: 110, max_id: 140 },
  { min_total: 10, max_total: 200 },
  { status_id: 11 },
  { customer_id: 3 },
  { channel_id: 1 },
  { email: 'jane@example.com' },
  { payment_method: 'Manual' },
  { min_date_created: '2020-01-01T00:00:00Z', max_date_created: '2040-01-01T00:00:00Z' },
  { min_date_modified: 'Tue, 01 Jan 2019 00:00:00 +0000', max_date_modified: '2040-01-01' },
  { include: 'consignments,fees', consignment_structure: 'object', limit: 100 },
  { include: 'consignments.line_items', consignment_structure: 'object', limit: 20 },
];

/** Orders themselves: lists, counts, one, made, changed, archived. */
export async function driveOrders(session: Session): Promise<number[]> {
  for (const query of LISTS) await session.right('GET /v2/orders', { query });
  const orders = listOf(await session.right('GET /v2/orders', { query: { limit: 250, sort: 'id:asc' } }));
  await session.wrong('GET /v2/orders', 'a limit above the maximum', 413, { query: { limit: 251 } });
  await session.wrong('GET /v2/orders', 'a page that is none', 400, { query: { page: 'x' } });
  await session.right('GET /v2/orders/count');
  await session.right('GET /v2/orders/count', { query: { status_id: 2, min_id: 100 } });
  const ids = orders.map((order) => Number(order['id']));
  for (const orderId of ids.slice(0, 40)) {
    await session.right('GET /v2/orders/{order_id}', { path: { order_id: orderId } });
    await session.right('GET /v2/orders/{order_id}', {
      path: { order_id: orderId },
      query: { include: 'consignments,fees', consignment_structure: 'object' },
    });
  }
  await driveStatuses(session);
  await makeOrders(session);
  await changeOrders(session, ids);
  return ids;
}

async function driveStatuses(session: Session): Promise<void> {
  await session.right('GET /v2/order_statuses');
  await session.right('GET /v2/order_statuses/{status_id}', { path: { status_id: 11 } });
}

async function makeOrders(session: Session): Promise<void> {
  const custom = { name: 'Engraving', quantity: 2, price_ex_tax: 10, price_inc_tax: 10.83 };
  await session.right('POST /v2/orders', {
    body: {
      status_id: 11,
      customer_id: 0,
      billing_address: ADDRESS,
      shipping_addresses: [{ ...ADDRESS, shipping_method: 'Courier' }],
      products: [{ ...custom, sku: 'ENG', upc: '', name_customer: 'Engraving', name_merchant: 'Engraving (in house)' }],
      staff_notes: 'made by the contract run',
      customer_message: 'none',
      discount_amount: '1.5',
      channel_id: 1,
      external_source: '42077',
      external_order_id: 'contract-1',
      shipping_cost_ex_tax: '5',
      shipping_cost_inc_tax: '5.41',
    },
  });
  await session.right('POST /v2/orders', { body: { billing_address: ADDRESS, products: [custom] } });
  const refused = (why: string, body: unknown) => session.wrong('POST /v2/orders', why, 400, { body });
  await refused('no lines', { billing_address: ADDRESS });
  await refused('lines and consignments', { billing_address: ADDRESS, products: [custom], consignments: {} });
  await refused('half a pair of prices', {
    billing_address: ADDRESS,
    products: [{ name: 'A', quantity: 1, price_ex_tax: 1 }],
  });
  await refused('a customer who is not there', { billing_address: ADDRESS, products: [custom], customer_id: 999_999 });
  await refused('a field that nobody knows', { billing_address: ADDRESS, products: [custom], custom_status: 'x' });
  await refused('a field that cannot be written', { billing_address: ADDRESS, products: [custom], date_modified: 'x' });
}

async function changeOrders(session: Session, ids: readonly number[]): Promise<void> {
  const body = { billing_address: ADDRESS, products: [{ name: 'A', quantity: 1, price_ex_tax: 1, price_inc_tax: 1 }] };
  const order_id = idOf(await session.right('POST /v2/orders', { body }));
  const put = (change: unknown) => session.right('PUT /v2/orders/{order_id}', { path: { order_id }, body: change });
  await put({ status_id: 7, staff_notes: 'changed', customer_message: '', ip_address: '192.0.2.1' });
  await put({ billing_address: { ...ADDRESS, city: 'Dallas' } });
  await put({
    products: [{ name: 'Card', quantity: 1, price_ex_tax: 2, price_inc_tax: 2.17 }],
    discount_amount: '0.5',
  });
  const [line] = listOf(await session.right('GET /v2/orders/{order_id}/products', { path: { order_id } }));
  await put({ products: [{ id: line?.['id'], quantity: 3 }] });
  await put({ products: [{ id: line?.['id'], quantity: 0 }] });
  await put({
    fees: [
      {
        type: 'custom_fee',
        display_name_customer: 'Handling',
        display_name_merchant: 'Handling',
        cost_ex_tax: 4,
        cost_inc_tax: 4.33,
        source: 'AA',
      },
    ],
  });
  await session.right('GET /v2/orders/{order_id}/fees', { path: { order_id } });
  for (const id of ids.slice(0, 60)) await session.right('GET /v2/orders/{order_id}/fees', { path: { order_id: id } });
  await put({ fees: [] });
  const wrong = (why: string, change: unknown) =>
    session.wrong('PUT /v2/orders/{order_id}', why, 400, { path: { order_id }, body: change });
  await wrong('a field that cannot be written', { total_tax: '1' });
  await wrong('a status that is none', { status_id: 15 });
  await session.right('DELETE /v2/orders/{order_id}', { path: { order_id } });
  await session.right('GET /v2/orders/{order_id}', { path: { order_id } });
}

/** To be driven last: nothing is left of the lists. */
export async function archiveAll(session: Session): Promise<void> {
  await session.right('DELETE /v2/orders', { query: { limit: 3 } });
  await session.right('DELETE /v2/orders');
}
