import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { EMULATOR_ENV, FJORD, MAPLE, control } from './emulator-visitor.ts';
import { platformCaller } from './platform-caller.ts';
import { Shopper } from './shopper.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
});
afterAll(() => emulator.stop());

let kim: Shopper;
beforeEach(async () => {
  await control(emulator.url, 'POST', '/reset');
  kim = new Shopper(emulator.url, MAPLE);
});

const TOWEL = 77;
const GUIDE = 88;
const ALL = 'lineItems,billingAddress,coupons,currency,taxes,payments,consignments';
const switched = (switches: object) => control(emulator.url, 'PUT', '/switches', switches);

describe('reading the order that was just placed', () => {
  const read = (shopper: Shopper, orderId: number, query = '') =>
    shopper.send(`/api/storefront/orders/${orderId}${query}`, {});

  test('is for the session that placed it, and for that order only', async () => {
    const first = await kim.buy(TOWEL);
    expect((await read(kim, first)).status).toBe(200);
    expect((await read(new Shopper(emulator.url, MAPLE), first)).status).toBe(404);
    expect((await read(kim, 120)).status).toBe(404);
    const second = await kim.buy(GUIDE);
    expect([(await read(kim, first)).status, (await read(kim, second)).status]).toEqual([404, 200]);
    expect(await (await read(kim, first)).json()).toMatchObject({ status: 404, title: expect.any(String) });
    const ledger = await control(emulator.url, 'GET', '/ledger?kind=storefront');
    expect(ledger.body['total']).toBe(6);
  });

  test('is not possible while it is unpaid', async () => {
    await kim.fill(TOWEL);
    await kim.checkOut({ payment: 'declined' });
    expect((await read(kim, 300)).status).toBe(404);
  });

  test('gives the order itself, and its parts when they are asked for', async () => {
    const orderId = await kim.buy(TOWEL);
    const bare = await (await read(kim, orderId)).json();
    expect(bare).toMatchObject({
      orderId,
      cartId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      status: 'AWAITING_FULFILLMENT',
      isComplete: true,
      customerId: 0,
      channelId: 1,
      orderAmountAsInteger: expect.any(Number),
    });
    for (const part of ALL.split(',')) expect(Object.keys(bare)).not.toContain(part);
    const full = await (await read(kim, orderId, `?include=${ALL}`)).json();
    expect(full).toMatchObject({
      lineItems: { physicalItems: [{ productId: TOWEL, name: 'Chambray Towel', quantity: 1 }], digitalItems: [] },
      billingAddress: { firstName: 'Kim', countryCode: 'US', postalCode: '11211' },
      currency: { code: 'USD', decimalPlaces: 2 },
      taxes: [{ amount: full.taxTotal }],
      payments: [{ amount: full.orderAmount }],
      consignments: { shipping: [{ city: 'Brooklyn', itemsTotal: 1 }], pickups: [] },
      coupons: [],
    });
    expect(full.orderAmountAsInteger).toBe(Math.round(full.orderAmount * 100));
  });

  test('has the shape of the schema where the switch says so', async () => {
    await switched({ storefrontOrder: 'schema' });
    const orderId = await kim.buy(TOWEL);
    const order = await (await read(kim, orderId, '?include=lineItems')).json();
    expect(order.lineItems).toMatchObject([{ physicalItems: [{}], digitalItems: [], giftCertificate: [] }]);
    expect([order.customerId, Number.isInteger(order.taxTotal)]).toEqual(['0', true]);
  });

  test('stands at the singular path only where the switch says so', async () => {
    const orderId = await kim.buy(TOWEL);
    const singular = () => kim.send(`/api/storefront/order/${orderId}`, {});
    expect((await singular()).status).toBe(404);
    await switched({ storefrontOrderPath: 'both' });
    expect((await singular()).status).toBe(200);
  });

  test('each store has its own, at its own path too', async () => {
    const here = await kim.buy(TOWEL);
    const read = (storeHash: string, orderId: number) =>
      kim.send(`/storefront/${storeHash}/api/storefront/orders/${orderId}`, {});
    expect(await (await read(MAPLE, here)).json()).toMatchObject({ orderId: here, isTaxIncluded: false });
    expect((await read(FJORD, here)).status).toBe(404);
    expect((await kim.send(`/storefront/${FJORD}/checkout/order-confirmation/${here}`, {})).status).toBe(404);
  });
});

