import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller, MARKUP } from './emulator-caller.ts';
import { APP_ID, CLIENT_ID, DANA, EMULATOR_ENV, exchange, FJORD, JONAS, MAPLE } from './emulator-visitor.ts';
import { PanelVisitor, PRIYA, control } from './emulator-visitor.ts';

const HOSTILE = '"><img src=x onerror=alert(1)><script>alert(2)</script>\'&';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_ORDERS: '120' } });
});
afterAll(() => emulator.stop());
let dana: PanelVisitor;
beforeEach(async () => {
  await control(emulator.url, 'POST', '/reset');
  dana = await visitor(DANA);
});

async function visitor(userId: number, storeHash = MAPLE): Promise<PanelVisitor> {
  const person = new PanelVisitor(emulator.url);
  await person.signIn(storeHash, userId);
  return person;
}

async function install(): Promise<void> {
  const { body } = await control(emulator.url, 'POST', '/install', { store_hash: MAPLE });
  expect((await exchange(emulator.url, String(body['url']))).status).toBe(200);
}

const statusOf = async (orderId: number) =>
  (await (await Caller.of(emulator.url, MAPLE)).one(`/v2/orders/${orderId}`))['status_id'];

describe('hostile text is text', () => {
  const page = (path: string) => dana.text(`/manage/${MAPLE}${path}`);
  /** What was typed is there, and none of it is markup. */
  const isText = (html: string) =>
    !/<img src=x|<script>alert|<b>Priority/.test(html) && html.includes('&lt;img src=x onerror=');

  test('in notes, names and lines of an order', async () => {
    const caller = await Caller.of(emulator.url, MAPLE);
    const put = await caller.put('/v2/orders/130', {
      staff_notes: HOSTILE,
      customer_message: HOSTILE,
      billing_address: { zip: '11201', first_name: HOSTILE, company: HOSTILE },
    });
    expect(put.status).toBe(200);
    expect(isText(await page('/orders/130'))).toBe(true);
    expect(isText(await page('/orders/107'))).toBe(true);
  });

  test('in the name of a customer in the list', async () => {
    const caller = await Caller.of(emulator.url, MAPLE);
    const [newest] = await caller.list('/v2/orders?sort=id:desc&limit=1');
    const put = await caller.put(`/v2/orders/${String(newest?.['id'])}`, {
      billing_address: { zip: '11201', first_name: HOSTILE },
    });
    expect([put.status, put.body]).toMatchObject([200, { billing_address: { first_name: HOSTILE } }]);
    expect(isText(await page('/orders'))).toBe(true);
  });

  test('in the mail log', async () => {
    await control(emulator.url, 'PUT', `/stores/${MAPLE}/owner`, { email: `${HOSTILE}@example.com` });
    await install();
    expect(isText(await page('/apps/7321/users'))).toBe(true);
  });

  test('in the path of a fault', async () => {
    await dana.post(`/manage/${MAPLE}/faults`, { what: 'html', path: `/v2/${HOSTILE}`, store: 'this' });
    expect(isText(await page('/faults'))).toBe(true);
  });

  test('in the name and the scopes of an app', async () => {
    const app = { app_url: 'http://localhost:9', name: HOSTILE, scopes: [HOSTILE], app_id: 8_001 };
    await control(emulator.url, 'PUT', '/apps/hostile', app);
    expect(isText(await page('/apps'))).toBe(true);
    expect(isText(await page('/app/8001'))).toBe(true);
    expect(isText(await dana.text('/app/hostile/install'))).toBe(true);
    expect(isText(await dana.text('/app/hostile/install/failed'))).toBe(true);
    expect(isText(await dana.text('/app/hostile/install/succeeded'))).toBe(true);
  });

  test('in the address to come back to', async () => {
    expect(isText(await dana.text(`/?return_to=${encodeURIComponent(HOSTILE)}`))).toBe(true);
  });

  test('markup in seeded notes is nowhere markup', async () => {
    for (const id of [107, 109]) {
      const html = await page(`/orders/${id}`);
      expect(html.slice(html.indexOf('<main'), html.indexOf('</main'))).not.toMatch(MARKUP);
    }
  });
});

