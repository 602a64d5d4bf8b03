import type { NewOrder } from '#lib/bigcommerce/types/new-order.ts';
import type { AddressChange, NewLine, PairChange } from '#lib/bigcommerce/types/order-edit.ts';
import type { AddressDraft } from '#lib/core/address-draft.ts';
import { compare, isAmount, plain } from '#lib/core/decimals.ts';
import type { CatalogueDraftLine, DraftContent, DraftLine, DraftPair } from './contract.ts';

interface Maker {
  readonly appId: number;
  readonly reference: string;
  /** Of the store; only another one may be named. */
  readonly defaultCurrencyCode: string;
}

/** The order that a draft without problems asks for: only what was said, every price as a pair (BigCommerce docs: Create an order). */
export function toNewOrder(draft: DraftContent, { appId, reference, defaultCurrencyCode }: Maker): NewOrder {
  const isPickup = draft.delivery === 'pickup';
  return {
    statusId: draft.statusId,
    channelId: draft.channelId,
    externalSource: String(appId),
    externalOrderId: reference,
    currencyCode: draft.currencyCode === defaultCurrencyCode ? undefined : draft.currencyCode,
    customerId: draft.customer?.id,
    billingAddress: toAddress(draft.billing),
    shippingAddresses: isPickup ? undefined : deliveriesOf(draft),
    pickup: isPickup ? (draft.pickup ?? undefined) : undefined,
    newLines: draft.lines.map(toLine),
    discountAmount: amountOf(draft.discount),
    shippingCost: isPickup ? undefined : pairOf(draft.shipping),
    handlingCost: pairOf(draft.handling),
    wrappingCost: pairOf(draft.wrapping),
    fees: draft.fees.length === 0 ? undefined : draft.fees.map((fee) => toFee(fee, appId)),
    paymentMethod: textOf(draft.paymentMethod),
    staffNotes: textOf(draft.staffNotes),
    customerMessage: textOf(draft.customerMessage),
  };
}

/** None: the platform ships to the billing address then, which is as well as long as there is no method to name. */
function deliveriesOf({ delivery, billing, shippingAddress, shippingMethod }: DraftContent) {
  const method = textOf(shippingMethod);
  const named = method === undefined ? {} : { shippingMethod: method };
  if (delivery === 'address') return [{ ...toAddress(shippingAddress, true), ...named }];
  return method === undefined ? undefined : [{ ...toAddress(billing), ...named }];
}

/** A new billing address takes no form fields. */
function toAddress(
  { formFields, countryCode, country, ...texts }: AddressDraft,
  withFormFields = false,
): AddressChange {
  const said = Object.entries({ ...texts, country, countryIso2: countryCode })
    .map(([part, text]) => [part, text.trim()] as const)
    .filter(([, text]) => text !== '');
  const answers = formFields.filter(({ value }) => value !== '');
  return { ...Object.fromEntries(said), ...(withFormFields && answers.length > 0 ? { formFields: answers } : {}) };
}

function toLine(line: DraftLine): NewLine {
  const quantity = Number(line.quantity);
  if (line.kind === 'catalogue')
    return { ...productOf(line), quantity, price: line.price === null ? undefined : toPair(line.price) };
  return { name: line.name.trim(), sku: textOf(line.sku), quantity, price: toPair(line.price) };
}

/** A variant by its number, or by all its options: only those can say modifiers too. */
function productOf({ productId, variantId, options, hasModifiers }: CatalogueDraftLine): Omit<NewLine, 'quantity'> {
  if (hasModifiers || (variantId === null && options.length > 0))
    return { productId, options: options.map(({ id, value }) => ({ optionId: id, value })) };
  return variantId === null ? { productId } : { productId, variantId };
}

function toFee(fee: DraftContent['fees'][number], appId: number) {
  const name = fee.name.trim();
  return { type: 'custom_fee', nameCustomer: name, nameMerchant: name, source: `app-${appId}`, cost: toPair(fee) };
}

function toPair({ exTax, incTax }: DraftPair): PairChange {
  return { exTax: plain(exTax), incTax: plain(incTax) };
}

function pairOf(pair: DraftPair): PairChange | undefined {
  return isAmount(pair.exTax) && isAmount(pair.incTax) && compare(pair.incTax, '0') > 0 ? toPair(pair) : undefined;
}

function amountOf(text: string): string | undefined {
  return isAmount(text) && compare(text, '0') > 0 ? plain(text) : undefined;
}

function textOf(text: string): string | undefined {
  return text.trim() === '' ? undefined : text;
}
