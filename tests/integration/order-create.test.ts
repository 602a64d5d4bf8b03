import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DELETE as discardRoute } from '#app/api/order-drafts/[draftId]/route.ts';
import { GET as listRoute } from '#app/api/order-drafts/route.ts';
import { GET as readAddresses } from '#app/api/customers/[customerId]/addresses/route.ts';
import { POST as searchCustomers } from '#app/api/customers/search/route.ts';
import { GET as countriesRoute } from '#app/api/geography/countries/route.ts';
import { GET as statesRoute } from '#app/api/geography/countries/[countryId]/states/route.ts';
import { createTasks } from '#lib/jobs/tasks.ts';
import { runtime } from '#lib/process/runtime.ts';
import { call, installAndOpen, load, MAPLE, open, STAFF } from './app.ts';
import { control, ledger, platformOrder } from './emulator.ts';
import {
  aProduct,
  begin,
  lineOf,
  place,
  platform,
  posts,
  postsByReference,
  problemsOf,
  read,
  ready,
  save,
  type Bearer,
} from './order-create/rig.ts';

/** Run whole with CREATE_CLICKS=1000 CREATE_DROPS=500. */
const CLICKS = Number(process.env['CREATE_CLICKS'] ?? 8);
const DROPS = Number(process.env['CREATE_DROPS'] ?? 6);
const HOUR_MS = 3_600_000;

const { prisma } = runtime();
let bearer: Bearer;

beforeAll(async () => {
  ({ bearer } = await installAndOpen());
});
beforeEach(async () => {
  await control('DELETE', '/faults');
  await control('DELETE', '/ledger');
});

const auditOf = (orderId: number) => prisma.auditEntry.findMany({ where: { orderId } });
const reconcile = () => createTasks(runtime())['reconcile-intents']({}, undefined as never);
/** As if the open writes had been sent so long ago. */
const age = (ms: number) =>
  prisma.intent.updateMany({ where: { finishedAt: null }, data: { createdAt: new Date(Date.now() - ms) } });

