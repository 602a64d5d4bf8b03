import { dataOf, idOf, listOf, objectOf } from '../answers.ts';
import type { Session } from '../session.ts';
import { freshOrder } from './order-parts.ts';

const field = (key: string) => ({
  permission_set: 'app_only',
  namespace: 'contract',
  key,
  value: 'one',
  description: 'd',
});

/** Metafields of orders, one by one and in batches. */
export async function driveMetafields(session: Session): Promise<void> {
  const { order_id } = await freshOrder(session);
  const path = { order_id };
  const metafield_id = idOf(
    await session.right('POST /v3/orders/{order_id}/metafields', { path, body: field('first') }),
  );
  const one = { path: { order_id, metafield_id } };
  await session.wrong('POST /v3/orders/{order_id}/metafields', 'a name that is taken', 409, {
    path,
    body: field('first'),
  });
  await session.right('GET /v3/orders/{order_id}/metafields', { path });
  await session.right('GET /v3/orders/{order_id}/metafields', {
    path,
    query: { limit: 1, namespace: 'contract', key: 'first' },
  });
  await session.right('GET /v3/orders/{order_id}/metafields/{metafield_id}', one);
  await session.right('PUT /v3/orders/{order_id}/metafields/{metafield_id}', { ...one, body: field('changed') });
  await session.right('DELETE /v3/orders/{order_id}/metafields/{metafield_id}', one);
  const all = '/v3/orders/metafields';
  const made = listOf(
    await session.right(`POST ${all}`, {
      body: ['a', 'b', 'c'].map((key) => ({ ...field(key), resource_id: order_id })),
    }),
  );
  await session.right(`GET ${all}`, { query: { limit: 2 } });
  await session.right(`GET ${all}`, { query: { 'key:in': 'a,b', 'namespace:in': 'contract', direction: 'desc' } });
  await session.right(`PUT ${all}`, { body: made.map(({ id, key }) => ({ ...field(String(key)), id, value: 'two' })) });
  await session.wrong(`PUT ${all}`, 'one that is not there', 422, { body: [{ ...field('x'), id: 2_000_000_000 }] });
  await session.right(`DELETE ${all}`, { body: made.map(({ id }) => Number(id)) });
}

/** Who is mailed about orders, which mails go out, the store's log. */
export async function driveSettings(session: Session): Promise<void> {
  const notifications = {
    order_placed: { email_addresses: ['desk@example.com'] },
    forward_invoice: { email_addresses: [] },
  };
  const path = { channel_id: 1 };
  await session.right('GET /v3/orders/settings');
  await session.right('PUT /v3/orders/settings', { body: { notifications } });
  await session.right('GET /v3/orders/settings/channels/{channel_id}', { path });
  await session.right('PUT /v3/orders/settings/channels/{channel_id}', { path, body: { notifications } });
  await session.wrong('PUT /v3/orders/settings/channels/{channel_id}', 'one list of two', 422, {
    path,
    body: { notifications: { order_placed: { email_addresses: null }, forward_invoice: { email_addresses: [] } } },
  });
  await session.right('GET /v3/settings/email-statuses');
  await session.right('GET /v3/store/systemlogs');
}

export async function drivePickups(session: Session): Promise<void> {
  const orders = listOf(
    await session.right('GET /v2/orders', {
      query: { limit: 250, include: 'consignments', consignment_structure: 'object' },
    }),
  );
  const pickup = orders
    .map((order) => ({ order, pickups: objectOf(order['consignments'])['pickups'] }))
    .find(({ pickups }) => Array.isArray(pickups) && pickups.length > 0);
  const [method] = Array.isArray(pickup?.pickups) ? pickup.pickups : [];
  const order_id = Number(pickup?.order['id']);
  const [line] = listOf(await session.right('GET /v2/orders/{order_id}/products', { path: { order_id } }));
  const item = { order_product_id: Number(line?.['id']), quantity: 1 };
  const record = {
    pickup_method_id: Number(objectOf(method)['pickup_method_id']),
    order_id,
    ready_at: '2026-11-20T10:00:00Z',
    pickup_items: [item],
  };
  const [made] = listOf(await session.right('POST /v3/orders/pickups', { body: [record] }));
  await session.right('GET /v3/orders/pickups', { query: { 'order_id:in': order_id } });
  const change = {
    id: made?.['id'],
    pickup_id: made?.['id'],
    ready_at: record.ready_at,
    collected_at: '2026-11-21T10:00:00Z',
  };
  await session.right('PUT /v3/orders/pickups', { body: [change] });
  await session.right('DELETE /v3/orders/pickups', { query: { 'id:in': Number(made?.['id']) } });
}

export async function driveScripts(session: Session): Promise<void> {
  const script = {
    name: 'Contract run',
    description: 'says nothing',
    kind: 'script_tag',
    html: '<script>void 0</script>',
    location: 'footer',
    visibility: 'order_confirmation',
    consent_category: 'essential',
    auto_uninstall: true,
    enabled: true,
    channel_id: 1,
  };
  const made = objectOf(dataOf(await session.right('POST /v3/content/scripts', { body: script })));
  const path = { uuid: String(made['uuid']) };
  const { html: _html, ...rest } = script;
  const src = { ...rest, kind: 'src', src: 'https://example.com/a.js', load_method: 'defer' };
  await session.right('POST /v3/content/scripts', { body: src });
  await session.right('GET /v3/content/scripts');
  await session.right('GET /v3/content/scripts', { query: { page: 1, limit: 1, sort: 'name', direction: 'desc' } });
  await session.right('GET /v3/content/scripts/{uuid}', { path });
  await session.right('PUT /v3/content/scripts/{uuid}', { path, body: { ...script, name: 'Renamed' } });
  await session.right('DELETE /v3/content/scripts/{uuid}', { path });
}

export async function driveHooks(session: Session): Promise<void> {
  const hook = {
    scope: 'store/order/*',
    destination: 'https://example.com/hooks',
    is_active: true,
    headers: { 'x-a': 'b' },
  };
  const webhook_id = idOf(await session.right('POST /v3/hooks', { body: hook }));
  await session.wrong('POST /v3/hooks', 'the same again', 422, { body: hook });
  await session.right('GET /v3/hooks');
  await session.right('GET /v3/hooks', { query: { page: 1, limit: 10, is_active: true, scope: 'store/order/*' } });
  await session.right('GET /v3/hooks/{webhook_id}', { path: { webhook_id } });
  await session.right('PUT /v3/hooks/{webhook_id}', {
    path: { webhook_id },
    body: { is_active: false, headers: null },
  });
  await session.right('GET /v3/hooks/admin');
  await session.right('PUT /v3/hooks/admin', { body: { emails: ['desk@example.com'] } });
  await session.right('DELETE /v3/hooks/{webhook_id}', { path: { webhook_id } });
}
