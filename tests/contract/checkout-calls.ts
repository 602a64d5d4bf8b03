import type { Answer, Caller } from './emulator-caller.ts';

/** A cart or checkout as it was answered; money in numbers. */
export type Wire = Record<string, unknown>;

export const JANE = {
  first_name: 'Jane',
  last_name: 'Doe',
  email: 'jane@example.com',
  address1: '1 Main Street',
  city: 'Austin',
  state_or_province: 'Texas',
  country_code: 'US',
  postal_code: '78701',
};

export const LENA = {
  ...JANE,
  first_name: 'Lena',
  city: 'Berlin',
  state_or_province: 'Berlin',
  country_code: 'DE',
  postal_code: '10437',
};

/** A towel without options that nobody counts, and a guide to download. Both stores have the numbers. */
export const TOWEL = 77;
export const GUIDE = 88;

const CARTS = '/v3/carts';
const CHECKOUTS = '/v3/checkouts';
const OPTIONS = 'include=consignments.available_shipping_options';

export const CERTIFICATE = {
  name: 'For Ana',
  theme: 'Birthday',
  amount: 25,
  quantity: 1,
  sender: { name: 'Kim', email: 'kim@example.com' },
  recipient: { name: 'Ana', email: 'ana@example.com' },
  message: 'Many happy returns',
};

/** `data` of an answer that must have this status. */
export function dataOf(answer: Answer, status: number): Wire {
  const { data } = Object(answer.body) as { data?: Wire };
  if (answer.status !== status || data === undefined)
    throw new Error(`expected ${status}, got ${answer.status} ${JSON.stringify(answer.body)}`);
  return data;
}

/** The items of a cart or of the cart in a checkout, by list. */
export function itemsOf(cart: Wire, list: string): Wire[] {
  const holder = (cart['line_items'] ?? Object(cart['cart'])['line_items']) as Record<string, Wire[]>;
  return holder[list] ?? [];
}

export function consignmentsOf(checkout: Wire): Wire[] {
  return checkout['consignments'] as Wire[];
}

export function optionsOf(consignment: Wire | undefined): Wire[] {
  return (consignment?.['available_shipping_options'] ?? []) as Wire[];
}

/** Carts and checkouts of one store, called step by step. */
export class Register {
  readonly caller: Caller;

  constructor(caller: Caller) {
    this.caller = caller;
  }

  async cart(body: unknown = { line_items: [{ product_id: TOWEL, quantity: 2 }] }, query = ''): Promise<Wire> {
    return dataOf(await this.caller.send('POST', `${CARTS}${query}`, body), 201);
  }

  readCart(cartId: unknown, query = ''): Promise<Answer> {
    return this.caller.get(`${CARTS}/${String(cartId)}${query}`);
  }

  async checkout(cartId: unknown, query = ''): Promise<Wire> {
    return dataOf(await this.caller.get(`${CHECKOUTS}/${String(cartId)}${query}`), 200);
  }

  /** A call below the checkout, answered as it is. */
  send(method: string, cartId: unknown, path: string, body?: unknown): Promise<Answer> {
    return this.caller.send(method, `${CHECKOUTS}/${String(cartId)}${path}`, body);
  }

  async bill(cartId: unknown, address: Wire = JANE): Promise<Wire> {
    return dataOf(await this.send('POST', cartId, '/billing-address', address), 200);
  }

  /** Puts items into consignments of their own; answers the checkout with the options of each. */
  async consign(cartId: unknown, list: readonly Wire[]): Promise<Wire> {
    return dataOf(await this.send('POST', cartId, `/consignments?${OPTIONS}`, list), 200);
  }

  /** Chooses a delivery by its type. */
  async choose(cartId: unknown, consignment: Wire | undefined, type = 'shipping_flatrate'): Promise<Wire> {
    const option = optionsOf(consignment).find((each) => each['type'] === type);
    const path = `/consignments/${String(consignment?.['id'])}`;
    return dataOf(await this.send('PUT', cartId, path, { shipping_option_id: option?.['id'] }), 200);
  }

  /** A cart that only has to become an order: billed, shared out, deliveries chosen. */
  async ready(body?: unknown, address: Wire = JANE): Promise<Wire> {
    const cart = await this.cart(body);
    await this.bill(cart['id'], address);
    const goods = itemsOf(cart, 'physical_items');
    if (goods.length === 0) return this.checkout(cart['id']);
    const items = goods.map((item) => ({ item_id: item['id'], quantity: item['quantity'] }));
    const checkout = await this.consign(cart['id'], [{ address, line_items: items }]);
    return this.choose(cart['id'], consignmentsOf(checkout)[0]);
  }

  /** Makes an order; answers its number. */
  async order(cartId: unknown): Promise<number> {
    return Number(dataOf(await this.send('POST', cartId, '/orders', {}), 200)['id']);
  }
}
