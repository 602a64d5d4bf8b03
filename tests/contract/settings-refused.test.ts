import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller } from './emulator-caller.ts';
import { EMULATOR_ENV, MAPLE, control } from './emulator-visitor.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let caller: Caller;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_ORDERS: '60', EMULATOR_QUOTA: 'unlimited' } });
});
afterAll(() => emulator.stop());
beforeEach(async () => {
  await control(emulator.url, 'POST', '/reset');
  caller = await Caller.of(emulator.url, MAPLE, [
    'store_v2_orders',
    'store_v2_information',
    'store_logs_read_only',
    'store_v2_content',
    'store_v2_customers_read_only',
  ]);
});

const errorsOf = (body: unknown): string[] => Object.keys(Object(Object(body).errors));

describe('order settings refuse, and change nothing', () => {
  const placed = (addresses: unknown) => ({ notifications: { order_placed: { email_addresses: addresses } } });

  test.each<[unknown, string]>([
    [{}, 'notifications'],
    [{ notifications: [] }, 'notifications'],
    [{ notifications: { order_placed: 'a@example.com' } }, 'notifications.order_placed'],
    [placed('a@example.com'), 'notifications.order_placed.email_addresses'],
    [placed(null), 'notifications.order_placed.email_addresses'],
    [placed(['a@example.com', 'nobody']), 'notifications.order_placed.email_addresses.1'],
    [placed(['a b@example.com']), 'notifications.order_placed.email_addresses.0'],
    [placed(['a@example']), 'notifications.order_placed.email_addresses.0'],
    [placed([5]), 'notifications.order_placed.email_addresses.0'],
  ])('%j of the store', async (body, field) => {
    const before = (await caller.get('/v3/orders/settings')).body;
    const answer = await caller.put('/v3/orders/settings', body);
    expect([answer.status, errorsOf(answer.body)]).toEqual([422, [field]]);
    expect((await caller.get('/v3/orders/settings')).body).toEqual(before);
    expect(Object((await caller.get('/v3/store/systemlogs')).body).data).toEqual([]);
  });

  test('one list without the other on a channel', async () => {
    const path = '/v3/orders/settings/channels/1';
    expect((await caller.put(path, placed(['a@example.com']))).status).toBe(422);
    expect(Object((await caller.get(path)).body).notifications).toEqual({
      order_placed: { email_addresses: null },
      forward_invoice: { email_addresses: null },
    });
  });

  test.each(['5', 'x', '1.5', '0'])('the channel %s, which is none', async (channel) => {
    for (const method of ['GET', 'PUT'])
      expect(
        (
          await caller.send(
            method,
            `/v3/orders/settings/channels/${channel}`,
            method === 'PUT' ? placed([]) : undefined,
          )
        ).status,
      ).toBe(404);
  });
});

describe('mails of the store', () => {
  const path = '/v3/settings/email-statuses';
  const statuses = async (query = '') => Object((await caller.get(path + query)).body).data as Record<string, unknown>;

  test.each([{ invoice_email: 'on' }, { invoice_email: 1 }, { invoice_email: null }])(
    '%o is refused, with what stands beside it',
    async (wrong) => {
      const answer = await caller.put(path, { gift_certificate_email: false, ...wrong });
      expect([answer.status, errorsOf(answer.body)]).toEqual([422, ['invoice_email']]);
      expect(await statuses()).toMatchObject({ gift_certificate_email: true, invoice_email: true });
    },
  );

  test.each(['x', '', '99', '1.5'])('the channel "%s" is none', async (channel) => {
    for (const answer of [
      await caller.get(`${path}?channel_id=${channel}`),
      await caller.put(`${path}?channel_id=${channel}`, { invoice_email: false }),
    ])
      expect([answer.status, errorsOf(answer.body)]).toEqual([422, ['channel_id']]);
    expect(await statuses()).toMatchObject({ invoice_email: true });
  });

  test('a change on a channel is not one of the store, and names that nobody knows are passed over', async () => {
    const changed = await caller.put(`${path}?channel_id=1`, { invoice_email: false, no_such_email: false });
    expect(changed.status).toBe(200);
    expect([(await statuses())['invoice_email'], (await statuses('?channel_id=1'))['invoice_email']]).toEqual([
      true,
      false,
    ]);
    expect((await statuses('?channel_id=1'))['gift_certificate_email']).toBeNull();
    expect(Object.keys(await statuses())).not.toContain('no_such_email');
  });
});

describe('the log of the store', () => {
  const found = async (query: string) =>
    (Object((await caller.get(`/v3/store/systemlogs?${query}`)).body).data as { id: number }[]).map(({ id }) => id);

  test('is found by id, kind, module and severity, and sorted', async () => {
    for (let turn = 0; turn < 3; turn++)
      await caller.put('/v3/orders/settings', { notifications: { order_placed: { email_addresses: [] } } });
    const [one, two, three] = await found('');
    expect(await found('direction=desc')).toEqual([three, two, one]);
    expect(await found('sort=type&direction=desc')).toEqual([three, two, one]);
    expect(await found(`id:in=${one},${three},999`)).toEqual([one, three]);
    expect([await found('type=ordersettings'), await found('type=tax'), await found('type:not=ordersettings')]).toEqual(
      [[one, two, three], [], []],
    );
    expect([await found('module=x'), await found('module:not=x')]).toEqual([[], [one, two, three]]);
    const counts = await Promise.all(
      ['severity=1', 'severity=2', 'severity:min=1', 'severity:min=2', 'severity:max=1'].map(found),
    );
    expect(counts.map(({ length }) => length)).toEqual([3, 0, 3, 0, 3]);
  });

  test.each(['severity=0', 'severity=5', 'severity:min=x', 'sort=id', 'direction=up', 'id:in=1,x', 'id:in='])(
    '%s is refused',
    async (query) => {
      const { status, body } = await caller.get(`/v3/store/systemlogs?${query}`);
      expect([status, errorsOf(body)]).toEqual([422, [query.slice(0, query.indexOf('='))]]);
    },
  );
});

