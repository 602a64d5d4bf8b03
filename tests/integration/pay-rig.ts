import { GET as readDesk, POST as charge } from '#app/api/orders/[orderId]/pay/route.ts';
import { POST as record } from '#app/api/orders/[orderId]/pay/record/route.ts';
import { PATCH as changeSettings } from '#app/api/settings/route.ts';
import type { ChargeRequest, PayDesk, RecordRequest, Way } from '#lib/payments/contract.ts';
import { runtime } from '#lib/process/runtime.ts';
import { call, installAndOpen, load, MAPLE, open, STAFF, type CallAnswer } from './app.ts';
import { control, emulatorUrl, ledger, platformOrder, type LedgerEntry } from './emulator.ts';
import { platform, type Bearer } from './money-rig.ts';

type Json = Record<string, unknown>;

export const AWAITING_FULFILLMENT = 11;

export interface PayRig {
  readonly owner: Bearer;
  readonly staff: Bearer;
  /** The store's own token, for looking past the app. */
  readonly token: string;
  /** Has a card with the store's provider that is good, and no store credit. */
  readonly cardHolder: number;
  /** Has store credit, and how much. */
  readonly creditor: { readonly customerId: number; readonly balance: number };
}

/** A store that takes payments, two people with the Money role or more, and shoppers who can be charged. */
export async function setUpPayments(): Promise<PayRig> {
  const { bearer: owner } = await installAndOpen();
  await control('POST', '/allow-user', { store_hash: MAPLE, user_id: STAFF });
  await load(MAPLE, STAFF);
  await runtime().tenancy.setRole(MAPLE as never, STAFF as never, 'money');
  const { bearer: staff } = await open(await load(MAPLE, STAFF));
  await setSwitch(owner, true);
  const { access_token: made } = await control('POST', '/tokens', { store_hash: MAPLE });
  const token = String(made);
  return {
    ...{ owner, staff, token },
    cardHolder: await findCardHolder(token),
    creditor: await findCreditor(token),
  };
}

export const setSwitch = (bearer: Bearer, takesPayments: boolean) =>
  call(changeSettings, '/api/settings', {
    ...{ method: 'PATCH', headers: { ...bearer, 'idempotency-key': crypto.randomUUID() }, body: { takesPayments } },
  });

const NEXT_YEAR = new Date().getUTCFullYear() + 1;

async function findCardHolder(token: string): Promise<number> {
  for (let customerId = 1; customerId < 200; customerId += 1) {
    const stored = (await platform(token, `/v3/customers/${customerId}/stored-instruments`)) as Json[];
    const [first] = stored;
    if (first?.['type'] === 'stored_card' && Number(first['expiry_year']) >= NEXT_YEAR) return customerId;
  }
  throw new Error('nobody has a card');
}

async function findCreditor(token: string): Promise<PayRig['creditor']> {
  for (let customerId = 1; customerId < 200; customerId += 1) {
    const { data } = (await platform(token, `/v3/customers?id:in=${customerId}&include=storecredit`)) as Json;
    const [customer] = data as { store_credit_amounts: { amount: number }[] }[];
    const balance = customer?.store_credit_amounts[0]?.amount ?? 0;
    if (balance > 1) return { customerId, balance };
  }
  throw new Error('nobody has credit');
}

