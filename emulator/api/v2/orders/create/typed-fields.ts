import type { Currency } from '../../../../data/store-profile.ts';
import { invalidField } from '../../../../http/errors.ts';
import { currencyOf } from '../../../../orders/order-draft.ts';
import type { DraftHead, OrderDraft } from '../../../../orders/order-draft.ts';
import type { Units } from '../../../../rules/money.ts';
import type { Fee } from '../../../../state/payment-records.ts';
import type { StoreState } from '../../../../state/store-state.ts';
import { integerField, moneyField, textField, textOrNull } from '../../body-fields.ts';
import type { JsonObject } from '../../body-fields.ts';
import { sentCharge } from '../update/charges.ts';
import type { UpdateContext } from '../update/context.ts';
import { replacedFees } from '../update/fees.ts';
import { CHARGE_NAMES } from '../update/order-fields.ts';
import { overrides } from '../update/overrides.ts';
import { plainChange } from '../update/plain-fields.ts';

/** What a new order is told besides its contents, people and channel. */
export interface TypedFields {
  readonly head: Partial<DraftHead>;
  readonly currency: Currency;
  readonly discount: Units;
  readonly fees: readonly Fee[];
  readonly overrides: OrderDraft['overrides'];
}

/** Reads every field whose type can be checked without looking at the store's people, channels and products. */
export function readTyped(body: JsonObject, store: StoreState, context: UpdateContext): TypedFields {
  const { customer_id: _customer, channel_id: _channel, ...plain } = body;
  const merchant = body['external_merchant_id'];
  const head = {
    ...plainChange(plain, context),
    ...(merchant === undefined ? {} : { external_merchant_id: textOrNull(merchant, 'external_merchant_id') }),
  };
  for (const id of ['customer_id', 'channel_id']) if (id in body) integerField(body[id], id);
  const untaxed = { is_tax_inclusive_pricing: false, tax_rate_ppm: 0, decimal_places: 2 };
  for (const name of CHARGE_NAMES) sentCharge(body, name, untaxed);
  return {
    head,
    currency: currencyFor(body, store),
    discount: 'discount_amount' in body ? moneyField(body['discount_amount'], 'discount_amount') : 0,
    fees: 'fees' in body ? replacedFees([], body['fees'], context) : [],
    overrides: overrides(body),
  };
}

function currencyFor(body: JsonObject, { profile }: StoreState): Currency {
  if (!('default_currency_code' in body)) return profile.currencies[0];
  const currency = currencyOf(profile, textField(body['default_currency_code'], 'default_currency_code'));
  if (currency === null) throw invalidField('default_currency_code', 'The store does not take this currency.');
  return currency;
}
