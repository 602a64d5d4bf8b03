import { dataOf, listOf, objectOf } from '../answers.ts';
import type { Session } from '../session.ts';

/** What orders refer to: the store, its channels, currencies, countries, zones, people and products. */
export async function driveLookups(session: Session): Promise<void> {
  for (const path of ['store', 'time', 'currencies', 'tax_classes', 'payments/methods'])
    await session.right(`GET /v2/${path}`);
  for (const query of [{}, { page: 2, limit: 10 }, { country_iso2: 'US' }])
    await session.right('GET /v2/countries', { query });
  const [country] = listOf(await session.right('GET /v2/countries', { query: { country_iso2: 'US' } }));
  const path = { country_id: Number(country?.['id']) };
  await session.right('GET /v2/countries/{country_id}/states', { path, query: { limit: 250 } });
  for (const zone of listOf(await session.right('GET /v2/shipping/zones')))
    await session.right('GET /v2/shipping/zones/{zone_id}/methods', { path: { zone_id: Number(zone['id']) } });
  for (const query of [
    {},
    { page: 1, limit: 1 },
    { 'status:in': 'active', 'type:in': 'storefront' },
    { available: true },
  ])
    await session.right('GET /v3/channels', { query });
}

export async function driveCustomers(session: Session): Promise<void> {
  const people = listOf(await session.right('GET /v3/customers', { query: { page: 1, limit: 20 } }));
  const [one, other] = people;
  const queries = [
    { include: 'addresses,storecredit,attributes,formfields' },
    { 'id:in': `${String(one?.['id'])},${String(other?.['id'])}` },
    { 'email:in': String(one?.['email']) },
    { 'name:like': String(one?.['last_name']) },
    { sort: 'last_name:asc', limit: 5 },
    { 'customer_group_id:in': '0' },
    { 'date_created:min': '2020-01-01T00:00:00Z' },
  ];
  for (const query of queries) await session.right('GET /v3/customers', { query });
  await session.right('GET /v3/customers/addresses', { query: { 'customer_id:in': Number(one?.['id']), limit: 10 } });
  await driveNewCustomers(session);
  for (const { id } of people)
    await session.right('GET /v3/customers/{customerId}/stored-instruments', { path: { customerId: Number(id) } });
}

async function driveNewCustomers(session: Session): Promise<void> {
  const person = { first_name: 'New', last_name: 'One', email: 'new.one@example.com', company: 'One', phone: '555' };
  const [made] = listOf(await session.right('POST /v3/customers', { body: [person] }));
  await session.wrong('POST /v3/customers', 'an e-mail that is taken', 422, { body: [person] });
  await session.right('PUT /v3/customers', { body: [{ id: made?.['id'], first_name: 'Renamed', notes: 'a note' }] });
}

export async function driveCatalogue(session: Session): Promise<void> {
  const products = listOf(await session.right('GET /v3/catalog/products', { query: { limit: 250 } }));
  const [first] = products;
  const queries = [
    { include: 'variants,options,modifiers' },
    { keyword: String(first?.['name']).split(' ')[0] ?? '' },
    { name: String(first?.['name']) },
    { sku: String(first?.['sku']) },
    {
      'id:in': products
        .slice(0, 3)
        .map(({ id }) => String(id))
        .join(','),
    },
    { is_visible: true, sort: 'name', direction: 'desc', page: 2, limit: 10 },
    { 'channel_id:in': 1 },
  ];
  for (const query of queries) await session.right('GET /v3/catalog/products', { query });
  for (const { id } of products.slice(0, 30)) {
    const path = { product_id: Number(id) };
    await session.right('GET /v3/catalog/products/{product_id}', {
      path,
      query: { include: 'variants,options,modifiers' },
    });
    await session.right('GET /v3/catalog/products/{product_id}/variants', { path });
  }
  await driveInventory(session);
}

async function driveInventory(session: Session): Promise<void> {
  const items = listOf(await session.right('GET /v3/inventory/items'));
  await session.right('GET /v3/inventory/locations/{location_id}/items', { path: { location_id: 1 } });
  const { product_id, variant_id } = objectOf(items[0]?.['identity']);
  const path = { product_id: Number(product_id) };
  const product = objectOf(dataOf(await session.right('GET /v3/catalog/products/{product_id}', { path })));
  // What is counted as a whole is named as a whole.
  const named = product['inventory_tracking'] === 'product' ? { product_id } : { variant_id };
  const row = { location_id: 1, ...named, quantity: 5 };
  await session.right('PUT /v3/inventory/adjustments/absolute', { body: { reason: 'counted', items: [row] } });
  await session.right('POST /v3/inventory/adjustments/relative', {
    body: { reason: 'sold', items: [{ ...row, quantity: -2 }] },
  });
}
