import { beforeAll, describe, expect, inject, test } from 'vitest';
import { Caller } from './emulator-caller.ts';
import { MAPLE } from './emulator-visitor.ts';
import { everyThing, pageAt } from './platform-pages.ts';
import type { Thing } from './platform-pages.ts';

let maple: Caller;
let all: Thing[];
beforeAll(async () => {
  maple = await Caller.of(inject('emulatorUrl'), MAPLE);
  all = await everyThing(maple, '/v3/customers');
});

const idsOf = (things: readonly Thing[]) => things.map((thing) => thing['id']);
const found = async (query: string) => idsOf(await everyThing(maple, `/v3/customers?${query}`));
const where = (test: (customer: Thing) => boolean) => idsOf(all.filter(test));
const one = (test: (customer: Thing) => boolean): Thing => {
  const customer = all.find(test);
  if (customer === undefined) throw new Error('no such customer');
  return customer;
};

describe('customers', () => {
  test('have e-mails of their own, dates that end in Z, and no parts that nobody asked for', () => {
    expect(new Set(all.map((customer) => customer['email'])).size).toBe(all.length);
    expect(Object.keys(all[0] ?? {}).toSorted()).toEqual(
      [
        'accepts_product_review_abandoned_cart_emails',
        'address_count',
        'attribute_count',
        'authentication',
        'channel_ids',
        'company',
        'customer_group_id',
        'date_created',
        'date_modified',
        'email',
        'first_name',
        'id',
        'last_name',
        'notes',
        'origin_channel_id',
        'phone',
        'registration_ip_address',
        'tax_exempt_category',
      ].toSorted(),
    );
    for (const customer of all) expect(customer['date_created']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  test('need the scope of customers', async () => {
    const stranger = await Caller.of(inject('emulatorUrl'), MAPLE, ['store_v2_orders']);
    expect(await stranger.get('/v3/customers')).toMatchObject({ status: 403, body: { status: 403 } });
    expect((await stranger.get('/v3/customers/addresses')).status).toBe(403);
    const reader = await Caller.of(inject('emulatorUrl'), MAPLE, ['store_v2_customers_read_only']);
    expect((await reader.get('/v3/customers')).status).toBe(200);
  });
});

describe('filters', () => {
  test('by id, e-mail, telephone, company and group; several values, whatever the case', async () => {
    const [first, second] = [one((each) => each['company'] !== ''), one((each) => each['phone'] !== '')];
    expect(await found(`id:in=${String(second['id'])},${String(first['id'])},999999`)).toEqual(
      where((each) => each === first || each === second),
    );
    const emails = `${String(first['email']).toUpperCase()},${String(second['email'])}`;
    expect(await found(`email:in=${encodeURIComponent(emails)}`)).toEqual(
      where((each) => each === first || each === second),
    );
    expect(await found(`phone:in=${encodeURIComponent(String(second['phone']))}`)).toContain(second['id']);
    expect(await found(`company:in=${encodeURIComponent(String(first['company']))}`)).toEqual(
      where((each) => each['company'] === first['company']),
    );
    expect(await found('customer_group_id:in=1,2')).toEqual(
      where((each) => each['customer_group_id'] === 1 || each['customer_group_id'] === 2),
    );
    const ip = one((each) => each['registration_ip_address'] !== '')['registration_ip_address'];
    expect(await found(`registration_ip_address:in=${String(ip)}`)).toEqual(
      where((each) => each['registration_ip_address'] === ip),
    );
  });

  test('by name: the whole of it, or parts of first and last name together', async () => {
    const person = one((each) => String(each['last_name']).length > 4);
    const name = `${String(person['first_name'])} ${String(person['last_name'])}`;
    const named = (each: Thing) => `${String(each['first_name'])} ${String(each['last_name'])}`.toLowerCase();
    expect(await found(`name:in=${encodeURIComponent(name.toLowerCase())}`)).toEqual(
      where((each) => named(each) === name.toLowerCase()),
    );
    const across = name.slice(1, -1).toLowerCase();
    expect(await found(`name:like=${encodeURIComponent(across)}`)).toEqual(
      where((each) => named(each).includes(across)),
    );
    const last = String(person['last_name']).slice(0, 4).toLowerCase();
    expect(await found(`name:like=${encodeURIComponent(`zzzz,${last}`)}`)).toEqual(
      where((each) => named(each).includes(last)),
    );
    expect(await found('name:like=zzzz')).toEqual([]);
  });

  test('by date, to the second or for a whole day', async () => {
    const { date_created: at } = one(() => true);
    const day = String(at).slice(0, 10);
    expect(await found(`date_created=${day}`)).toEqual(where((each) => String(each['date_created']).startsWith(day)));
    expect(await found(`date_created=${String(at)}`)).toEqual(where((each) => each['date_created'] === at));
    const middle = all.map((each) => String(each['date_modified'])).toSorted()[Math.floor(all.length / 2)] ?? '';
    const [later, earlier] = [await found(`date_modified:min=${middle}`), await found(`date_modified:max=${middle}`)];
    expect(later).toEqual(where((each) => String(each['date_modified']) >= middle));
    expect(earlier).toEqual(where((each) => String(each['date_modified']) <= middle));
  });

  test.each([
    'id:in=five',
    'customer_group_id:in=',
    'date_created=yesterday',
    'include=orders',
    'sort=id:asc',
    'limit=0',
  ])('%s: 422', async (query) => {
    const { status, body } = await maple.get(`/v3/customers?${query}`);
    expect([status, body]).toEqual([
      422,
      expect.objectContaining({ status: 422, errors: { [query.split('=')[0] ?? '']: expect.any(String) } }),
    ]);
  });
});

describe('order and pages', () => {
  test.each([
    ['last_name', (each: Thing) => String(each['last_name'])],
    ['date_created', (each: Thing) => String(each['date_created'])],
    ['date_modified', (each: Thing) => String(each['date_modified'])],
  ])('by %s, both ways; by id when nothing is said', async (name, key) => {
    const up = await everyThing(maple, `/v3/customers?sort=${name}:asc`);
    const keys = up.map(key);
    expect(keys).toEqual(keys.toSorted((a, b) => a.localeCompare(b)));
    const down = await everyThing(maple, `/v3/customers?sort=${name}:desc`);
    expect(down.map(key)).toEqual(keys.toReversed());
    expect(idsOf(all)).toEqual(idsOf(all).toSorted((a, b) => Number(a) - Number(b)));
  });

  test('the first page tells cursors too, a later one only its number, one by cursor only cursors', async () => {
    const first = await pageAt(maple, '/v3/customers?limit=3');
    expect(Object.keys(first.meta)).toEqual(['pagination', 'cursor_pagination']);
    expect(first.meta.pagination?.total).toBe(all.length);
    expect(Object.keys((await pageAt(maple, '/v3/customers?limit=3&page=2')).meta)).toEqual(['pagination']);
    const second = await pageAt(maple, `/v3/customers${String(first.meta.cursor_pagination?.links.next)}&page=9`);
    expect(Object.keys(second.meta)).toEqual(['cursor_pagination']);
    expect(idsOf(second.data)).toEqual(idsOf(all.slice(3, 6)));
    const back = await pageAt(maple, `/v3/customers${String(second.meta.cursor_pagination?.links.previous)}`);
    expect(idsOf(back.data)).toEqual(idsOf(all.slice(0, 3)));
    expect((await maple.get('/v3/customers?after=aWQ6Nw==&before=aWQ6Nw==')).status).toBe(422);
  });

  test('cursors lead through a list that is sorted by name', async () => {
    const sorted = await everyThing(maple, '/v3/customers?sort=last_name:desc');
    const met: unknown[] = [];
    let next: string | undefined = '?sort=last_name:desc&limit=40';
    while (next !== undefined) {
      const page = await pageAt(maple, `/v3/customers${next}`);
      met.push(...idsOf(page.data));
      next = page.meta.cursor_pagination?.links.next;
    }
    expect(met).toEqual(idsOf(sorted));
  });
});
