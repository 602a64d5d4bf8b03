import type {
  AddressChange,
  DeliveryChange,
  FeeChange,
  LinePatch,
  NewLine,
  OrderEdit,
  WrappingChange,
} from './types/order-edit.ts';

/** The body of PUT /v2/orders/{id}: only what the edit names (BigCommerce docs: Update an order). */
export function editBody(edit: OrderEdit): object {
  const { billingAddress, shippingAddresses, changedLines = [], newLines = [], fees } = edit;
  return named({
    customer_id: edit.customerId,
    customer_message: edit.customerMessage,
    payment_method: edit.paymentMethod,
    external_order_id: edit.externalOrderId,
    billing_address: billingAddress && addressBody(billingAddress),
    shipping_addresses: shippingAddresses?.map(deliveryBody),
    products: changedLines.length + newLines.length === 0 ? undefined : linesBody(changedLines, newLines),
    discount_amount: edit.discountAmount,
    shipping_cost_ex_tax: edit.shippingCost?.exTax,
    shipping_cost_inc_tax: edit.shippingCost?.incTax,
    handling_cost_ex_tax: edit.handlingCost?.exTax,
    handling_cost_inc_tax: edit.handlingCost?.incTax,
    wrapping_cost_ex_tax: edit.wrappingCost?.exTax,
    wrapping_cost_inc_tax: edit.wrappingCost?.incTax,
    fees: fees?.map(feeBody),
    subtotal_ex_tax: edit.subtotal?.exTax,
    subtotal_inc_tax: edit.subtotal?.incTax,
    total_ex_tax: edit.total?.exTax,
    total_inc_tax: edit.total?.incTax,
  });
}

/** The body of PUT …/shipping_addresses/{id}, which takes no `id`. */
export function deliveryBody({ id, shippingMethod, ...address }: DeliveryChange): object {
  return { ...named({ id }), ...addressBody(address), ...named({ shipping_method: shippingMethod }) };
}

function addressBody(address: AddressChange): object {
  return named({
    first_name: address.firstName,
    last_name: address.lastName,
    company: address.company,
    street_1: address.street1,
    street_2: address.street2,
    city: address.city,
    state: address.state,
    zip: address.zip,
    country: address.country,
    country_iso2: address.countryIso2,
    phone: address.phone,
    email: address.email,
    form_fields: address.formFields,
  });
}

function linesBody(changed: readonly LinePatch[], added: readonly NewLine[]): object[] {
  return [...changed.map(patchBody), ...added.map(newLineBody)];
}

function patchBody({ id, quantity, price, wrapping, names }: LinePatch): object {
  return named({
    id,
    quantity,
    name_customer: names?.customer,
    name_merchant: names?.merchant,
    price_ex_tax: price?.exTax,
    price_inc_tax: price?.incTax,
    ...(wrapping === undefined ? {} : wrappingBody(wrapping)),
  });
}

/** Id 0 without any other field of the wrapping takes it off (BigCommerce docs: Orders V2, `wrapping_id`). */
function wrappingBody(wrapping: WrappingChange | 'none'): object {
  if (wrapping === 'none') return { wrapping_id: 0 };
  return {
    wrapping_id: wrapping.id,
    wrapping_name: wrapping.name,
    wrapping_message: wrapping.message,
    wrapping_cost_ex_tax: wrapping.cost.exTax,
    wrapping_cost_inc_tax: wrapping.cost.incTax,
  };
}

function newLineBody(line: NewLine): object {
  return named({
    product_id: line.productId,
    variant_id: line.variantId,
    name: line.name,
    sku: line.sku,
    quantity: line.quantity,
    price_ex_tax: line.price?.exTax,
    price_inc_tax: line.price?.incTax,
    product_options: line.options?.map(({ optionId, value }) => ({ id: optionId, value })),
  });
}

function feeBody(fee: FeeChange): object {
  return named({
    id: fee.id,
    type: fee.type,
    display_name_customer: fee.nameCustomer,
    display_name_merchant: fee.nameMerchant,
    source: fee.source,
    tax_class_id: fee.taxClassId ?? undefined,
    cost_ex_tax: fee.cost.exTax,
    cost_inc_tax: fee.cost.incTax,
  });
}

/** Without the fields that say nothing. */
function named(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
