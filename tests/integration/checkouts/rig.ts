import { POST as againRoute } from '#app/api/checkouts/[checkoutId]/again/route.ts';
import { PUT as billingRoute } from '#app/api/checkouts/[checkoutId]/billing/route.ts';
import {
  DELETE as removeConsignmentRoute,
  PUT as changeConsignmentRoute,
} from '#app/api/checkouts/[checkoutId]/consignments/[consignmentId]/route.ts';
import { PUT as shippingRoute } from '#app/api/checkouts/[checkoutId]/consignments/[consignmentId]/shipping/route.ts';
import { POST as consignmentsRoute } from '#app/api/checkouts/[checkoutId]/consignments/route.ts';
import { DELETE as removeCouponRoute } from '#app/api/checkouts/[checkoutId]/coupons/[couponCode]/route.ts';
import { POST as couponRoute } from '#app/api/checkouts/[checkoutId]/coupons/route.ts';
import { PUT as customerRoute } from '#app/api/checkouts/[checkoutId]/customer/route.ts';
import { PUT as discountsRoute } from '#app/api/checkouts/[checkoutId]/discounts/route.ts';
import { DELETE as removeFeeRoute, PUT as changeFeeRoute } from '#app/api/checkouts/[checkoutId]/fees/[feeId]/route.ts';
import { POST as feeRoute } from '#app/api/checkouts/[checkoutId]/fees/route.ts';
import { DELETE as removeLineRoute, PUT as lineRoute } from '#app/api/checkouts/[checkoutId]/lines/[lineId]/route.ts';
import { POST as linesRoute } from '#app/api/checkouts/[checkoutId]/lines/route.ts';
import { POST as linkRoute } from '#app/api/checkouts/[checkoutId]/link/route.ts';
import { PUT as messageRoute } from '#app/api/checkouts/[checkoutId]/message/route.ts';
import { POST as orderRoute } from '#app/api/checkouts/[checkoutId]/order/route.ts';
import { DELETE as dropRoute, GET as readRoute } from '#app/api/checkouts/[checkoutId]/route.ts';
import { GET as listRoute, POST as beginRoute } from '#app/api/checkouts/route.ts';
import type { CheckoutLine, CheckoutView } from '#lib/checkouts/view-contract.ts';
import type { Handler } from '#lib/http/handler.ts';
import { call, type CallAnswer } from '../app.ts';
import { ledger } from '../emulator.ts';

export type Bearer = Record<string, string>;

/** A towel without options that nobody counts, and a guide to download. */
export const TOWEL = 77;
export const GUIDE = 88;

export const ADDRESS = {
  ...{ firstName: 'Ada', lastName: 'Moreno', company: '', street1: '12 Pine St', street2: '', city: 'Albany' },
  ...{ state: 'New York', zip: '12207', country: 'United States', countryCode: 'US', phone: '' },
  ...{ email: 'ada@example.com', formFields: [] },
};
/** Nobody delivers there. */
export const NOWHERE = { ...ADDRESS, city: 'Nowhere', state: '', country: 'Bouvet Island', countryCode: 'BV' };

export const towels = (quantity: number, listPrice: string | null = null) => ({
  ...{ kind: 'catalogue', productId: TOWEL, variantId: null, options: [] },
  ...{ quantity, listPrice },
});
export const REPAIR = { kind: 'custom', name: 'Repair', sku: 'R-1', quantity: 1, listPrice: '10.00' };
export const CERTIFICATE = {
  ...{ kind: 'certificate', name: 'For Ana', theme: 'Birthday', amount: '25', quantity: 1, message: '' },
  sender: { name: 'Kim', email: 'kim@example.com' },
  recipient: { name: 'Ana', email: 'ana@example.com' },
};

interface Asking {
  readonly params?: Record<string, string>;
  readonly body?: unknown;
  readonly query?: string;
  readonly key?: string;
}

/** What routes are called with, by name: `desk.ask('order', id, { body })`. */
const ROUTES = {
  read: [readRoute, 'GET', ''],
  drop: [dropRoute, 'DELETE', ''],
  addLines: [linesRoute, 'POST', '/lines'],
  changeLine: [lineRoute, 'PUT', '/lines/x'],
  removeLine: [removeLineRoute, 'DELETE', '/lines/x'],
  customer: [customerRoute, 'PUT', '/customer'],
  billing: [billingRoute, 'PUT', '/billing'],
  consign: [consignmentsRoute, 'POST', '/consignments'],
  changeConsignment: [changeConsignmentRoute, 'PUT', '/consignments/x'],
  removeConsignment: [removeConsignmentRoute, 'DELETE', '/consignments/x'],
  shipping: [shippingRoute, 'PUT', '/consignments/x/shipping'],
  coupon: [couponRoute, 'POST', '/coupons'],
  removeCoupon: [removeCouponRoute, 'DELETE', '/coupons/x'],
  discounts: [discountsRoute, 'PUT', '/discounts'],
  fee: [feeRoute, 'POST', '/fees'],
  changeFee: [changeFeeRoute, 'PUT', '/fees/x'],
  removeFee: [removeFeeRoute, 'DELETE', '/fees/x'],
  message: [messageRoute, 'PUT', '/message'],
  link: [linkRoute, 'POST', '/link'],
  order: [orderRoute, 'POST', '/order'],
  again: [againRoute, 'POST', '/again'],
} as const satisfies Record<string, readonly [Handler, string, string]>;
export type RouteName = keyof typeof ROUTES;

