import { zoneOfCountry } from '../../../../data/shipping-zones.ts';
import { readOnlyField, unsupportedField } from '../../../../http/errors.ts';
import { blankHead } from '../../../../orders/order-draft.ts';
import type { DraftHead, OrderDraft } from '../../../../orders/order-draft.ts';
import { stepOf } from '../../../../rules/money.ts';
import { chargedAddresses, wrappingOfLines } from '../../../../rules/order-figures.ts';
import type { Address } from '../../../../state/address-records.ts';
import type { ShippingAddress } from '../../../../state/delivery-records.ts';
import type { OrderLine } from '../../../../state/line-records.ts';
import type { StoreState } from '../../../../state/store-state.ts';
import type { JsonObject } from '../../body-fields.ts';
import { addedLine } from '../update/added-line.ts';
import { EMPTY_ADDRESS, patchedBilling } from '../update/address-fields.ts';
import { sentCharge } from '../update/charges.ts';
import type { UpdateContext } from '../update/context.ts';
import { withManualDiscount } from '../update/discounts.ts';
import { checkLineFields } from '../update/line-fields.ts';
import { plainChange } from '../update/plain-fields.ts';
import { addedAddress } from '../update/shipping-addresses.ts';
import { checkNewFields, readContents } from './create-fields.ts';
import { newPickup } from './new-pickup.ts';
import { readTyped } from './typed-fields.ts';
import type { TypedFields } from './typed-fields.ts';

/**
 * The order that a POST asks for. Refuses in a fixed sequence: unknown field, read-only field, what is required, types,
 * addresses, customer, channel, products and their options; the stock is looked at when the order is placed.
 */
export function newOrder(body: JsonObject, store: StoreState, context: UpdateContext): OrderDraft {
  const { profile } = store;
  checkNewFields(body, profile.currencies.length > 1);
  const contents = readContents(body);
  const typed = readTyped(body, store, context);
  const billing = newBilling(contents.billing);
  const pickup = contents.pickup === null ? null : newPickup(contents.pickup, context.nextId('pickup'));
  const shipping = pickup === null ? newAddresses(contents.addresses ?? [billing], store, context) : [];
  const goal = shipping[0] ?? billing;
  const taxRate = context.taxRate(goal.country_iso2, goal.state);
  const head = {
    ...blankHead(profile, { nowS: context.nowS, currency: typed.currency, billing, taxRate }),
    ...typed.head,
    ...only('customer_id', body, context),
    ...only('channel_id', body, context),
  };
  const to = { addressId: shipping[0]?.id ?? 0, pickupId: pickup?.id ?? 0 };
  const lines = contents.lines.map((sent) => newLine(sent, head, to, context));
  const goods = contents.addresses !== null || lines.some((line) => line.type === 'physical');
  return {
    ...charged(body, head, typed, { lines, addresses: goods ? shipping : [] }),
    pickups: pickup === null ? [] : [pickup],
    coupons: [],
    transactions: [],
    fees: typed.fees,
    overrides: typed.overrides,
  };
}

function only(field: string, body: JsonObject, context: UpdateContext): Partial<DraftHead> {
  return field in body ? plainChange({ [field]: body[field] }, context) : {};
}

/** The schema of a new billing address has no form fields. */
function newBilling(sent: JsonObject): Address {
  if ('form_fields' in sent) throw unsupportedField('form_fields');
  return patchedBilling(EMPTY_ADDRESS, sent);
}

/** Where the goods go. An order without addresses of its own goes to whom it is billed. */
function newAddresses(
  sent: readonly (JsonObject | Address)[],
  store: StoreState,
  context: UpdateContext,
): ShippingAddress[] {
  return sent.map((entry) => {
    if ('id' in entry) throw readOnlyField('id');
    const address = addedAddress({ ...entry }, context);
    const zone = zoneOfCountry(store.profile, address.country_iso2);
    return { ...address, shipping_zone_id: zone.id, shipping_zone_name: zone.name };
  });
}

function newLine(
  sent: JsonObject,
  head: DraftHead,
  to: { readonly addressId: number; readonly pickupId: number },
  context: UpdateContext,
): OrderLine {
  if ('id' in sent) throw readOnlyField('id');
  checkLineFields(sent);
  return addedLine(sent, head, to, context);
}

/** Charges spread over the addresses, the discount over the lines. */
function charged(
  body: JsonObject,
  head: DraftHead,
  typed: TypedFields,
  goods: { readonly lines: readonly OrderLine[]; readonly addresses: readonly ShippingAddress[] },
): Pick<OrderDraft, 'head' | 'lines' | 'addresses'> {
  const step = stepOf(head.decimal_places);
  const { discount } = typed;
  const shipping = sentCharge(body, 'shipping', head) ?? head.shipping;
  const handling = sentCharge(body, 'handling', head) ?? head.handling;
  const wrapping = sentCharge(body, 'wrapping', head) ?? wrappingOfLines(goods.lines);
  const withShipping = chargedAddresses(goods.addresses, 'shipping', shipping, step);
  return {
    head: { ...head, shipping, handling, wrapping, discount_amount: discount },
    lines: discount === 0 ? goods.lines : withManualDiscount(goods.lines, discount, head),
    addresses: chargedAddresses(withShipping, 'handling', handling, step),
  };
}