describe('scripts of apps on the pages of the shop', () => {
  const INLINE = {
    name: 'Inline',
    kind: 'script_tag',
    html: '<script>window.orderId = "{{checkout.order.id}}{{nothing}}";</script>',
    location: 'footer',
    visibility: 'order_confirmation',
    consent_category: 'essential',
  };
  const ADDRESS = {
    name: 'By address',
    src: 'https://app.example.com/confirmation.js',
    location: 'head',
    visibility: 'order_confirmation',
    consent_category: 'analytics',
  };

  async function register(...scripts: object[]): Promise<void> {
    const scopes = ['store_v2_content', 'store_content_checkout'];
    const call = await platformCaller(emulator.url, MAPLE, { scopes });
    for (const script of scripts) expect((await call('POST', '/v3/content/scripts', script)).status).toBe(200);
    await control(emulator.url, 'POST', '/clock', { advance_ms: 20_000 });
  }

  async function confirmation(): Promise<string> {
    return kim.text(`/checkout/order-confirmation/${await kim.buy(TOWEL)}`);
  }

  test('stand on the confirmation page, in their place, with the number of the order', async () => {
    await register(INLINE, ADDRESS);
    const page = await confirmation();
    const [head = '', body = ''] = page.split('</head>');
    expect(head).toContain('<script src="https://app.example.com/confirmation.js"></script>');
    expect(body).toContain('window.orderId = "300";');
    expect(await kim.text()).not.toContain('confirmation.js');
  });

  test('are as they came where themes fill nothing in', async () => {
    await register(INLINE);
    await switched({ inlineExpressions: false });
    expect(await confirmation()).toContain('{{checkout.order.id}}');
  });

  test('go by visibility: shop, checkout, confirmation, everywhere', async () => {
    const at = (visibility: string) => ({ ...ADDRESS, src: `https://a.example.com/${visibility}.js`, visibility });
    await register(at('storefront'), at('checkout'), at('order_confirmation'), at('all_pages'));
    await kim.fill(TOWEL);
    const seen = async (path: string) =>
      [...(await kim.text(path)).matchAll(/a\.example\.com\/(\w+)\.js/g)].map((match) => match[1]);
    expect(await seen('')).toEqual(['storefront', 'all_pages']);
    expect(await seen('/cart')).toEqual(['storefront', 'all_pages']);
    expect(await seen('/checkout')).toEqual(['checkout', 'all_pages']);
    const orderId = await kim.buy(GUIDE);
    expect(await seen(`/checkout/order-confirmation/${orderId}`)).toEqual(['order_confirmation', 'all_pages']);
  });

  test('are new to shoppers for 20 seconds, and gone when they are disabled or of another channel', async () => {
    const call = await platformCaller(emulator.url, MAPLE);
    const { body } = await call('POST', '/v3/content/scripts', ADDRESS);
    const orderId = await kim.buy(TOWEL);
    const shown = async () =>
      (await kim.text(`/checkout/order-confirmation/${orderId}`)).includes('app.example.com/confirmation.js');
    expect(await shown()).toBe(false);
    await control(emulator.url, 'POST', '/clock', { advance_ms: 20_000 });
    expect(await shown()).toBe(true);
    await call('PUT', `/v3/content/scripts/${Object(body['data']).uuid}`, { enabled: false });
    expect(await shown()).toBe(true);
    await switched({ scriptCache: false });
    expect(await shown()).toBe(false);
  });

  test('wait for consent where a store asks for it, and never run without a category', async () => {
    const { consent_category: _, ...unknown } = ADDRESS;
    await register(INLINE, ADDRESS, { ...unknown, src: 'https://app.example.com/unknown.js' });
    const orderId = await kim.buy(TOWEL);
    const seen = async () => {
      const page = await kim.text(`/checkout/order-confirmation/${orderId}`);
      return ['window.orderId', 'confirmation.js', 'unknown.js', 'aria-label="Cookies"'].map((each) =>
        page.includes(each),
      );
    };
    expect(await seen()).toEqual([true, true, true, false]);
    await switched({ consentBanner: true });
    expect(await seen()).toEqual([true, false, false, true]);
    await kim.post('/consent', { consent: 'no' });
    expect(await seen()).toEqual([true, false, false, false]);
    await kim.post('/consent', { consent: 'yes' });
    expect(await seen()).toEqual([true, true, false, false]);
  });
});