describe('messages of an order', () => {
  const write = (message: string, more: Record<string, unknown> = {}) =>
    control(emulator.url, 'POST', `/stores/${MAPLE}/orders/120/messages`, { message, ...more });
  const texts = async (query: string) =>
    (await caller.list(`/v2/orders/120/messages?${query}`)).map((each) => each['message']);

  test('are found by number, date, state and writer', async () => {
    const before = await texts('');
    const first = Number((await write('from the shopper', { subject: 'Where?' })).body['id']);
    await control(emulator.url, 'POST', '/clock', { advance_ms: 60_000 });
    const second = Number((await write('from staff', { from_staff: true })).body['id']);
    expect(await texts('')).toEqual([...before, 'from the shopper', 'from staff']);
    expect([await texts(`min_id=${second}`), await texts(`min_id=${first}&max_id=${first}`)]).toEqual([
      ['from staff'],
      ['from the shopper'],
    ]);
    const written = (await caller.list(`/v2/orders/120/messages?min_id=${first}`)).map((each) => ({
      at: String(each['date_created']),
      is: [each['type'], each['staff_id'], each['status'], each['order_id'], each['subject']],
    }));
    expect(written.map(({ is }) => is)).toEqual([
      ['customer', 0, 'unread', 120, 'Where?'],
      ['admin', 1, 'unread', 120, ''],
    ]);
    const [at, later] = written.map((each) => encodeURIComponent(each.at));
    expect(await texts(`min_id=${first}&max_date_created=${at}`)).toEqual(['from the shopper']);
    expect(await texts(`min_id=${first}&min_date_created=${later}`)).toEqual(['from staff']);
    expect(await texts(`min_id=${first}&status=read`)).toEqual([]);
    expect(await texts(`min_id=${first}&is_flagged=true`)).toEqual([]);
    expect(await texts(`min_id=${first}&is_flagged=0&customer_id=0`)).toContain('from staff');
  });

  test.each(['status=new', 'is_flagged=maybe', 'min_id=x', 'max_id=1.5', 'customer_id=', 'min_date_created=soon'])(
    '%s is refused',
    async (query) => {
      expect((await caller.get(`/v2/orders/120/messages?${query}`)).status).toBe(400);
    },
  );
});

describe('a script is refused field by field', () => {
  const right = { name: 'A', src: 'https://app.example/a.js' };

  test.each<[Record<string, unknown>, string[]]>([
    [{ name: '' }, ['name']],
    [{ name: 'x'.repeat(256) }, ['name']],
    [{ src: 'app.js' }, ['src']],
    [{ src: 'javascript:alert(1)' }, ['src']],
    [{ src: undefined }, ['src']],
    [{ html: '<script></script>' }, ['src']],
    [{ kind: 'src', html: '<script></script>' }, ['html']],
    [{ kind: 'module' }, ['kind']],
    [{ load_method: 'lazy', location: 'body' }, ['load_method', 'location']],
    [{ visibility: 'all', consent_category: 'none' }, ['visibility', 'consent_category']],
    [{ enabled: 'yes', auto_uninstall: 1 }, ['enabled', 'auto_uninstall']],
    [{ channel_id: '1' }, ['channel_id']],
    [{ integrity_hashes: ['md5-abc'] }, ['integrity_hashes']],
    [{ integrity_hashes: Array.from({ length: 6 }, () => 'sha256-abc=') }, ['integrity_hashes']],
    [{ description: 5 }, ['description']],
  ])('%j', async (change, fields) => {
    const { status, body } = await caller.send('POST', '/v3/content/scripts', { ...right, ...change });
    expect([status, errorsOf(body).toSorted()]).toEqual([422, fields.toSorted()]);
    expect(Object((await caller.get('/v3/content/scripts')).body).data).toEqual([]);
  });
});

describe('a hook is refused field by field', () => {
  const right = { scope: 'store/order/created', destination: 'https://app.example/hooks' };

  test.each<[Record<string, unknown>, string[]]>([
    [{ scope: 'store/orders/*' }, ['scope']],
    [{ scope: '*' }, ['scope']],
    [{ scope: 'store/channel/x/order/*' }, ['scope']],
    [{ scope: 5, is_active: 'yes' }, ['is_active', 'scope']],
    [{ destination: 'http://app.example/hooks' }, ['destination']],
    [{ destination: 'https://app.example:8443/hooks' }, ['destination']],
    [{ destination: 'app.example' }, ['destination']],
    [{ destination: 'http://localhost.evil.example/' }, ['destination']],
    [{ headers: ['a'] }, ['headers']],
    [{ headers: { a: 1 } }, ['headers']],
  ])('%j', async (change, fields) => {
    const { status, body } = await caller.send('POST', '/v3/hooks', { ...right, ...change });
    expect([status, errorsOf(body).toSorted()]).toEqual([422, fields]);
    expect(Object((await caller.get('/v3/hooks')).body).data).toEqual([]);
  });

  test.each([{}, { emails: 'a@example.com' }, { emails: ['a'] }, { emails: ['a@example.com', null] }])(
    'who is mailed about hooks: %j',
    async (body) => {
      expect((await caller.put('/v3/hooks/admin', body)).status).toBe(422);
      expect(Object(Object((await caller.get('/v3/hooks/admin')).body).data).emails).toEqual([]);
    },
  );
});