describe('an order that is created', () => {
  test('is asked for once, with no more than was said, and leaves one audit row and a row in the list', async () => {
    const draft = await ready(bearer, { staffNotes: 'By phone', shippingMethod: 'Courier' });
    const { status, body } = await place(bearer, draft);
    expect(status).toBe(200);
    expect(body).toMatchObject({ total: { amount: '22', currencyCode: 'USD' } });
    const orderId = Number(body['orderId']);
    const [sent, ...more] = await posts();
    expect(more).toEqual([]);
    const address = {
      ...{ first_name: 'Ada', last_name: 'Moreno', street_1: '12 Pine St', city: 'Albany', state: 'New York' },
      ...{ zip: '12207', country: 'United States', country_iso2: 'US', email: 'ada@example.com' },
    };
    expect(sent?.body).toEqual({
      billing_address: address,
      shipping_addresses: [{ ...address, shipping_method: 'Courier' }],
      products: [{ name: 'Repair', quantity: 2, price_ex_tax: '10', price_inc_tax: '11' }],
      ...{ status_id: 1, channel_id: 1, external_source: '42077', staff_notes: 'By phone' },
      external_order_id: expect.stringMatching(/^OD-[\w-]{16}$/),
    });
    expect(await auditOf(orderId)).toMatchObject([
      { action: 'order.create', outcome: 'done', userId: expect.any(Number) },
    ]);
    expect(await prisma.indexedOrder.count({ where: { orderId } })).toBe(1);
    const drafts = (await call(listRoute, '/api/order-drafts', { headers: bearer })).body as unknown as {
      id: string;
    }[];
    expect(drafts.map(({ id }) => id)).not.toContain(draft.id);
  });

  test.each(['same key', 'own keys'])(
    `is one, however often it is clicked (%s)`,
    async (kind) => {
      for (let click = 0; click < CLICKS / 2; click += 1) {
        const draft = await ready(bearer);
        const key = crypto.randomUUID();
        const answers = await Promise.all(
          [1, 2].map(() => place(bearer, draft, kind === 'same key' ? key : undefined)),
        );
        // The same click is told that it is being worked on, if it comes so soon; another one waits and gets the order.
        const others = kind === 'same key' ? [200, 409] : [200];
        expect(answers.filter(({ status }) => !others.includes(status))).toEqual([]);
        const made = answers.filter(({ status }) => status === 200).map(({ body }) => body['orderId']);
        expect(new Set(made).size).toBe(1);
      }
      const counts = [...(await postsByReference()).values()];
      expect(counts).toHaveLength(Math.ceil(CLICKS / 2));
      expect(counts.filter(({ sent }) => sent !== 1)).toEqual([]);
    },
    HOUR_MS,
  );

  test(
    'is never made twice when the answer is lost',
    async () => {
      for (let trial = 0; trial < DROPS; trial += 1) {
        const draft = await ready(bearer);
        await control('POST', '/faults', {
          match: { method: 'POST', path: '/v2/orders' },
          action: { kind: 'drop_after' },
          times: 1,
        });
        // Every other time the look right after it fails too.
        if (trial % 2 === 1)
          await control('POST', '/faults', {
            match: { method: 'GET', path: '/v2/orders' },
            action: { kind: 'status', status: 400 },
            times: 1,
          });
        const first = await place(bearer, draft);
        expect(first.body['code']).toBe(trial % 2 === 1 ? 'outcome_unknown' : undefined);
        const again = await place(bearer, draft);
        expect(again.status).toBe(200);
      }
      const counts = [...(await postsByReference()).values()];
      expect(counts).toHaveLength(DROPS);
      expect(counts.filter(({ sent, made }) => sent !== 1 || made !== 1)).toEqual([]);
      await age(HOUR_MS);
      // A run takes a hundred.
      for (let run = 0; run <= DROPS / 100; run += 1) await reconcile();
      expect(await prisma.intent.count({ where: { finishedAt: null } })).toBe(0);
      const made = await prisma.orderDraft.findMany({ where: { orderId: { not: null } }, select: { orderId: true } });
      for (const { orderId } of made) expect(await prisma.auditEntry.count({ where: { orderId } })).toBe(1);
    },
    HOUR_MS,
  );

  test('can be asked for again only when it is known that it was not made', async () => {
    const draft = await ready(bearer);
    await control('POST', '/faults', {
      match: { method: 'POST', path: '/v2/orders' },
      action: { kind: 'drop_before' },
      times: 1,
    });
    expect((await place(bearer, draft)).body['code']).toBe('outcome_unknown');
    expect((await place(bearer, draft)).body['code']).toBe('outcome_unknown');
    await age(HOUR_MS);
    await reconcile();
    expect((await place(bearer, draft)).status).toBe(200);
    expect((await posts()).map(({ status }) => status)).toEqual([0, 200]);
  });

  test('that the platform refuses for its stock says which line, and the draft stays', async () => {
    const product = await aProduct(
      bearer,
      ({ options, modifiers }) => options.length === 0 && modifiers.every(({ isRequired }) => !isRequired),
    );
    await control('PUT', `/stores/${MAPLE}/stock/${product.id}`, { tracking: 'product', level: 3 });
    const draft = await ready(bearer, { lines: [lineOf(product, '4')] });
    const refused = await place(bearer, draft);
    expect(refused.status).toBe(422);
    expect(problemsOf(refused)).toEqual([
      { step: 'items', path: 'lines.p.quantity', problem: 'aboveStock', numbers: { stock: 3 } },
    ]);
    expect((await read(bearer, draft.id)).body['orderId']).toBeNull();
    const less = { ...draft, content: { ...draft.content, lines: [lineOf(product, '3')] } };
    expect((await place(bearer, less)).status).toBe(200);
  });

  test('with something missing is not sent, and every field is named', async () => {
    const draft = await ready(bearer, { lines: [], discount: '1.234' });
    const refused = await place(bearer, {
      ...draft,
      content: { ...draft.content, billing: { ...draft.content.billing, zip: '1' } },
    });
    expect(refused.status).toBe(422);
    expect(problemsOf(refused).map(({ path, problem }) => `${path} ${problem}`)).toEqual([
      'billing.zip zipTooShort',
      'lines noLines',
      'discount tooManyPlaces',
    ]);
    expect(await posts()).toEqual([]);
  });

  test('takes odd names as they are', async () => {
    const name = `<img src=x onerror=alert(1)> {{7*7}} \u202eabc 🪑${'🎉'.repeat(100)}\0`;
    const line = {
      kind: 'custom' as const,
      key: 'a',
      name,
      sku: '',
      quantity: '1',
      price: { exTax: '1', incTax: '1' },
    };
    const { status, body } = await place(bearer, await ready(bearer, { lines: [line] }));
    expect(status).toBe(200);
    const [made] = (await platform(MAPLE, `/v2/orders/${Number(body['orderId'])}/products`)) as { name: string }[];
    expect(made?.name).toBe(name.replace('\0', '').trim());
  });

  test('is not a viewer’s business', async () => {
    const viewer = await open(await load(MAPLE, STAFF));
    const answer = await call(listRoute, '/api/order-drafts', { headers: viewer.bearer });
    expect(answer.status).toBe(403);
  });
});

