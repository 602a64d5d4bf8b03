import { idOf, listOf } from '../answers.ts';
import type { Session } from '../session.ts';
import { ADDRESS } from './orders.ts';

const PARTS = ['coupons', 'products', 'shipping_addresses', 'messages', 'shipments', 'consignments'] as const;

/** What belongs to orders: every part of many orders, addresses that change. */
export async function driveOrderParts(session: Session, ids: readonly number[]): Promise<void> {
  for (const order_id of ids.slice(0, 60)) {
    const path = { order_id };
    for (const part of PARTS) await session.right(`GET /v2/orders/{order_id}/${part}`, { path });
    await session.right('GET /v2/orders/{order_id}/taxes', { path });
    await session.right('GET /v2/orders/{order_id}/taxes', { path, query: { details: 'true' } });
    await session.right('GET /v2/orders/{order_id}/shipments/count', { path });
    await driveSingles(session, order_id);
  }
  const [withMessages] = ids;
  if (withMessages === undefined) return;
  const path = { order_id: withMessages };
  await session.right('GET /v2/orders/{order_id}/messages', { path, query: { status: 'unread', is_flagged: false } });
  await session.right('GET /v2/orders/{order_id}/consignments', {
    path,
    query: { include: 'consignments.line_items' },
  });
}

async function driveSingles(session: Session, order_id: number): Promise<void> {
  const lines = listOf(
    await session.right('GET /v2/orders/{order_id}/products', { path: { order_id }, query: { limit: 2 } }),
  );
  for (const { id } of lines)
    await session.right('GET /v2/orders/{order_id}/products/{product_id}', {
      path: { order_id, product_id: Number(id) },
    });
  const addresses = listOf(await session.right('GET /v2/orders/{order_id}/shipping_addresses', { path: { order_id } }));
  for (const { id } of addresses.slice(0, 2)) {
    await session.right('GET /v2/orders/{order_id}/shipping_addresses/{id}', { path: { order_id, id: Number(id) } });
    await session.right('GET /v2/orders/{order_id}/shipping_addresses/{shipping_address_id}/shipping_quotes', {
      path: { order_id, shipping_address_id: Number(id) },
    });
    await session.right('GET /v2/orders/{order_id}/consignments/shipping/{shipping_consignment_id}/shipping_quotes', {
      path: { order_id, shipping_consignment_id: Number(id) },
    });
  }
}

/** An order with two lines of ours, all to one address. */
export async function freshOrder(session: Session, change: Record<string, unknown> = {}) {
  const line = (name: string, quantity: number) => ({ name, quantity, price_ex_tax: 10, price_inc_tax: 10.83 });
  const body = { billing_address: ADDRESS, products: [line('Lamp', 2), line('Shade', 3)], status_id: 11, ...change };
  const order_id = idOf(await session.right('POST /v2/orders', { body }));
  const lines = listOf(await session.right('GET /v2/orders/{order_id}/products', { path: { order_id } }));
  const [address] = listOf(await session.right('GET /v2/orders/{order_id}/shipping_addresses', { path: { order_id } }));
  return { order_id, lineIds: lines.map(({ id }) => Number(id)), addressId: Number(address?.['id']) };
}

export async function driveShipments(session: Session): Promise<void> {
  const { order_id, lineIds, addressId } = await freshOrder(session);
  const [first = 0, second = 0] = lineIds;
  const path = { order_id };
  const change = {
    path: { order_id, id: addressId },
    body: { first_name: 'John', city: 'Dallas', shipping_method: 'Post' },
  };
  await session.right('PUT /v2/orders/{order_id}/shipping_addresses/{id}', change);
  const shipped = idOf(
    await session.right('POST /v2/orders/{order_id}/shipments', {
      path,
      body: {
        order_address_id: addressId,
        tracking_number: '1Z999AA10123456784',
        shipping_provider: 'ups',
        tracking_carrier: 'ups',
        shipping_method: 'Ground',
        comments: 'at the door',
        items: [{ order_product_id: first, quantity: 1 }],
      },
    }),
  );
  await session.right('POST /v2/orders/{order_id}/shipments', {
    path,
    body: { order_address_id: addressId, shipping_provider: '', items: [{ order_product_id: second, quantity: 3 }] },
  });
  await session.wrong('POST /v2/orders/{order_id}/shipments', 'more than is left', 400, {
    path,
    body: { order_address_id: addressId, items: [{ order_product_id: second, quantity: 1 }] },
  });
  const one = { ...path, shipment_id: shipped };
  await session.right('GET /v2/orders/{order_id}/shipments', { path });
  await session.right('GET /v2/orders/{order_id}/shipments/{shipment_id}', { path: one });
  await session.right('PUT /v2/orders/{order_id}/shipments/{shipment_id}', {
    path: one,
    body: { tracking_number: '42', tracking_link: 'https://example.com/42', tracking_carrier: '', comments: 'changed' },
  });
  await session.right('DELETE /v2/orders/{order_id}/shipments/{shipment_id}', { path: one });
  await session.right('DELETE /v2/orders/{order_id}/shipments', { path });
}
