import { createHash } from 'node:crypto';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { CONFIRMATION_SCRIPT, SCRIPT_FILE, SCRIPT_INTEGRITY } from '#lib/storefront-events/confirmation-script.ts';
import { storefrontEventSchema } from '#lib/storefront-events/contract.ts';

const CART = '0a1b2c3d-0000-4000-8000-00000000abcd';
const KEY = 'k'.repeat(22);
const TO = 'https://app.example.test/api/storefront-events';
const PAGE = 'https://shop.example.test/checkout/order-confirmation/301';

const ORDER = {
  orderId: 301,
  cartId: CART,
  coupons: [] as object[],
  lineItems: {
    physicalItems: [{ quantity: 2 }, { quantity: 1 }],
    digitalItems: [{ quantity: 1 }],
    giftCertificates: [{ name: 'A present' }],
  } as unknown,
  billingAddress: { firstName: 'Kim', email: 'kim@example.test' },
};

interface Visit {
  readonly page?: string;
  readonly referrer?: string;
  readonly order?: unknown;
  readonly attributes?: Record<string, string>;
  readonly navigator?: Record<string, unknown>;
  readonly window?: Record<string, unknown>;
  /** Statuses of the answers to the two paths of the order. */
  readonly statuses?: Record<string, number>;
}

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Runs the script as a browser does on a page of the shop; answers what it sent to the app, and what it asked the shop. */
async function visit(options: Visit = {}, storage = new Map<string, string>()) {
  const { page = PAGE, referrer = '', order = ORDER, statuses = {} } = options;
  const browser = new Window({ url: page });
  const tag = browser.document.createElement('script');
  const attributes = { key: KEY, to: TO, order: '301', ...options.attributes };
  for (const [name, value] of Object.entries(attributes)) tag.setAttribute(`data-orderdeck-${name}`, value);
  const asked: string[] = [];
  const sent: Sent[] = [];
  const fetch = (url: string, init: RequestInit): Promise<unknown> => {
    if (url === TO) return Promise.resolve(void sent.push({ url, init }));
    asked.push(url);
    const status = statuses[url.split('/')[3] ?? ''] ?? 200;
    return Promise.resolve({ status, ok: status === 200, json: () => Promise.resolve(order) });
  };
  const sessionStorage = {
    getItem: (name: string) => storage.get(name) ?? null,
    setItem: (name: string, value: string) => void storage.set(name, value),
  };
  const window = {
    ...{ fetch, sessionStorage, location: new URL(page), URL, Uint8Array, crypto: globalThis.crypto },
    ...options.window,
  };
  const document = { currentScript: null, referrer, querySelector: () => (options.attributes === null ? null : tag) };
  const navigator = { userAgent: 'Mozilla/5.0 (X11; Linux x86_64)', maxTouchPoints: 0, ...options.navigator };
  new Function('window', 'document', 'navigator', CONFIRMATION_SCRIPT)(window, document, navigator);
  await settled();
  await browser.happyDOM.close();
  const bodies = sent.map(({ init }) => JSON.parse(String(init.body)) as Record<string, unknown>);
  return { sent, asked, bodies, storage };
}

