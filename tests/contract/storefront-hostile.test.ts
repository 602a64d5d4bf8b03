import { beforeAll, describe, expect, inject, test } from 'vitest';
import { Caller } from './emulator-caller.ts';
import { DANA, FJORD, MAPLE, PanelVisitor } from './emulator-visitor.ts';
import { Shopper } from './shopper.ts';

const HOSTILE = '"><img src=x onerror=alert(1)><script>alert(2)</script>\'&';
/** A towel without options. */
const TOWEL = 77;

let base: string;
beforeAll(() => {
  base = inject('emulatorUrl');
});
const shopper = (storeHash = MAPLE) => new Shopper(base, storeHash);

/** What was typed is there, and none of it is markup. */
const isText = (html: string) => !/<img src=x|<script>alert/.test(html) && html.includes('&lt;img src=x onerror=');

describe('hostile text is text', () => {
  test('in a search', async () => {
    expect(isText(await shopper().text(`?q=${encodeURIComponent(HOSTILE)}`))).toBe(true);
  });

  test('in the address form, where it is shown again', async () => {
    const kim = shopper();
    await kim.fill(TOWEL);
    const answer = await kim.post('/checkout', { first_name: HOSTILE, message: HOSTILE, country_iso2: 'XX' });
    expect([answer.status, isText(await answer.text())]).toEqual([422, true]);
  });

  test('in a shopper’s name, on the way to an order and in it', async () => {
    const kim = shopper();
    await kim.fill(TOWEL);
    const placed = await kim.checkOut({ first_name: HOSTILE, company: HOSTILE });
    const path = placed.headers.get('location') ?? '';
    expect(path).toContain('/checkout/order-confirmation/');
    const page = await (await kim.send(path, {})).text();
    expect(page).not.toMatch(/<img src=x|<script>alert/);
    const orderId = Number(path.split('/').at(-1));
    const order = await (await Caller.of(base, MAPLE)).one(`/v2/orders/${orderId}`);
    expect(Object(order['billing_address']).first_name).toBe(HOSTILE);
    const dana = new PanelVisitor(base);
    await dana.signIn(MAPLE, DANA);
    expect(isText(await dana.text(`/manage/${MAPLE}/orders/${orderId}`))).toBe(true);
  });

  test('in a coupon that is none', async () => {
    const kim = shopper();
    await kim.fill(TOWEL);
    const answer = await kim.post('/cart/coupons', { code: HOSTILE });
    const html = answer.status === 303 ? await kim.text('/cart') : await answer.text();
    expect(html).not.toMatch(/<img src=x|<script>alert/);
  });
});

describe('the address', () => {
  test.each(['company', 'street_2', 'phone', 'first_name', 'city'])(
    'has 255 characters of %s at most',
    async (field) => {
      const kim = shopper();
      await kim.fill(TOWEL);
      const answer = await kim.checkOut({ [field]: 'x'.repeat(256) });
      expect(answer.headers.get('location')).toMatch(/\/checkout$/);
    },
  );

  test('is needed before the payment, and a cart before the address', async () => {
    const kim = shopper();
    for (const path of ['/checkout', '/checkout/payment'])
      expect((await kim.get(path)).headers.get('location')).toMatch(/\/(?:cart|checkout)$/);
    await kim.fill(TOWEL);
    expect((await kim.post('/checkout/order', { payment: 'card' })).headers.get('location')).toMatch(/\/checkout$/);
  });

  test.each([{ payment: 'barter' }, { payment: '' }])('%o is no way to pay', async (form) => {
    const kim = shopper();
    await kim.fill(TOWEL);
    const answer = await kim.checkOut(form);
    expect([answer.status, (await answer.text()).includes('Choose a delivery and a payment.')]).toEqual([422, true]);
  });
});

describe('a page of the shop', () => {
  test.each(['/products/0', '/products/x', '/products/77x', '/products/077', '/products/99999', '/checkout/nothing'])(
    '%s is not there, and says so inside the shop',
    async (path) => {
      const answer = await shopper().get(path);
      expect([answer.status, (await answer.text()).includes('Maple &amp; Main')]).toEqual([404, true]);
    },
  );

  test('belongs to its store: a cart of one is not in the other', async () => {
    const kim = shopper();
    await kim.fill(TOWEL);
    expect(await (await kim.send(`/storefront/${FJORD}/cart`, {})).text()).toContain('empty');
    expect((await kim.send('/storefront/nope', {})).status).toBe(404);
  });

  test.each(['https://evil.example/x', '//evil.example', `http://localhost/storefront/${FJORD}`, 'nonsense'])(
    'consent given at %s leads back into the shop',
    async (referer) => {
      const answer = await shopper().send(`/storefront/${MAPLE}/consent`, {
        method: 'POST',
        headers: { referer },
        body: new URLSearchParams({ consent: 'yes' }),
      });
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `/storefront/${MAPLE}`]);
    },
  );
});
