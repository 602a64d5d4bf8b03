import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller } from './emulator-caller.ts';
import { control, EMULATOR_ENV, FJORD, MAPLE } from './emulator-visitor.ts';
import { listenTo } from './heard-events.ts';
import { everyThing, pageAt } from './platform-pages.ts';
import type { Thing } from './platform-pages.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let maple: Caller;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
  maple = await Caller.of(emulator.url, MAPLE, [
    'store_v2_customers',
    'store_v2_orders',
    'store_stored_payment_instruments',
  ]);
});
afterAll(() => emulator.stop());

let count = 0;
/** A customer whom nobody has seen yet. */
const stranger = (more: Thing = {}): Thing => ({
  email: `ada.${++count}@example.com`,
  first_name: 'Ada',
  last_name: `Lovelace ${count}`,
  ...more,
});
const post = (body: unknown) => maple.send('POST', '/v3/customers', body);
const put = (body: unknown) => maple.put('/v3/customers', body);
async function added(more: Thing = {}): Promise<Thing> {
  const { status, body } = await post([stranger(more)]);
  expect([status, body]).toEqual([200, { data: [expect.any(Object)], meta: {} }]);
  return (body as { data: readonly [Thing] }).data[0];
}
const ALL_PARTS = 'include=addresses,storecredit,attributes,formfields';
const reread = async (id: unknown) => (await pageAt(maple, `/v3/customers?id:in=${String(id)}&${ALL_PARTS}`)).data[0];

const ADDRESS = {
  first_name: 'Ada',
  last_name: 'Lovelace',
  address1: '12 St James’s Square',
  city: 'London',
  state_or_province: 'Greater London',
  postal_code: 'SW1Y 4JH',
  country_code: 'GB',
};

describe('a new customer', () => {
  test('is found with everything that was sent', async () => {
    const customer = await added({
      company: 'Engines Ltd',
      phone: '+44 20 7946 0123',
      customer_group_id: 2,
      accepts_product_review_abandoned_cart_emails: true,
      authentication: { force_password_reset: true, new_password: 'not kept anywhere' },
      channel_ids: [1],
      addresses: [ADDRESS, { ...ADDRESS, address_type: 'commercial', company: 'Engines Ltd' }],
      attributes: [{ attribute_id: 1, attribute_value: 'Gold' }],
      form_fields: [{ name: 'How did you hear of us?', value: 'A friend' }],
      store_credit_amounts: [{ amount: 43.15 }],
    });
    const id = customer['id'];
    expect(customer).toMatchObject({
      company: 'Engines Ltd',
      customer_group_id: 2,
      address_count: 2,
      attribute_count: 1,
      authentication: { force_password_reset: true },
      accepts_product_review_abandoned_cart_emails: true,
      registration_ip_address: '',
      origin_channel_id: 1,
      channel_ids: [1],
      addresses: [
        { ...ADDRESS, customer_id: id, country: 'United Kingdom', address_type: 'residential' },
        { address_type: 'commercial' },
      ],
      attributes: [{ attribute_id: 1, attribute_value: 'Gold', customer_id: id }],
      form_fields: [{ name: 'How did you hear of us?', value: 'A friend', customer_id: id }],
      store_credit_amounts: [{ amount: 43.15 }],
    });
    expect(await reread(id)).toEqual(customer);
    expect(await everyThing(maple, `/v3/customers/addresses?customer_id:in=${String(id)}`)).toHaveLength(2);
    expect(JSON.stringify(customer)).not.toContain('not kept anywhere');
  });

  test('can be named by an order and has nothing in the vault', async () => {
    const { id, email } = await added();
    expect((await maple.get(`/v3/customers/${String(id)}/stored-instruments`)).body).toEqual([]);
    const { form_fields: _fields, ...address } = (await maple.one('/v2/orders/120'))['billing_address'] as Thing;
    const billing_address = { ...address, email };
    const line = { name: 'Punched cards', quantity: 1, price_inc_tax: 9, price_ex_tax: 9 };
    const { status, body } = await maple.send('POST', '/v2/orders', {
      customer_id: id,
      billing_address,
      products: [line],
    });
    expect([status, (body as Thing)['customer_id']]).toEqual([200, id]);
  });

  test('belongs to its store, and is told to subscribers', async () => {
    const ears = await listenTo(maple, ['store/customer/created', 'store/customer/updated']);
    const { id } = await added();
    await put([{ id, notes: 'writes programs' }]);
    expect(await ears.heard()).toEqual(
      expect.arrayContaining([
        { scope: 'store/customer/created', data: { type: 'customer', id } },
        { scope: 'store/customer/updated', data: { type: 'customer', id } },
      ]),
    );
    await ears.stop();
    const fjord = await Caller.of(emulator.url, FJORD, ['store_v2_customers_read_only']);
    expect((await pageAt(fjord, `/v3/customers?email:in=ada.${count}@example.com`)).data).toEqual([]);
  });

  test('ten in one call, not eleven; one wrong one refuses all', async () => {
    const ten = Array.from({ length: 10 }, () => stranger());
    expect((await post(ten)).status).toBe(200);
    expect(await post([...Array.from({ length: 11 }, () => stranger())])).toMatchObject({ status: 413 });
    const good = stranger();
    expect((await post([good, stranger({ first_name: '' })])).status).toBe(422);
    expect((await pageAt(maple, `/v3/customers?email:in=${String(good['email'])}`)).data).toEqual([]);
  });

  test('needs an e-mail of its own', async () => {
    const { email } = await added();
    const taken = {
      status: 422,
      body: { title: 'Create customers failed.', errors: { '.customer_create': expect.any(String) } },
    };
    expect(await post([stranger({ email: String(email).toUpperCase() })])).toMatchObject(taken);
    const twice = stranger();
    expect(await post([twice, { ...twice }])).toMatchObject(taken);
  });

  test.each([
    [{ email: undefined }, '0.email'],
    [{ email: 'nobody' }, '0.email'],
    [{ last_name: undefined }, '0.last_name'],
    [{ company: 'c'.repeat(256) }, '0.company'],
    [{ customer_group_id: 'VIP' }, '0.customer_group_id'],
    [{ channel_ids: [] }, '0.channel_ids'],
    [{ channel_ids: [77] }, '0.channel_ids'],
    [{ origin_channel_id: 77 }, '0.origin_channel_id'],
    [{ store_credit_amounts: [{ amount: -1 }] }, '0.store_credit_amounts.0.amount'],
    [{ addresses: [{ ...ADDRESS, city: undefined }] }, '0.addresses.0.city'],
    [{ addresses: [{ ...ADDRESS, country_code: 'XX' }] }, '0.addresses.0.country_code'],
    [{ addresses: [{ ...ADDRESS, address_type: 'boat' }] }, '0.addresses.0.address_type'],
    [{ addresses: Array.from({ length: 11 }, () => ADDRESS) }, '0.addresses'],
    [{ attributes: [{ attribute_id: 99, attribute_value: 'x' }] }, '0.attributes.0.attribute_id'],
    [{ form_fields: [{ name: 'Size' }] }, '0.form_fields.0.value'],
  ])('%j: 422', async (change, field) => {
    expect(await post([stranger(change)])).toMatchObject({
      status: 422,
      body: { errors: { [field]: expect.any(String) } },
    });
  });
});

