import type { Reply } from '../http/operation.ts';
import { charge } from '../payments/charge.ts';
import { chargeMethod } from '../payments/charge-methods.ts';
import type { ChargeMethod } from '../payments/charge-methods.ts';
import { awaitsPayment, dueOf, isPayable } from '../payments/due.ts';
import { keptOfPayment, readPayment } from '../payments/instruments.ts';
import type { SentInstrument, SentPayment } from '../payments/instruments.ts';
import { paymentRefusal } from '../payments/payment-refusal.ts';
import type { PaymentToken } from '../payments/payment-tokens.ts';
import type { OrderParts } from '../state/order-records.ts';
import type { StoreState } from '../state/store-state.ts';
import type { World } from '../world.ts';

/** A payment as it came in. `onKnown` is told what of it may be kept, and whose app it comes from. */
export interface ArrivedPayment {
  readonly authorization: string;
  readonly body: unknown;
  readonly onKnown: (kept: string, clientId: string | null) => void;
}

/**
 * Takes one payment for the order that the token names. A token is used up once a provider was asked, whatever it said;
 * what is refused before that leaves it as it was.
 */
export function processPayment(world: World, storeHash: string, arrived: ArrivedPayment): Reply {
  const nowMs = world.clock.nowMs();
  const secret = /^PAT (\S+)$/.exec(arrived.authorization)?.[1];
  const token = secret === undefined ? null : world.paymentTokens.find(storeHash, secret, nowMs);
  const known = world.paymentTokens.known(secret ?? '');
  arrived.onKnown(keptOfPayment(arrived.body, known), known?.clientId ?? null);
  const store = world.stores.get(storeHash);
  if (secret === undefined || token === null || store === undefined)
    throw paymentRefusal(401, 10001, { detail: 'A payment access token is required that is valid and was not used.' });
  const sent = readPayment(arrived.body);
  const parts = orderOf(store, token);
  const method = chargeMethod(sent.methodId);
  if (method === null) throw paymentRefusal(422, 30000);
  checkOrder(world, parts, token, method, sent);
  world.paymentTokens.use(secret);
  return { status: 201, body: { data: charge(world, store, parts, method, sent) } };
}

function orderOf(store: StoreState, token: PaymentToken): OrderParts {
  const parts = store.orders.find(token.orderId);
  if (parts === null || parts.head.is_deleted) throw paymentRefusal(404, 30003);
  return parts;
}

function checkOrder(
  world: World,
  parts: OrderParts,
  token: PaymentToken,
  method: ChargeMethod,
  { instrument }: SentPayment,
): void {
  if (isRepeated(world, parts, token, method, instrument)) throw paymentRefusal(422, 30105);
  if (!awaitsPayment(parts) || !isPayable(parts)) throw paymentRefusal(422, 30101);
  const { head } = parts;
  if (dueOf(parts) !== token.amount || head.default_currency_code !== token.currencyCode)
    throw paymentRefusal(422, 30004);
}

const REPEATED_WITHIN_S = 600;

/** Whether the same was just taken from the same: two tokens of one order, used one after the other. */
function isRepeated(
  world: World,
  { transactions }: OrderParts,
  token: PaymentToken,
  method: ChargeMethod,
  instrument: SentInstrument,
): boolean {
  const sinceS = Math.floor(world.clock.nowMs() / 1000) - REPEATED_WITHIN_S;
  return transactions.some(
    (each) =>
      each.status === 'ok' &&
      each.created_s >= sinceS &&
      each.amount === token.amount &&
      each.payment_method_id === method.id &&
      isFrom(each.credit_card, each.payment_instrument_token, instrument),
  );
}

function isFrom(
  card: Readonly<Record<string, string | number>> | null,
  token: string | null,
  instrument: SentInstrument,
): boolean {
  if (instrument.type === 'card')
    return (
      card !== null &&
      card['card_iin'] === instrument.number.slice(0, 6) &&
      card['card_last4'] === instrument.number.slice(-4) &&
      card['card_expiry_month'] === instrument.month &&
      card['card_expiry_year'] === instrument.year
    );
  return 'token' in instrument && token === instrument.token;
}
