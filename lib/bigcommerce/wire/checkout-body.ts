import type { AddressDraft } from '#lib/core/address-draft.ts';
import type {
  ConsignmentLine,
  NewCart,
  NewCartLine,
  NewCheckoutFee,
  NewConsignment,
  ShippingChoice,
} from '../types/checkout.ts';

// Bodies of carts and checkouts (BigCommerce docs: carts, checkouts). Amounts are JSON numbers there.

/** The body of POST /v3/carts. */
export function newCartBody({ customerId, channelId, currencyCode, lines }: NewCart): object {
  return {
    ...(customerId === null ? {} : { customer_id: customerId }),
    channel_id: channelId,
    currency: { code: currencyCode },
    ...linesBody(lines),
  };
}

/** The three lists of lines; `line_items` is there even when it is empty. */
export function linesBody(lines: readonly NewCartLine[]): object {
  const custom = lines.filter((line) => line.kind === 'custom');
  const certificates = lines.filter((line) => line.kind === 'certificate');
  return {
    line_items: lines.filter((line) => line.kind === 'catalogue').map(catalogueBody),
    ...(custom.length === 0 ? {} : { custom_items: custom.map(customBody) }),
    ...(certificates.length === 0 ? {} : { gift_certificates: certificates.map(certificateBody) }),
  };
}

/** With modifiers the variant is said by its options, and not by its id as well. */
function catalogueBody(line: Extract<NewCartLine, { kind: 'catalogue' }>): object {
  const { productId, variantId, options, quantity, listPrice } = line;
  const which =
    options.length > 0
      ? { option_selections: options.map(({ optionId, value }) => ({ option_id: optionId, option_value: value })) }
      : variantId === null
        ? {}
        : { variant_id: variantId };
  return {
    product_id: productId,
    ...which,
    quantity,
    ...(listPrice === null ? {} : { list_price: Number(listPrice) }),
  };
}

function customBody({ name, sku, quantity, listPrice }: Extract<NewCartLine, { kind: 'custom' }>): object {
  return { name, sku, quantity, list_price: Number(listPrice) };
}

function certificateBody(line: Extract<NewCartLine, { kind: 'certificate' }>): object {
  const { kind: _, amount, ...rest } = line;
  return { ...rest, amount: Number(amount) };
}

/** An address without what is empty, but for the two that a new consignment must name. */
export function addressBody(address: AddressDraft): object {
  const optional = {
    first_name: address.firstName,
    last_name: address.lastName,
    company: address.company,
    address1: address.street1,
    address2: address.street2,
    city: address.city,
    phone: address.phone,
  };
  return {
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== '')),
    email: address.email,
    country_code: address.countryCode,
    state_or_province: address.state,
    postal_code: address.zip,
  };
}

export function newConsignmentBody(consignment: NewConsignment, version: number): object {
  const lines = consignmentLines(consignment.lines);
  return 'address' in consignment
    ? { address: addressBody(consignment.address), line_items: lines, version }
    : { pickup_option: { pickup_method_id: consignment.pickupMethodId }, line_items: lines, version };
}

export function consignmentLines(lines: readonly ConsignmentLine[]): object[] {
  return lines.map(({ lineId, quantity }) => ({ item_id: lineId, quantity }));
}

export function shippingBody(choice: ShippingChoice): object {
  if ('optionId' in choice) return { shipping_option_id: choice.optionId };
  if ('pickupMethodId' in choice) return { pickup_option: { pickup_method_id: choice.pickupMethodId } };
  const { description, price } = choice.custom;
  return { custom_shipping: { description, price: Number(price) } };
}

export function feeBody({ name, displayName, cost, source, taxClassId }: NewCheckoutFee): object {
  return {
    type: 'custom_fee',
    name,
    display_name: displayName,
    cost: Number(cost),
    source,
    ...(taxClassId === null ? {} : { tax_class_id: taxClassId }),
  };
}
