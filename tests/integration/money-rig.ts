import { GET as readPayments } from '#app/api/orders/[orderId]/payments/route.ts';
import { POST as capture } from '#app/api/orders/[orderId]/payments/capture/route.ts';
import { POST as voidPayment } from '#app/api/orders/[orderId]/payments/void/route.ts';
import { POST as quote } from '#app/api/orders/[orderId]/refund/quotes/route.ts';
import { GET as studio } from '#app/api/orders/[orderId]/refund/route.ts';
import { POST as refund } from '#app/api/orders/[orderId]/refunds/route.ts';
import { createTasks } from '#lib/jobs/tasks.ts';
import { runtime } from '#lib/process/runtime.ts';
import type { QuoteView, RefundStudio } from '#lib/refunds/contract.ts';
import { call, installAndOpen, load, MAPLE, open, OWNER, STAFF, type CallAnswer, type CallOptions } from './app.ts';
import { control, emulatorUrl, ledger, type LedgerEntry } from './emulator.ts';

export type Bearer = Record<string, string>;
type Json = Record<string, unknown>;

export const ACTIONS = ['refund', 'capture', 'void'] as const;
export type TrialAction = (typeof ACTIONS)[number];

const RENEWED_AFTER = 100;

export interface MoneyRig {
  owner: Bearer;
  staff: Bearer;
  /** Captured, with several pieces of one line. */
  readonly paid: number;
  readonly authorized: number;
  /** Everything back to before the first act, on the platform and in the database. */
  readonly reset: () => Promise<void>;
}

/** Two people with the Money role, an order to refund and one to capture, and a way back. */
export async function setUpMoney(): Promise<MoneyRig> {
  const { bearer: owner } = await installAndOpen();
  await control('POST', '/allow-user', { store_hash: MAPLE, user_id: STAFF });
  await load(MAPLE, STAFF);
  await runtime().tenancy.setRole(MAPLE as never, STAFF as never, 'money');
  const { bearer: staff } = await open(await load(MAPLE, STAFF));
  const { access_token: token } = await control('POST', '/tokens', { store_hash: MAPLE });
  const orders = (await platform(String(token), '/v2/orders?limit=250')) as Json[];
  const paid = await firstOf(orders, async (order) => {
    if (order['payment_status'] !== 'captured' || Number(order['items_total']) < 3) return false;
    const lines = (await platform(String(token), `/v2/orders/${String(order['id'])}/products`)) as Json[];
    if (Number(lines[0]?.['quantity']) < 2 || !lines[0]?.['product_id']) return false;
    const { data } = (await platform(String(token), `/v3/catalog/products/${String(lines[0]['product_id'])}`)) as Json;
    return Reflect.get(Object(data), 'inventory_tracking') !== 'none';
  });
  const authorized = await firstOf(orders, async (order) => order['payment_status'] === 'authorized');
  const { id: snapshot } = await control('POST', '/snapshots');
  let resets = 0;
  const rig: MoneyRig = {
    ...{ owner, staff, paid, authorized },
    reset: async () => {
      await backToStart(String(snapshot));
      resets += 1;
      // A session's token lasts a quarter of an hour, and thousands of trials take longer.
      if (resets % RENEWED_AFTER !== 0) return;
      rig.owner = (await open(await load(MAPLE, OWNER))).bearer;
      rig.staff = (await open(await load(MAPLE, STAFF))).bearer;
    },
  };
  return rig;
}

async function firstOf(orders: readonly Json[], fits: (order: Json) => Promise<boolean>): Promise<number> {
  for (const order of orders) if (await fits(order)) return Number(order['id']);
  throw new Error('the emulator has no such order');
}

async function backToStart(snapshot: string): Promise<void> {
  const { prisma } = runtime();
  await control('POST', `/snapshots/${snapshot}/restore`);
  // A restore takes the clock back with it; the platform's and ours agree.
  const { now_ms: emulatorMs } = await control('GET', '/clock');
  const behindMs = Date.now() - Number(emulatorMs);
  if (behindMs > 0) await control('POST', '/clock', { advance_ms: behindMs });
  await control('DELETE', '/ledger');
  await prisma.$transaction([
    prisma.auditEntry.deleteMany(),
    prisma.intent.deleteMany(),
    prisma.paymentFollowUp.deleteMany(),
    prisma.restockStep.deleteMany(),
    prisma.moneyLimit.deleteMany(),
  ]);
}

/** What the platform holds, past the app. */
export async function platform(token: string, path: string): Promise<unknown> {
  const answer = await fetch(`${emulatorUrl()}/stores/${MAPLE}${path}`, {
    headers: { 'x-auth-token': token, accept: 'application/json' },
  });
  return answer.status === 204 ? [] : answer.json();
}

export async function platformJson(path: string): Promise<Json> {
  const { access_token: token } = await control('POST', '/tokens', { store_hash: MAPLE });
  return (await platform(String(token), path)) as Json;
}