/** One person at work on checkouts. */
export class Desk {
  readonly bearer: Bearer;

  constructor(bearer: Bearer) {
    this.bearer = bearer;
  }

  ask(name: RouteName, checkoutId: string, asking: Asking = {}): Promise<CallAnswer> {
    const [route, method, path] = ROUTES[name];
    const { params = {}, body, query = '', key = crypto.randomUUID() } = asking;
    return call(route, `/api/checkouts/${checkoutId}${path}${query}`, {
      method,
      headers: { ...this.bearer, ...(method === 'GET' ? {} : { 'idempotency-key': key }) },
      params: { checkoutId, ...params },
      ...(body === undefined ? {} : { body }),
    });
  }

  /** The same for a step that must go well. */
  async step(name: RouteName, checkoutId: string, asking: Asking = {}): Promise<CheckoutView> {
    const answer = await this.ask(name, checkoutId, asking);
    if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as unknown as CheckoutView;
  }

  tryBegin(lines: readonly unknown[], key: string = crypto.randomUUID(), more: object = {}): Promise<CallAnswer> {
    return call(beginRoute, '/api/checkouts', {
      method: 'POST',
      headers: { ...this.bearer, 'idempotency-key': key },
      body: { customerId: null, channelId: 1, currencyCode: 'USD', lines, ...more },
    });
  }

  async begin(lines: readonly unknown[] = [towels(2)], key?: string, more?: object): Promise<CheckoutView> {
    const answer = await this.tryBegin(lines, key, more);
    if (answer.status !== 200) throw new Error(`begin: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as unknown as CheckoutView;
  }

  async list(): Promise<readonly { readonly id: string }[]> {
    return (await call(listRoute, '/api/checkouts', { headers: this.bearer })).body as unknown as { id: string }[];
  }

  bill({ id, version }: CheckoutView, address: object = ADDRESS): Promise<CheckoutView> {
    return this.step('billing', id, { body: { version, addressId: null, address } });
  }

  /** All goods to one address. */
  consign({ id, version, lines }: CheckoutView, address: object = ADDRESS): Promise<CheckoutView> {
    const goods = lines.filter(({ needsDelivery }) => needsDelivery);
    const consignments = [{ address, lines: goods.map(asConsigned) }];
    return this.step('consign', id, { body: { version, consignments } });
  }

  /** The first of the options that are offered. */
  choose({ id, version, consignments }: CheckoutView, index = 0): Promise<CheckoutView> {
    const [option] = consignments[index]?.options ?? [];
    const params = { consignmentId: consignments[index]?.id ?? '' };
    return this.step('shipping', id, { params, body: { version, optionId: option?.id } });
  }

  /** A checkout that only has to become an order. */
  async ready(lines?: readonly unknown[]): Promise<CheckoutView> {
    return this.choose(await this.consign(await this.bill(await this.begin(lines))));
  }

  order({ id, version }: Pick<CheckoutView, 'id' | 'version'>, key?: string): Promise<CallAnswer> {
    return this.ask('order', id, { body: { version }, ...(key === undefined ? {} : { key }) });
  }
}

export function asConsigned({ id, quantity }: CheckoutLine) {
  return { lineId: id, quantity };
}

/** Calls of the platform's API since the ledger was emptied, as `POST /v3/carts`, ids left out. */
export async function calls(): Promise<string[]> {
  return (await ledger({ kind: 'api' })).map(({ method, path }) => `${method} ${shortened(path)}`);
}

function shortened(path: string): string {
  return path
    .replace(/^.*(?=\/v[23]\/)/, '')
    .replace(/\?.*$/, '')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*')
    .replaceAll(/\/(consignments|billing-address|orders|coupons)\/[^/]+/g, '/$1/*');
}

/** Orders that the platform was asked to make of checkouts. */
export function orderPosts() {
  return ledger({ kind: 'api', method: 'POST', path: '/v3/checkouts/.*/orders$' });
}