describe('the script of the confirmation page', () => {
  test('is under three kilobytes as it is sent', () => {
    expect(Buffer.byteLength(CONFIRMATION_SCRIPT)).toBeLessThan(3 * 1024);
  });

  test('has the name and the hash of its text', () => {
    const digest = createHash('sha384').update(CONFIRMATION_SCRIPT).digest();
    expect(SCRIPT_INTEGRITY).toBe(`sha384-${digest.toString('base64')}`);
    expect(SCRIPT_FILE).toBe(`${digest.toString('hex').slice(0, 24)}.js`);
  });

  test('reads the order in the shopper’s session, and tells what the endpoint takes', async () => {
    const { asked, sent, bodies } = await visit();
    expect(asked).toEqual(['/api/storefront/orders/301?include=lineItems,coupons']);
    expect(sent).toMatchObject([
      { url: TO, init: { method: 'POST', mode: 'no-cors', credentials: 'omit', keepalive: true } },
    ]);
    expect(bodies[0]).toEqual({
      key: KEY,
      nonce: expect.stringMatching(/^[0-9a-f]{32}$/),
      orderId: 301,
      cartId: CART,
      items: 5,
      hasCoupon: false,
      device: 'computer',
      referrer: 'none',
    });
    expect(storefrontEventSchema.safeParse(bodies[0]).success).toBe(true);
  });

  test('tells nothing about the person, wherever they came from', async () => {
    const { sent } = await visit({ referrer: 'https://mail.example.test/inbox?for=kim@example.test' });
    expect(String(sent[0]?.init.body)).not.toMatch(/kim|mail\.example|inbox/i);
    expect(sent[0]?.init.headers).toBeUndefined();
  });

  test('tells of an order once in a tab, and of the next one again', async () => {
    const first = await visit();
    expect((await visit({}, first.storage)).sent).toEqual([]);
    const next = { order: { ...ORDER, orderId: 302 }, attributes: { order: '302' } };
    expect((await visit(next, first.storage)).bodies).toMatchObject([{ orderId: 302 }]);
  });

  test.each(['{{checkout.order.id}}', '', 'none'])(
    'finds the number in the address where the theme says %j',
    async (order) => {
      expect((await visit({ attributes: { order } })).bodies).toMatchObject([{ orderId: 301 }]);
    },
  );

  test('takes the schema’s other shapes, and the singular path where the plural is not known', async () => {
    const lineItems = [{ physicalItems: [{ quantity: 3 }], digitalItems: [], giftCertificate: [{}, {}] }];
    const { asked, bodies } = await visit({
      order: { ...ORDER, orderId: '301', lineItems, coupons: [{ id: '1', code: 'SECRET' }] },
      statuses: { orders: 404 },
    });
    expect(asked.map((path) => path.split('?')[0])).toEqual([
      '/api/storefront/orders/301',
      '/api/storefront/order/301',
    ]);
    expect(bodies).toMatchObject([{ items: 5, hasCoupon: true }]);
    expect(JSON.stringify(bodies)).not.toContain('SECRET');
  });

  test.each([
    ['computer', { userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605' }],
    ['tablet', { userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605', maxTouchPoints: 5 }],
    ['tablet', { userAgent: 'Mozilla/5.0 (iPad; CPU OS 12_0) Mobile/15E148' }],
    ['tablet', { userAgent: 'Mozilla/5.0 (Linux; Android 13; SM-X700) Chrome/120' }],
    ['phone', { userAgent: 'Mozilla/5.0 (Linux; Android 14; Pixel 8) Chrome/120 Mobile' }],
    ['phone', { userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) Mobile/15E148' }],
    ['computer', { userAgent: undefined }],
  ])('knows a %s', async (device, navigator) => {
    expect((await visit({ navigator })).bodies).toMatchObject([{ device }]);
  });

  test.each([
    ['store', 'https://shop.example.test/checkout'],
    ['search', 'https://www.google.co.uk/'],
    ['search', 'https://duckduckgo.com/'],
    ['social', 'https://l.instagram.com/'],
    ['social', 'https://t.co/'],
    ['payment', 'https://www.paypal.com/checkoutnow'],
    ['other', 'https://notgoogle.example.test/'],
    ['other', 'https://blog.example.test/x.com.html'],
  ])('takes for %s who comes from %s', async (referrer, address) => {
    expect((await visit({ referrer: address })).bodies).toMatchObject([{ referrer }]);
  });
});

describe('the script does nothing', () => {
  test.each<[string, Visit]>([
    ['where the browser asks for privacy', { navigator: { globalPrivacyControl: true } }],
    ['where the browser asks not to be tracked', { navigator: { doNotTrack: '1' } }],
    ['where an old browser asks so', { window: { doNotTrack: '1' } }],
    ['without a key', { attributes: { key: '' } }],
    ['without an address', { attributes: { to: '' } }],
    ['on a page of no order', { page: 'https://shop.example.test/cart', attributes: { order: '' } }],
    ['in a browser without fetch', { window: { fetch: undefined } }],
    ['with a tag that is gone', { attributes: null as unknown as Record<string, string> }],
  ])('%s', async (_, options) => {
    const { sent, asked } = await visit(options);
    expect([sent, asked]).toEqual([[], []]);
  });

  test.each<[string, Visit]>([
    ['the shop refuses', { statuses: { orders: 500 } }],
    ['the session placed no such order', { statuses: { orders: 404, order: 404 } }],
    ['the shop answers nothing', { order: null }],
    ['the order has no cart', { order: { ...ORDER, cartId: null } }],
    ['the order is another', { order: { ...ORDER, orderId: 302 } }],
    ['the referrer is no address', { referrer: 'not an address' }],
    ['there is no randomness', { window: { crypto: undefined } }],
  ])('more than ask when %s', async (_, options) => {
    const { sent, asked } = await visit(options);
    expect(sent).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
  });
});

describe('the script never throws', () => {
  const broken = (name: string) => ({
    get [name](): never {
      throw new Error(`no ${name} here`);
    },
  });

  test.each<[string, () => unknown[]]>([
    ['nothing works', () => [{}, {}, {}]],
    ['there is no location', () => [broken('location'), { querySelector: () => null }, {}]],
    ['the document is closed', () => [{}, broken('currentScript'), {}]],
    ['the navigator is hidden', () => [{}, { querySelector: () => ({}) }, broken('globalPrivacyControl')]],
  ])('where %s', (_, browser) => {
    const run = new Function('window', 'document', 'navigator', CONFIRMATION_SCRIPT);
    expect(() => run(...browser())).not.toThrow();
  });

  test('where storage is forbidden, it still tells', async () => {
    const window = Object.defineProperty({}, 'sessionStorage', {
      enumerable: true,
      value: { getItem: () => null, setItem: () => undefined },
    });
    expect((await visit({ window })).sent).toHaveLength(1);
  });

  test('where the shop cannot be reached, no promise is left broken', async () => {
    const unhandled: unknown[] = [];
    const note = (error: unknown) => void unhandled.push(error);
    process.on('unhandledRejection', note);
    let tries = 0;
    const fetch = () => {
      tries += 1;
      return Promise.reject(new Error('offline'));
    };
    await visit({ window: { fetch } });
    await settled();
    process.off('unhandledRejection', note);
    expect([tries, unhandled]).toEqual([1, []]);
  });
});