describe('an address to come back to is one of the same store', () => {
  const changeFrom = async (returnTo: string) => {
    const form = { status_id: '2', return_to: returnTo };
    return (await dana.post(`/manage/${MAPLE}/orders/130/status`, form)).headers.get('location');
  };
  const list = `/manage/${MAPLE}/orders`;

  test.each([
    [list, `${list}?changed=130`],
    [`${list}?status=11&page=2`, `${list}?status=11&page=2&changed=130`],
    [`${list}/130`, `${list}/130?changed=130`],
    [`${list}/130?changed=1`, `${list}/130?changed=130`],
  ])('%s is', async (returnTo, to) => expect(await changeFrom(returnTo)).toBe(to));

  test.each([
    'https://evil.example/',
    `https://evil.example${list}?status=11`,
    '//evil.example/',
    `${list}/../../..//evil.example`,
    `${list}/..\\..\\..\\\\evil.example`,
    `${list}/../apps`,
    `/manage/${FJORD}/orders`,
    `${list}evil`,
    'javascript:alert(1)',
    'http://[',
    '',
  ])('%s is not', async (returnTo) => expect(await changeFrom(returnTo)).toBe(`${list}?changed=130`));
});

describe('a status', () => {
  const change = (form: Record<string, string>, who = dana) => who.post(`/manage/${MAPLE}/orders/131/status`, form);

  test.each([{ status_id: '' }, { status_id: ' ' }, { status_id: '1e1' }, { status_id: '-1' }, { status_id: '2.0' }])(
    '%o is none, and changes nothing',
    async (form) => {
      const before = await statusOf(131);
      expect((await change(form)).headers.get('location')).not.toContain('changed');
      expect(await statusOf(131)).toBe(before);
    },
  );

  test('is told after the change under the store’s own label, by any member of the store', async () => {
    const priya = await visitor(PRIYA);
    const to = (await change({ status_id: '11' }, priya)).headers.get('location') ?? '';
    expect(await priya.text(to)).toContain('Order 131 is now &quot;Ready to Pack&quot;');
    expect(await statusOf(131)).toBe(11);
  });

  test('cannot be changed from another store’s panel, nor without a sign-in', async () => {
    const before = await statusOf(131);
    const stranger = await visitor(PRIYA, FJORD);
    const nobody = new PanelVisitor(emulator.url);
    for (const who of [stranger, nobody])
      expect((await change({ status_id: '5' }, who)).headers.get('location')).toBe('/');
    expect(await statusOf(131)).toBe(before);
  });
});

test('amounts stand in the currency that was paid, also where the shopper looked at another', async () => {
  const caller = await Caller.of(emulator.url, MAPLE);
  const orders = await caller.list('/v2/orders?limit=250');
  const places = new Map([
    ['USD', '$'],
    ['JPY', '¥'],
    ['KWD', 'KWD'],
  ]);
  for (const code of places.keys()) {
    const order = orders.find((each) => each['default_currency_code'] === code);
    if (order === undefined) continue;
    const html = await dana.text(`/manage/${MAPLE}/orders/${String(order['id'])}`);
    expect(html.slice(html.indexOf('Grand total'))).toContain(places.get(code));
  }
  const other = orders.find((each) => each['currency_code'] !== each['default_currency_code']);
  if (other !== undefined) {
    const html = await dana.text(`/manage/${MAPLE}/orders/${String(other['id'])}`);
    expect(html).toContain(places.get(String(other['default_currency_code'])));
  }
});