/** A new order of a customer (0: a guest), Incomplete unless told otherwise. */
export async function newOrder(rig: PayRig, customerId: number, change: Json = {}): Promise<number> {
  const answer = await fetch(`${emulatorUrl()}/stores/${MAPLE}/v2/orders`, {
    method: 'POST',
    headers: { 'x-auth-token': rig.token, accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify({
      status_id: 0,
      ...(customerId === 0 ? {} : { customer_id: customerId }),
      billing_address: {
        ...{ first_name: 'Jane', last_name: 'Doe', street_1: '1 Main St', city: 'Austin', state: 'Texas' },
        ...{ zip: '78701', country: 'United States', country_iso2: 'US', email: 'jane@example.com' },
      },
      products: [{ name: 'Gift box', quantity: 1, price_inc_tax: 100, price_ex_tax: 100 }],
      ...change,
    }),
  });
  const order = (await answer.json()) as Json;
  if (!answer.ok) throw new Error(`no order was made: ${JSON.stringify(order)}`);
  return Number(order['id']);
}

/** An outside change of an order. */
export async function changeOrder(rig: PayRig, orderId: number, change: Json): Promise<void> {
  const answer = await fetch(`${emulatorUrl()}/stores/${MAPLE}/v2/orders/${orderId}`, {
    method: 'PUT',
    headers: { 'x-auth-token': rig.token, accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(change),
  });
  if (!answer.ok) throw new Error(`the order was not changed: ${await answer.text()}`);
}

/** An Incomplete order that staff made in the control panel. */
export async function panelOrder(rig: PayRig): Promise<number> {
  const orders = (await platform(rig.token, '/v2/orders?limit=250')) as Json[];
  const made = orders.find((order) => order['order_source'] === 'manual' && order['payment_method'] === 'Manual');
  if (made === undefined) throw new Error('the emulator has no such order');
  await changeOrder(rig, Number(made['id']), { status_id: 0 });
  return Number(made['id']);
}

const on = (orderId: number) => ({ params: { orderId: String(orderId) } });

export async function desk(bearer: Bearer, orderId: number): Promise<PayDesk> {
  const answer = await deskAnswer(bearer, orderId);
  if (answer.status !== 200) throw new Error(`no desk: ${JSON.stringify(answer.body)}`);
  return answer.body as unknown as PayDesk;
}

export const deskAnswer = (bearer: Bearer, orderId: number): Promise<CallAnswer> =>
  call(readDesk, `/api/orders/${orderId}/pay`, { ...on(orderId), headers: bearer });

/** What the screen sends for the first card that can be charged. */
export async function cardRequest(bearer: Bearer, orderId: number): Promise<ChargeRequest> {
  const { gateway, due } = await desk(bearer, orderId);
  const methods = gateway.kind === 'open' ? gateway.methods : [];
  for (const method of methods)
    for (const { ref, kind, problem } of method.stored)
      if (kind === 'card' && problem === null)
        return { due, way: { kind: 'stored', methodId: method.id, instrument: ref }, reason: 'Asked by telephone' };
  throw new Error('no card can be charged');
}

export async function wayRequest(bearer: Bearer, orderId: number, way: Way): Promise<ChargeRequest> {
  return { due: (await desk(bearer, orderId)).due, way };
}

export const sendCharge = (
  bearer: Bearer,
  orderId: number,
  body: ChargeRequest | Json,
  key: string = crypto.randomUUID(),
): Promise<CallAnswer> =>
  call(charge, `/api/orders/${orderId}/pay`, {
    ...{ ...on(orderId), method: 'POST', headers: { ...bearer, 'idempotency-key': key }, body },
  });

export const sendRecord = (
  bearer: Bearer,
  orderId: number,
  body: RecordRequest,
  key: string = crypto.randomUUID(),
): Promise<CallAnswer> =>
  call(record, `/api/orders/${orderId}/pay/record`, {
    ...{ ...on(orderId), method: 'POST', headers: { ...bearer, 'idempotency-key': key }, body },
  });

/** Payments of one order that reached the payments host, by the platform's own ledger. */
export async function paymentCalls(orderId: number): Promise<LedgerEntry[]> {
  const calls = await ledger({ kind: 'payments' });
  return calls.filter(({ body }) => Reflect.get(Object(body), 'order_id') === orderId);
}

/** Tokens that were asked for an order. */
export async function tokenCalls(orderId: number): Promise<LedgerEntry[]> {
  const calls = await ledger({ kind: 'api', method: 'POST', path: 'access_tokens$' });
  return calls.filter(({ body }) => Reflect.get(Object(Reflect.get(Object(body), 'order')), 'id') === orderId);
}

/** Charges that the order's own transactions show. */
export async function charges(rig: PayRig, orderId: number): Promise<Json[]> {
  const answer = (await platform(rig.token, `/v3/orders/${orderId}/transactions`)) as Json;
  const events = (answer['data'] ?? []) as Json[];
  return events.filter(({ event, status }) => ['purchase', 'authorization'].includes(String(event)) && status === 'ok');
}

export const orderOf = (orderId: number) => platformOrder(MAPLE, orderId);

/** The payments host takes fifty calls in four seconds. */
export const nextWindow = () => control('POST', '/clock', { advance_ms: 4_000 });

export const intentsOf = (orderId: number) => runtime().prisma.intent.findMany({ where: { orderId } });
export const auditOf = (orderId: number) =>
  runtime().prisma.auditEntry.findMany({ where: { orderId }, orderBy: { id: 'asc' } });
