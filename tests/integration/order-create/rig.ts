import { GET as readProduct } from '#app/api/catalogue/products/[productId]/route.ts';
import { POST as searchProducts } from '#app/api/catalogue/search/route.ts';
import type { ProductDetail, ProductHits } from '#lib/catalogue/contract.ts';
import { POST as placeRoute } from '#app/api/order-drafts/[draftId]/order/route.ts';
import { GET as readDraftRoute, PUT as saveRoute } from '#app/api/order-drafts/[draftId]/route.ts';
import { GET as optionsRoute } from '#app/api/order-drafts/options/route.ts';
import { POST as beginRoute } from '#app/api/order-drafts/route.ts';
import type { Draft, DraftContent, DraftProblem, NewOrderOptions } from '#lib/order-create/contract.ts';
import { call, type CallAnswer } from '../app.ts';
import { control, ledger } from '../emulator.ts';

export type Bearer = Record<string, string>;

export const ADDRESS: DraftContent['billing'] = {
  ...{ firstName: 'Ada', lastName: 'Moreno', company: '', street1: '12 Pine St', street2: '', city: 'Albany' },
  ...{
    state: 'New York',
    zip: '12207',
    country: 'United States',
    countryCode: 'US',
    phone: '',
    email: 'ada@example.com',
  },
  formFields: [],
};

export const CUSTOM_LINE: DraftContent['lines'][number] = {
  ...{ kind: 'custom', key: 'a', name: 'Repair', sku: '', quantity: '2' },
  price: { exTax: '10', incTax: '11' },
};

export async function begin(bearer: Bearer, from?: number, id: string = crypto.randomUUID()): Promise<Draft> {
  const answer = await call(beginRoute, '/api/order-drafts', {
    method: 'POST',
    headers: { ...bearer, 'idempotency-key': id },
    body: from === undefined ? {} : { from },
  });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body as unknown as Draft;
}

/** A new draft that is ready to become an order, with changes. */
export async function ready(bearer: Bearer, changes: Partial<DraftContent> = {}): Promise<Draft> {
  const draft = await begin(bearer);
  return { ...draft, content: { ...draft.content, billing: ADDRESS, lines: [CUSTOM_LINE], ...changes } };
}

export function place(bearer: Bearer, { id, content }: Draft, key: string = crypto.randomUUID()): Promise<CallAnswer> {
  return call(placeRoute, `/api/order-drafts/${id}/order`, {
    method: 'POST',
    headers: { ...bearer, 'idempotency-key': key },
    params: { draftId: id },
    body: { content },
  });
}

export function save(bearer: Bearer, id: string, revision: number, content: unknown): Promise<CallAnswer> {
  return call(saveRoute, `/api/order-drafts/${id}`, {
    method: 'PUT',
    headers: { ...bearer, 'idempotency-key': crypto.randomUUID() },
    params: { draftId: id },
    body: { revision, content },
  });
}

export function read(bearer: Bearer, id: string): Promise<CallAnswer> {
  return call(readDraftRoute, `/api/order-drafts/${id}`, { headers: bearer, params: { draftId: id } });
}

export async function readOptions(bearer: Bearer): Promise<NewOrderOptions> {
  return (await call(optionsRoute, '/api/order-drafts/options', { headers: bearer }))
    .body as unknown as NewOrderOptions;
}

export function problemsOf(answer: CallAnswer): readonly DraftProblem[] {
  return (answer.body['problems'] ?? []) as readonly DraftProblem[];
}

/** Orders that the platform was asked to make. */
export async function posts() {
  return ledger({ kind: 'api', method: 'POST', path: '/v2/orders$' });
}

/** How often each draft's reference was sent, and how many orders came of it. */
export async function postsByReference(): Promise<Map<string, { sent: number; made: number }>> {
  const counts = new Map<string, { sent: number; made: number }>();
  for (const { body, status } of await posts()) {
    const reference = String((body as { external_order_id?: unknown }).external_order_id);
    const { sent, made } = counts.get(reference) ?? { sent: 0, made: 0 };
    // 0: carried out, and the answer was cut off.
    counts.set(reference, { sent: sent + 1, made: made + (status === 200 || status === 0 ? 1 : 0) });
  }
  return counts;
}

/** Calls the platform past the app. */
export async function platform(storeHash: string, path: string, method = 'GET', body?: unknown): Promise<unknown> {
  const token = await tokenOf(storeHash);
  const answer = await fetch(`${process.env['BIGCOMMERCE_API_URL']}/stores/${storeHash}${path}`, {
    method,
    headers: { 'x-auth-token': token, accept: 'application/json', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return text === '' ? null : (JSON.parse(text) as unknown);
}

const tokens = new Map<string, Promise<string>>();

function tokenOf(storeHash: string): Promise<string> {
  const known = tokens.get(storeHash);
  if (known !== undefined) return known;
  const asked = control('POST', '/tokens', { store_hash: storeHash }).then(({ access_token }) => String(access_token));
  tokens.set(storeHash, asked);
  return asked;
}

/** A product of the seeded catalogue, as the app tells it. */
export async function aProduct(bearer: Bearer, wanted: (product: ProductDetail) => boolean): Promise<ProductDetail> {
  const { hits } = (
    await call(searchProducts, '/api/catalogue/search', { method: 'POST', headers: bearer, body: { text: 'Walnut' } })
  ).body as unknown as ProductHits;
  for (const { id } of hits) {
    const answer = await call(readProduct, `/api/catalogue/products/${id}`, {
      headers: bearer,
      params: { productId: String(id) },
    });
    const product = answer.body as unknown as ProductDetail;
    if (wanted(product)) return product;
  }
  throw new Error('no such product');
}

/** A line of it, of its first variant. */
export function lineOf(product: ProductDetail, quantity: string) {
  const variant = product.options.length === 0 ? null : (product.variants[0] ?? null);
  return {
    kind: 'catalogue' as const,
    key: 'p',
    productId: product.id,
    variantId: variant?.id ?? null,
    options: [],
    hasModifiers: false,
    ...{
      name: product.name,
      sku: product.sku,
      quantity,
      listPrice: product.price,
      stock: null,
      minimum: 0,
      maximum: 0,
    },
    price: null,
  };
}