/** The refunds of the paid order, as the platform has them. */
export async function refundsOnPlatform({ paid }: MoneyRig): Promise<Json[]> {
  return (await platformJson(`/v3/orders/${paid}/payment_actions/refunds`))['data'] as Json[];
}

/** So long a gateway takes at most. */
export const answered = () => control('POST', '/clock', { advance_ms: 10_000 });

export const key = () => ({ 'idempotency-key': crypto.randomUUID() });

/** Calls that moved money. */
export async function moneyCalls(action: TrialAction): Promise<LedgerEntry[]> {
  const path = action === 'refund' ? 'payment_actions/refunds$' : `payment_actions/${action}$`;
  return ledger({ kind: 'api', method: 'POST', path });
}

const on = (orderId: number, options: CallOptions): CallOptions => ({
  ...options,
  params: { orderId: String(orderId), ...options.params },
});

export const openStudio = (bearer: Bearer, orderId: number): Promise<CallAnswer> =>
  call(studio, `/api/orders/${orderId}/refund`, on(orderId, { headers: bearer }));

export async function readStudio(bearer: Bearer, orderId: number): Promise<RefundStudio> {
  const { body } = await openStudio(bearer, orderId);
  return body as unknown as RefundStudio;
}

export const payments = (bearer: Bearer, orderId: number): Promise<CallAnswer> =>
  call(readPayments, `/api/orders/${orderId}/payments`, on(orderId, { headers: bearer }));

export const askQuote = (bearer: Bearer, orderId: number, selection: unknown, currencyCode = 'USD') =>
  call(
    quote,
    `/api/orders/${orderId}/refund/quotes`,
    on(orderId, { method: 'POST', headers: bearer, body: { currencyCode, selection } }),
  );

/** What a dialog sends for a selection, as it is quoted now; the last way to pay back unless told otherwise. */
export async function dialogOf(bearer: Bearer, orderId: number, selection?: unknown, providerId?: string) {
  const { basis } = await readStudio(bearer, orderId);
  const line = basis.lines.find(({ left }) => left > 0);
  const chosen = selection ?? { kind: 'items', lines: [{ id: line?.id, quantity: 1 }] };
  const quoted = (await askQuote(bearer, orderId, chosen, basis.currencyCode)).body as unknown as QuoteView;
  const way = quoted.methods.find(([part]) => part?.providerId === providerId) ?? quoted.methods.at(-1) ?? [];
  return {
    base: basis.base,
    selection: chosen,
    quoted: { total: quoted.total.amount, tax: quoted.tax.amount },
    payments: way.map(({ providerId: provider, amount, isOffline }) => ({
      providerId: provider,
      amount: amount.amount,
      isOffline,
    })),
    reason: 'Arrived broken',
    restock: [] as readonly { id: number | undefined; quantity: number }[],
  };
}

export const sendRefund = (bearer: Bearer, orderId: number, body: unknown, key: string = crypto.randomUUID()) =>
  call(
    refund,
    `/api/orders/${orderId}/refunds`,
    on(orderId, { method: 'POST', headers: { ...bearer, 'idempotency-key': key }, body }),
  );

export const sendAction = (
  action: 'capture' | 'void',
  bearer: Bearer,
  orderId: number,
  key: string = crypto.randomUUID(),
) =>
  call(
    action === 'capture' ? capture : voidPayment,
    `/api/orders/${orderId}/payments/${action}`,
    on(orderId, { method: 'POST', headers: { ...bearer, 'idempotency-key': key }, body: { reason: 'asked for' } }),
  );

/** One click of a person, ready to be made. */
export async function clickOf(action: TrialAction, rig: MoneyRig) {
  const body = action === 'refund' ? await dialogOf(rig.owner, rig.paid) : null;
  return (bearer: Bearer, key: string) =>
    action === 'refund' ? sendRefund(bearer, rig.paid, body, key) : sendAction(action, bearer, rig.authorized, key);
}

/** Makes every open intent look older, and has the job look after them. */
export async function reconcileAt(ageMs: number): Promise<void> {
  const { prisma } = runtime();
  const at = new Date(Date.now() - ageMs);
  await prisma.intent.updateMany({ where: { finishedAt: null }, data: { createdAt: at } });
  await createTasks(runtime())['reconcile-intents']({}, undefined as never);
}

/** Has the job look after what gateways were asked for, now. */
export async function followNow(): Promise<void> {
  await runtime().prisma.paymentFollowUp.updateMany({ data: { nextLookAt: new Date(0) } });
  await createTasks(runtime())['follow-payments']({}, undefined as never);
}

export const intents = () => runtime().prisma.intent.findMany({ orderBy: { createdAt: 'asc' } });
export const followUps = () => runtime().prisma.paymentFollowUp.findMany();
export const audit = () => runtime().prisma.auditEntry.findMany({ orderBy: { id: 'asc' } });
export const restockSteps = () => runtime().prisma.restockStep.findMany();
