import { dataOf, listOf, objectOf } from '../answers.ts';
import { shapeMismatches, type Sample } from '../samples.ts';
import type { Session } from '../session.ts';
import { freshOrder } from './order-parts.ts';
import { ADDRESS } from './orders.ts';

/** Nobody listens there: what would have been delivered stands in the ledger. */
const DESTINATION = 'http://127.0.0.1:9/hooks';

/** Makes everything happen that there is a published payload of, and compares. Answers the scopes that were seen. */
export async function driveWebhooks(session: Session, samples: readonly Sample[]): Promise<Set<string>> {
  await session.control('PUT', '/webhooks', { delay_ms: 0, activation_ms: 0, timeout_ms: 500 });
  for (const [index, { scope }] of samples.entries())
    await session.right('POST /v3/hooks', { body: { scope, destination: `${DESTINATION}/${index}` } });
  await happen(session);
  await session.control('POST', '/webhooks/advance', { advance_ms: 5_000 });
  const { entries } = await session.control('GET', `/ledger?kind=webhook&store_hash=${session.storeHash}`);
  const seen = new Set<string>();
  for (const { body } of listOf(entries)) {
    const scope = String(objectOf(body)['scope']);
    const sample = samples.find((each) => each.scope === scope);
    if (sample === undefined) continue;
    seen.add(scope);
    session.findings.addAll(`WEBHOOK ${scope}`, 'payload', shapeMismatches(sample.payload, body), body);
  }
  return seen;
}

async function happen(session: Session): Promise<void> {
  const { order_id, lineIds, addressId } = await freshOrder(session);
  const path = { order_id };
  await session.right('PUT /v2/orders/{order_id}', { path, body: { status_id: 12, staff_notes: 'told' } });
  await session.control('POST', `/stores/${session.storeHash}/orders/${order_id}/messages`, { message: 'Hello' });
  const shipment = objectOf(
    await session.right('POST /v2/orders/{order_id}/shipments', {
      path,
      body: { order_address_id: addressId, items: [{ order_product_id: lineIds[0], quantity: 1 }] },
    }),
  );
  const one = { path: { ...path, shipment_id: Number(shipment['id']) } };
  await session.right('PUT /v2/orders/{order_id}/shipments/{shipment_id}', { ...one, body: { tracking_number: '7' } });
  await session.right('DELETE /v2/orders/{order_id}/shipments/{shipment_id}', one);
  await session.right('DELETE /v2/orders/{order_id}', { path });
  await refund(session);
  await sell(session);
  const person = { first_name: 'Told', last_name: 'One', email: 'told.one@example.com' };
  await session.right('POST /v3/customers', { body: [person] });
}

async function refund(session: Session): Promise<void> {
  const orders = listOf(await session.right('GET /v2/orders', { query: { limit: 250, sort: 'id:desc' } }));
  const paid = orders.find((order) => order['payment_status'] === 'captured');
  const path = { order_id: Number(paid?.['id']) };
  const items = [{ item_type: 'ORDER', item_id: path.order_id, amount: 0.5 }];
  const actions = '/v3/orders/{order_id}/payment_actions';
  const quote = objectOf(dataOf(await session.right(`POST ${actions}/refund_quotes`, { path, body: { items } })));
  const ways = Array.isArray(quote['refund_methods']) ? quote['refund_methods'] : [];
  const payments = listOf(ways.at(-1)).map(({ provider_id, amount, offline }) => ({ provider_id, amount, offline }));
  await session.right(`POST ${actions}/refunds`, { path, body: { items, payments } });
}

/** A product that is counted as a whole, and one that is counted by its variants. */
async function sell(session: Session): Promise<void> {
  const products = listOf(
    await session.right('GET /v3/catalog/products', { query: { limit: 10, include: 'variants,modifiers,options' } }),
  );
  for (const tracking of ['product', 'variant']) {
    const product = products.find(({ type, modifiers }) => type === 'physical' && listOf(modifiers).length === 0);
    const productId = Number(product?.['id']);
    const [variant] = listOf(product?.['variants']);
    const stock = { tracking, level: 20, ...(tracking === 'variant' ? { variant_id: Number(variant?.['id']) } : {}) };
    await session.control('PUT', `/stores/${session.storeHash}/stock/${productId}`, stock);
    const line = { product_id: productId, variant_id: Number(variant?.['id']), quantity: 1 };
    await session.right('POST /v2/orders', { body: { billing_address: ADDRESS, products: [line] } });
  }
}