describe('what was done is told in words of the panel only', () => {
  test.each(['toString', 'constructor', '__proto__', HOSTILE, ''])('?done=%s tells nothing', async (done) => {
    const html = await dana.text(`/manage/${MAPLE}/apps?done=${encodeURIComponent(done)}&status=200`);
    expect(html).not.toContain('role="status"');
    expect(html).not.toContain('native code');
  });

  test.each([
    ['uninstalled', '200', 'answered 200', 'success'],
    ['uninstalled', '302', 'answered 302', 'success'],
    ['removed', '0', 'did not answer', 'warning'],
    ['removed', '500', 'answered 500', 'warning'],
  ])('%s with %s', async (done, status, words, kind) => {
    const html = await dana.text(`/manage/${MAPLE}/apps?done=${done}&status=${status}`);
    expect(html).toContain(words);
    expect(html).toContain(`note ${kind}`);
  });
});

describe('who may do what', () => {
  const users = `/manage/${MAPLE}/apps/${APP_ID}/users`;
  const allowed = async () => {
    const { stores } = (await control(emulator.url, 'GET', '/stores')).body as {
      stores: { store_hash: string; installs: { client_id: string; allowed_users: number[] }[] }[];
    };
    return stores.find(({ store_hash }) => store_hash === MAPLE)?.installs[0]?.allowed_users;
  };

  test('a user allows nobody, not even itself; an authorized user does', async () => {
    await install();
    await (await visitor(PRIYA)).post(`${users}/${PRIYA}`, { access: 'allow' });
    expect(await allowed()).toEqual([]);
    await (await visitor(JONAS)).post(`${users}/${PRIYA}`, { access: 'allow' });
    expect(await allowed()).toEqual([PRIYA]);
  });

  test('access is a matter of users of the store alone', async () => {
    await install();
    for (const userId of [DANA, JONAS, 1, 9_207_801]) await dana.post(`${users}/${userId}`, { access: 'allow' });
    expect(await allowed()).toEqual([]);
  });

  test('a user starts no install', async () => {
    const priya = await visitor(PRIYA);
    const answer = await priya.post(`/manage/${MAPLE}/apps/${APP_ID}/install`);
    expect(answer.headers.get('location')).toBe(`/manage/${MAPLE}/apps`);
    expect(await priya.text(`/manage/${MAPLE}/app/${APP_ID}`)).not.toContain('<iframe');
  });

  test.each(['', '/orders', '/orders/120', '/apps', '/settings', '/ledger', '/faults', '/clock', '/mail', '/app/1'])(
    'nobody sees %s of a store without a sign-in, and comes back there after it',
    async (path) => {
      const answer = await new PanelVisitor(emulator.url).get(`/manage/${MAPLE}${path}`);
      expect([answer.status, answer.headers.get('location')]).toEqual([
        303,
        `/?return_to=${encodeURIComponent(`/manage/${MAPLE}${path}`)}`,
      ]);
    },
  );

  test.each([`${MAPLE}`, `${MAPLE} x`, `nope ${DANA}`, `${FJORD} ${DANA}`, '', ` ${DANA}`])(
    'signing in as "%s" opens nothing',
    async (as) => {
      const answer = await new PanelVisitor(emulator.url).post('/sign-in', { as });
      expect([answer.headers.get('location'), answer.headers.get('set-cookie')]).toEqual(['/', null]);
    },
  );
});

test('the links of an external install are for apps that are there, and for owners and authorized users', async () => {
  for (const path of ['', '/succeeded', '/failed'])
    expect((await fetch(`${emulator.url}/app/nobody/install${path}`)).status).toBe(404);
  const post = (as: string, clientId = CLIENT_ID) =>
    fetch(`${emulator.url}/app/${clientId}/install`, {
      method: 'POST',
      body: new URLSearchParams({ as }),
      redirect: 'manual',
    });
  for (const as of [`${MAPLE} ${PRIYA}`, `${MAPLE} 1`, `${FJORD} ${DANA}`, ''])
    expect((await post(as)).status).toBe(400);
  expect((await post(`${MAPLE} ${JONAS}`, 'nobody')).status).toBe(404);
  const location = new URL((await post(`${MAPLE} ${JONAS}`)).headers.get('location') ?? '');
  expect(Object.fromEntries(location.searchParams)).toMatchObject({
    context: `stores/${MAPLE}`,
    external_install: 'true',
  });
});
