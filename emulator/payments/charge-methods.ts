import type { StoreProfile } from '../data/store-profile.ts';
import type { StoredInstrument } from '../state/stored-instrument.ts';

/** A way to charge a shopper through the payments host. */
export interface ChargeMethod {
  /** `{gateway}.{kind}`. */
  readonly id: string;
  readonly gateway: string;
  readonly name: string;
  readonly type: 'card' | 'paypal' | 'bank' | 'gift_certificate' | 'store_credit';
  /** What the order says it was paid with. */
  readonly orderText: string;
  /** What a charge does: take the money, or hold it for a capture. */
  readonly does: 'purchase' | 'authorization';
  readonly vaults: StoredInstrument['type'] | null;
}

const CARD_BRANDS = ['VISA', 'MASTERCARD', 'AMEX', 'DISCOVER', 'DINERS_CLUB', 'JCB', 'MAESTRO'];

/** The gateways of every store that payments by API work with. The test gateway and offline methods are not among them. */
const METHODS: readonly ChargeMethod[] = [
  method('stripe', 'card', { name: 'Stripe', type: 'card', orderText: 'Credit Card', vaults: 'stored_card' }),
  { ...method('squarev2', 'card', { name: 'Square', type: 'card', orderText: 'Credit Card' }), does: 'authorization' },
  method('paypalcommerce', 'paypal', {
    name: 'PayPal',
    type: 'paypal',
    orderText: 'PayPal',
    vaults: 'stored_paypal_account',
  }),
  method('stripe', 'ach', {
    name: 'Stripe ACH',
    type: 'bank',
    orderText: 'Bank Account',
    vaults: 'stored_bank_account',
  }),
  method('bigcommerce', 'gift_certificate', {
    name: 'Gift Certificate',
    type: 'gift_certificate',
    orderText: 'Gift Certificate',
  }),
  method('bigcommerce', 'store_credit', { name: 'Store Credit', type: 'store_credit', orderText: 'Store Credit' }),
];

function method(
  gateway: string,
  kind: string,
  rest: Pick<ChargeMethod, 'name' | 'type' | 'orderText'> & { vaults?: StoredInstrument['type'] },
): ChargeMethod {
  return { id: `${gateway}.${kind}`, gateway, does: 'purchase', vaults: null, ...rest };
}

export function chargeMethod(methodId: string): ChargeMethod | null {
  return METHODS.find(({ id }) => id === methodId) ?? null;
}

/** Who pays, and in which currency. */
export interface Payer {
  readonly customerId: number;
  readonly currencyCode: string;
  readonly stored: readonly StoredInstrument[];
}

/** Methods as they are told to an app. Guests have no credit, credit is in the default currency, accounts must be stored. */
export function wireMethods(profile: StoreProfile, payer: Payer): Record<string, unknown>[] {
  return METHODS.filter((each) => isOffered(each, profile, payer)).map((each) => ({
    id: each.id,
    name: each.name,
    type: each.type,
    test_mode: false,
    supported_instruments: supportedBy(each),
    stored_instruments: payer.stored.filter(({ type }) => type === each.vaults).map(wireStored),
  }));
}

function isOffered({ type, vaults }: ChargeMethod, profile: StoreProfile, payer: Payer): boolean {
  if (type === 'store_credit') return payer.customerId !== 0 && payer.currencyCode === profile.currencies[0].code;
  if (type === 'paypal' || type === 'bank') return payer.stored.some((instrument) => instrument.type === vaults);
  return true;
}

function supportedBy({ type, vaults }: ChargeMethod): Record<string, unknown>[] {
  if (type === 'paypal') return [{ instrument_type: 'STORED_PAYPAL_ACCOUNT' }];
  if (type === 'bank') return [{ instrument_type: 'STORED_BANK_ACCOUNT' }];
  if (type !== 'card') return [];
  const brands = CARD_BRANDS.map((brand) => ({ instrument_type: brand, verification_value_required: true }));
  return vaults === null ? brands : [...brands, { instrument_type: 'STORED_CARD', verification_value_required: false }];
}

function wireStored(instrument: StoredInstrument): Record<string, unknown> {
  if (instrument.type !== 'stored_card') return { ...instrument };
  const { billing_address: _, ...card } = instrument;
  return card;
}