describe('a changed customer', () => {
  test('keeps what is not sent, and its parts; form fields and credit can be replaced', async () => {
    const before = (await everyThing(maple, `/v3/customers?${ALL_PARTS}`)).find((each) => each['address_count'] === 1);
    const id = before?.['id'];
    const changes = { phone: '555 0100', notes: 'moved', customer_group_id: 1 };
    expect((await put([{ id, ...changes, store_credit_amounts: [{ amount: 7 }] }])).status).toBe(200);
    const after = await reread(id);
    expect(after).toEqual({
      ...before,
      ...changes,
      store_credit_amounts: [{ amount: 7 }],
      date_modified: after?.['date_modified'],
    });
    expect(Date.parse(String(after?.['date_modified']))).toBeGreaterThan(Date.parse(String(before?.['date_modified'])));
    await put([{ id, form_fields: [{ name: 'Shoe size', value: 43 }] }]);
    expect((await reread(id))?.['form_fields']).toEqual([{ name: 'Shoe size', value: 43, customer_id: id }]);
    expect((await pageAt(maple, '/v3/customers?phone:in=555%200100')).data.map((each) => each['id'])).toEqual([id]);
  });

  test('passes over what cannot change', async () => {
    const customer = await added();
    await put([
      { id: customer['id'], registration_ip_address: '198.51.100.9', origin_channel_id: 77, first_name: 'Augusta' },
    ]);
    expect(await reread(customer['id'])).toMatchObject({
      registration_ip_address: '',
      origin_channel_id: 1,
      first_name: 'Augusta',
    });
  });

  test('is refused without an id, when it is unknown, or with the e-mail of another', async () => {
    const [one, other] = [await added(), await added()];
    expect(await put([{ first_name: 'Ada' }])).toMatchObject({
      status: 422,
      body: { errors: { '0.id': expect.any(String) } },
    });
    const failed = {
      status: 422,
      body: { title: 'Update customers failed.', errors: { '.customer_update': expect.any(String) } },
    };
    expect(await put([{ id: 999_999, first_name: 'Ada' }])).toMatchObject(failed);
    expect(await put([{ id: one['id'], email: other['email'] }])).toMatchObject(failed);
    expect((await put([{ id: one['id'], email: String(one['email']).toUpperCase() }])).status).toBe(200);
    expect((await put({ id: one['id'] })).status).toBe(422);
  });

  test('needs the scope to write', async () => {
    const reader = await Caller.of(emulator.url, MAPLE, ['store_v2_customers_read_only']);
    expect((await reader.send('POST', '/v3/customers', [stranger()])).status).toBe(403);
    expect((await reader.put('/v3/customers', [{ id: 1 }])).status).toBe(403);
  });
});

test('a snapshot brings customers and their credit back', async () => {
  const customer = await added({ store_credit_amounts: [{ amount: 5 }] });
  const { body: snapshot } = await control(emulator.url, 'POST', '/snapshots', { name: 'before' });
  await put([{ id: customer['id'], first_name: 'Augusta', store_credit_amounts: [{ amount: 9 }] }]);
  const later = await added();
  await control(emulator.url, 'POST', `/snapshots/${String(snapshot['id'])}/restore`);
  expect(await reread(customer['id'])).toEqual(customer);
  expect((await pageAt(maple, `/v3/customers?id:in=${String(later['id'])}`)).data).toEqual([]);
});
