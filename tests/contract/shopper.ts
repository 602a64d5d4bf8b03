/** A browser of sorts in a store's shop: keeps the storefront's cookie, follows no redirect by itself. */
export class Shopper {
  readonly #base: string;
  readonly #storeHash: string;
  #cookie = '';

  constructor(base: string, storeHash: string) {
    this.#base = base;
    this.#storeHash = storeHash;
  }

  /** The storefront's cookie, `NAME=value`, for another browser that goes on as this one. */
  get cookie(): string {
    return this.#cookie;
  }

  /** A page of the shop: `/cart`. */
  get(path = ''): Promise<Response> {
    return this.send(`/storefront/${this.#storeHash}${path}`, {});
  }

  async text(path = ''): Promise<string> {
    return (await this.get(path)).text();
  }

  /** Submits a form of the shop. */
  post(path: string, form: Record<string, string>): Promise<Response> {
    return this.send(`/storefront/${this.#storeHash}${path}`, { method: 'POST', body: new URLSearchParams(form) });
  }

  /** Any address of the origin. */
  async send(path: string, init: RequestInit): Promise<Response> {
    const headers = { ...Object(init.headers), ...(this.#cookie === '' ? {} : { cookie: this.#cookie }) };
    const answer = await fetch(this.#base + path, { ...init, headers, redirect: 'manual' });
    const cookie = answer.headers.get('set-cookie');
    if (cookie !== null) this.#cookie = cookie.split(';')[0] ?? '';
    return answer;
  }

  /** Puts a product into the cart with the first value of each of its options. */
  async fill(productId: number, quantity = 1): Promise<void> {
    const page = await this.text(`/products/${productId}`);
    const options = [...page.matchAll(/name="(option_\d+)"[^>]*>\s*<option value="(\d+)"/g)];
    const texts = [...page.matchAll(/<input\s+name="(option_\d+)"[^>]*required/g)];
    await this.post('/cart', {
      product_id: String(productId),
      quantity: String(quantity),
      ...Object.fromEntries(options.map(([, name = '', value = '']) => [name, value])),
      ...Object.fromEntries(texts.map(([, name = '']) => [name, 'For Grandma'])),
    });
  }

  /** Orders what is in the cart; answers where the shop goes from there. */
  async checkOut(change: Record<string, string> = {}): Promise<Response> {
    await this.post('/checkout', { ...ADDRESS, ...change });
    const page = await this.text('/checkout/payment');
    const shipping = /name="shipping" value="(\d+)"/.exec(page)?.[1];
    return this.post('/checkout/order', {
      ...(shipping === undefined ? {} : { shipping }),
      payment: change['payment'] ?? 'card',
    });
  }

  /** Buys a product and answers the number of the order. */
  async buy(productId: number): Promise<number> {
    await this.fill(productId);
    const answer = await this.checkOut();
    return Number(answer.headers.get('location')?.split('/').at(-1));
  }
}

const ADDRESS = {
  email: 'kim@example.com',
  first_name: 'Kim',
  last_name: 'Sample',
  street_1: '1 Test Street',
  city: 'Brooklyn',
  state: 'New York',
  zip: '11211',
  country_iso2: 'US',
};
