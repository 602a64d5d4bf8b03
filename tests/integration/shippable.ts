import { POST as ship } from '#app/api/orders/[orderId]/ship/route.ts';
import { call, MAPLE, type CallAnswer } from './app.ts';
import { control, emulatorUrl } from './emulator.ts';

export interface Shippable {
  readonly orderId: number;
  readonly addressId: number;
  readonly lineIds: readonly number[];
}

export type Platform = (method: string, path: string, body?: unknown) => Promise<unknown>;

/** Calls the platform as another app of the store does. */
export async function otherApp(scopes?: readonly string[]): Promise<Platform> {
  const { access_token: token } = await control('POST', '/tokens', { store_hash: MAPLE, ...(scopes && { scopes }) });
  return async (method, path, body) => {
    const answer = await fetch(`${emulatorUrl()}/stores/${MAPLE}${path}`, {
      method,
      headers: { 'x-auth-token': String(token), accept: 'application/json', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
}

/** A new order, made outside the app, with one line per quantity, all to one address. */
export async function shippableOrder(platform: Platform, quantities: readonly number[]): Promise<Shippable> {
  const order = await platform('POST', '/v2/orders', {
    status_id: 11,
    billing_address: {
      first_name: 'Jane',
      zip: '78751',
      country_iso2: 'US',
      state: 'Texas',
      email: 'jane@example.com',
    },
    products: quantities.map((quantity, index) => ({
      name: `Thing ${index + 1}`,
      quantity,
      price_ex_tax: 10,
      price_inc_tax: 10.83,
    })),
  });
  const orderId = idOf(order);
  const [lines, addresses] = await Promise.all([
    platform('GET', `/v2/orders/${orderId}/products?limit=250`),
    platform('GET', `/v2/orders/${orderId}/shipping_addresses`),
  ]);
  return { orderId, addressId: idOf((addresses as unknown[])[0]), lineIds: (lines as unknown[]).map(idOf) };
}

export function idOf(row: unknown): number {
  return Number(Reflect.get(Object(row), 'id'));
}

/** One click on "Ship". */
export function shipOnce(
  orderId: number,
  bearer: Record<string, string>,
  body: unknown,
  key: string = crypto.randomUUID(),
): Promise<CallAnswer> {
  return call(ship, `/api/orders/${orderId}/ship`, {
    method: 'POST',
    headers: { ...bearer, 'idempotency-key': key },
    params: { orderId: String(orderId) },
    body,
  });
}