describe('a draft', () => {
  test('is the person’s own, saved by revision, and gone when discarded', async () => {
    const draft = await begin(bearer);
    expect((await begin(bearer, undefined, draft.id)).revision).toBe(1);
    const saved = await save(bearer, draft.id, 1, { ...draft.content, staffNotes: 'one' });
    expect(saved.body['revision']).toBe(2);
    expect((await save(bearer, draft.id, 1, { ...draft.content, staffNotes: 'old' })).status).toBe(409);
    expect(((await read(bearer, draft.id)).body['content'] as { staffNotes: string }).staffNotes).toBe('one');
    const headers = { ...bearer, 'idempotency-key': crypto.randomUUID() };
    await call(discardRoute, `/api/order-drafts/${draft.id}`, {
      method: 'DELETE',
      headers,
      params: { draftId: draft.id },
    });
    expect((await read(bearer, draft.id)).status).toBe(404);
    expect((await save(bearer, draft.id, 2, draft.content)).status).toBe(404);
  });

  test('of an order has its lines, and tells whose price is another now', async () => {
    const product = await aProduct(bearer, ({ options, modifiers }) => options.length > 0 && modifiers.length === 0);
    const [variant] = product.variants;
    const made = (await platform(MAPLE, '/v2/orders', 'POST', {
      billing_address: {
        first_name: 'Ada',
        last_name: 'Moreno',
        zip: '12207',
        country_iso2: 'US',
        email: 'a@example.com',
      },
      products: [
        { product_id: product.id, variant_id: variant?.id, quantity: 2, price_ex_tax: '1', price_inc_tax: '1.1' },
        { name: 'Repair', quantity: 1, price_ex_tax: '5', price_inc_tax: '5' },
      ],
      discount_amount: '1',
    })) as { id: number };
    const { content } = await begin(bearer, made.id);
    expect(content.lines).toMatchObject([
      { kind: 'catalogue', productId: product.id, variantId: variant?.id, quantity: '2', price: null },
      { kind: 'custom', name: 'Repair', price: { exTax: '5.00', incTax: '5.00' } },
    ]);
    expect(content.notices.map(({ kind, was }) => [kind, was?.amount])).toEqual([
      ['priceChanged', '1'],
      ['discountLeftOut', undefined],
    ]);
    const ofNone = call(listRoute, '/api/order-drafts', { headers: bearer });
    await expect(begin(bearer, 2_000_000_000)).rejects.toThrow('no such order');
    expect((await ofNone).status).toBe(200);
  });
});

describe('what forms ask', () => {
  test('customers by name and by e-mail, with their addresses', async () => {
    const search = async (text: string) =>
      (await call(searchCustomers, '/api/customers/search', { method: 'POST', headers: bearer, body: { text } })).body[
        'hits'
      ] as { id: number; email: string; lastName: string }[];
    type Listed = { data: { id: number; email: string; last_name: string }[] };
    const [anybody] = ((await platform(MAPLE, '/v3/customers?limit=1')) as Listed).data;
    expect((await search(anybody?.email ?? '')).map(({ id }) => id)).toEqual([anybody?.id]);
    expect((await search(anybody?.last_name ?? '')).map(({ id }) => id)).toContain(anybody?.id);
    const id = String(anybody?.id);
    const addresses = await call(readAddresses, `/api/customers/${id}/addresses`, {
      headers: bearer,
      params: { customerId: id },
    });
    expect(addresses.status).toBe(200);
  });

  test('countries and states are asked of the platform once', async () => {
    const countries = () => call(countriesRoute, '/api/geography/countries', { headers: bearer });
    const first = (await countries()).body as unknown as { id: number; code: string }[];
    expect((await countries()).body).toEqual(first);
    const us = String(first.find(({ code }) => code === 'US')?.id);
    const states = await call(statesRoute, `/api/geography/countries/${us}/states`, {
      headers: bearer,
      params: { countryId: us },
    });
    expect(states.body).toContainEqual({ name: 'California', abbreviation: 'CA' });
    expect(await ledger({ kind: 'api', path: '/v2/countries(\\?|$)' })).toHaveLength(1);
  });

  test('an order made here is one of the platform’s', async () => {
    const { body } = await place(bearer, await ready(bearer, { statusId: 11, paymentMethod: 'Cash' }));
    expect(await platformOrder(MAPLE, Number(body['orderId']))).toMatchObject({
      status_id: 11,
      payment_method: 'Cash',
      order_source: 'external',
    });
  });
});
