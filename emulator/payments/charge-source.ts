import { randomBytes } from 'node:crypto';
import { passesLuhn } from '../rules/luhn.ts';
import type { OrderHead } from '../state/order-records.ts';
import type { StoreState } from '../state/store-state.ts';
import type { StoredInstrument } from '../state/stored-instrument.ts';
import type { ChargeMethod } from './charge-methods.ts';
import type { SentInstrument } from './instruments.ts';
import { paymentRefusal } from './payment-refusal.ts';
import { brandOf, verdictOfCard } from './test-cards.ts';
import type { ProviderVerdict } from './test-cards.ts';

/** What a provider is asked to charge, as far as it may be remembered. */
export interface ChargeSource {
  readonly card: Readonly<Record<string, string | number>> | null;
  /** The stored instrument's token. */
  readonly token: string | null;
  readonly verdict: ProviderVerdict;
  /** What it would be stored as. */
  readonly storable: Omit<Extract<StoredInstrument, { type: 'stored_card' }>, 'token' | 'is_default'> | null;
}

const APPROVED: ProviderVerdict = { kind: 'approved' };

/** Looks at a card, account or stored instrument; what it is not up to is refused. Credit and certificates are not of a provider. */
export function sourceOf(
  store: StoreState,
  head: OrderHead,
  method: ChargeMethod,
  instrument: SentInstrument,
  nowMs: number,
): ChargeSource {
  if (instrument.type === 'card' && method.type === 'card') return freshCard(head, instrument, nowMs);
  if ('token' in instrument && instrument.type === method.vaults) return stored(store, head, instrument.token, nowMs);
  throw paymentRefusal(422, 10001, {
    errors: { 'payment.instrument.type': 'The payment method does not take this kind of instrument.' },
  });
}

function freshCard(head: OrderHead, card: Extract<SentInstrument, { type: 'card' }>, nowMs: number): ChargeSource {
  const { number, month, year } = card;
  const brand = brandOf(number);
  if (brand === null || !passesLuhn(number)) throw paymentRefusal(422, 30102);
  checkExpiry(month, year, nowMs);
  const [iin, last4] = [number.slice(0, 6), number.slice(-4)];
  return {
    card: {
      card_type: brand.cardType,
      card_iin: iin,
      card_last4: last4,
      card_expiry_month: month,
      card_expiry_year: year,
    },
    token: null,
    verdict: verdictOfCard(last4),
    storable: {
      type: 'stored_card',
      brand: brand.brand,
      expiry_month: month,
      expiry_year: year,
      issuer_identification_number: iin,
      last_4: last4,
      billing_address: head.billing_address,
    },
  };
}

function stored(store: StoreState, head: OrderHead, token: string, nowMs: number): ChargeSource {
  const instrument = store.vault.find(head.customer_id, token);
  if (instrument === null) throw paymentRefusal(422, 30051);
  if (instrument.type !== 'stored_card') return { card: null, token, verdict: APPROVED, storable: null };
  const { issuer_identification_number: iin, last_4: last4, expiry_month: month, expiry_year: year } = instrument;
  checkExpiry(month, year, nowMs);
  return {
    card: {
      card_type: brandOf(iin)?.cardType ?? '',
      card_iin: iin,
      card_last4: last4,
      card_expiry_month: month,
      card_expiry_year: year,
    },
    token,
    verdict: verdictOfCard(last4),
    storable: null,
  };
}

/** A card is good until the end of its month. */
function checkExpiry(month: number, year: number, nowMs: number): void {
  const now = new Date(nowMs);
  const months = year * 12 + month - (now.getUTCFullYear() * 12 + now.getUTCMonth() + 1);
  if (months < 0) throw paymentRefusal(422, 30103);
}

/** Leaves the card with the provider for the next time; answers its token. Refused for guests, and where nothing is stored. */
export function checkSaving(head: OrderHead, method: ChargeMethod, saves: boolean): void {
  if (!saves) return;
  if (method.vaults === null) throw paymentRefusal(422, 30002);
  if (head.customer_id === 0) throw paymentRefusal(422, 30050, { detail: 'Guests cannot store instruments.' });
}

/** Stores a card that was charged; answers its token. */
export function saveCard(store: StoreState, head: OrderHead, source: ChargeSource): string | null {
  if (source.storable === null) return source.token;
  const token = randomBytes(32).toString('hex');
  store.vault.add(head.customer_id, { ...source.storable, token, is_default: false });
  return token;
}
