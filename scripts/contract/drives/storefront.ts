import type { Session } from '../session.ts';

const SHOPPER = {
  email: 'kim@example.com',
  first_name: 'Kim',
  last_name: 'Sample',
  street_1: '1 Test Street',
  city: 'Brooklyn',
  state: 'New York',
  zip: '11211',
  country_iso2: 'US',
};
const PARTS = ['lineItems', 'billingAddress', 'coupons', 'currency', 'taxes', 'payments', 'consignments'];

/** The order that a browser has just placed, as its confirmation page reads it. */
export async function driveStorefront(session: Session): Promise<void> {
  const browser = new Browser(session);
  const page = await browser.get('');
  for (const [, productId = ''] of [...page.matchAll(/\/products\/(\d+)/g)].slice(0, 12)) {
    const orderId = await browser.buy(productId);
    if (orderId === null) continue;
    const headers = { cookie: browser.cookie };
    const path = { orderId };
    await session.right('GET /api/storefront/orders/{orderId}', { path, headers });
    await session.right('GET /api/storefront/orders/{orderId}', { path, headers, query: { include: PARTS.join(',') } });
  }
}

/** Keeps the shop's cookie and follows no redirect by itself. */
class Browser {
  readonly #shop: string;
  cookie = '';

  constructor(session: Session) {
    this.#shop = `${session.url}/storefront/${session.storeHash}`;
  }

  async get(path: string): Promise<string> {
    return (await this.#send(path, {})).text();
  }

  /** Buys one piece with the first value of each option. Null when the shop would not have it. */
  async buy(productId: string): Promise<number | null> {
    const product = await this.get(`/products/${productId}`);
    const choices = [...product.matchAll(/name="(option_\d+)"[^>]*>\s*<option value="(\d+)"/g)];
    const texts = [...product.matchAll(/<input\s+name="(option_\d+)"[^>]*required/g)];
    await this.#post('/cart', {
      product_id: productId,
      quantity: '1',
      ...Object.fromEntries(choices.map(([, name = '', value = '']) => [name, value])),
      ...Object.fromEntries(texts.map(([, name = '']) => [name, 'For Grandma'])),
    });
    await this.#post('/checkout', SHOPPER);
    const shipping = /name="shipping" value="(\d+)"/.exec(await this.get('/checkout/payment'))?.[1];
    const placed = await this.#post('/checkout/order', {
      payment: 'card',
      ...(shipping === undefined ? {} : { shipping }),
    });
    const orderId = Number(placed.headers.get('location')?.split('/').at(-1));
    return Number.isInteger(orderId) ? orderId : null;
  }

  #post(path: string, form: Record<string, string>): Promise<Response> {
    return this.#send(path, { method: 'POST', body: new URLSearchParams(form) });
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const answer = await fetch(this.#shop + path, { ...init, headers: { cookie: this.cookie }, redirect: 'manual' });
    const cookie = answer.headers.get('set-cookie');
    if (cookie !== null) this.cookie = cookie.split(';')[0] ?? '';
    return answer;
  }
}
