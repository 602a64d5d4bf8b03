import type { Address } from '#lib/bigcommerce/types/address.ts';
import type { Fee } from '#lib/bigcommerce/types/fee.ts';
import type { LineDiscount, OrderLine } from '#lib/bigcommerce/types/order-line.ts';
import type { OrderTax } from '#lib/bigcommerce/types/order-tax.ts';
import type { Order } from '#lib/bigcommerce/types/order.ts';
import type { ShippingAddress } from '#lib/bigcommerce/types/shipping-address.ts';
import { sum } from '#lib/core/decimals.ts';
import type { Money } from '#lib/core/money.ts';
import { toLine } from './detail-view.ts';
import type { EditAddress, EditFee, EditLine, EditPair, EditState, EditTotals } from './edit-state.ts';
import { statusLabel } from './row-view.ts';

/** What was read of an order for editing it. `order` was read with its fees. */
export interface ReadParts {
  readonly order: Order;
  readonly lines: readonly OrderLine[];
  readonly addresses: readonly ShippingAddress[];
}

/** An order as the edit form knows it. Without its tax rows the rate is "0". */
export function toEditState(parts: ReadParts): EditState {
  return withTaxes(parts, []);
}

export function withTaxes({ order, lines, addresses }: ReadParts, taxes: readonly OrderTax[]): EditState {
  const fees = (order.fees ?? []).map(toFee);
  return {
    orderId: order.id,
    modifiedAt: order.dateModified,
    isArchived: order.isDeleted,
    currencyCode: order.currencyCode,
    isTaxInclusive: order.isTaxInclusivePricing,
    ratePercent: rateOf(taxes),
    statusLabel: statusLabel(order).label,
    paymentStatus: order.paymentStatus ?? '',
    channelId: order.channelId ?? 1,
    customerId: order.customerId ?? 0,
    paymentMethod: order.paymentMethod ?? '',
    staffNotes: order.staffNotes ?? '',
    customerMessage: order.customerMessage ?? '',
    billing: toAddress(order.billingAddress),
    deliveries: addresses.map((address) => ({
      id: address.id,
      address: toAddress(address),
      shippingMethod: address.shippingMethod ?? '',
    })),
    lines: lines.map(toEditLine),
    fees,
    totals: toTotals(order, fees),
    credited: sum([order.storeCreditAmount.amount, order.giftCertificateAmount.amount]),
  };
}

/** The rates on one address's items, added up; all addresses of an order are taxed alike where the form needs to know. */
function rateOf(taxes: readonly OrderTax[]): string {
  const first = taxes[0]?.orderAddressId;
  const rates = new Map(
    taxes.filter((tax) => tax.orderAddressId === first).map((tax) => [`${tax.name} ${tax.rate}`, tax.rate ?? '0']),
  );
  return sum([...rates.values()]);
}

function toAddress(address: Address): EditAddress {
  const { firstName, lastName, company, street1, street2, city, state, zip, country, countryIso2 } = address;
  const { phone, email, formFields } = address;
  const place = { street1, street2, city, state, zip, country, countryIso2 };
  return { firstName, lastName, company, ...place, phone, email, formFields };
}

function toEditLine(line: OrderLine): EditLine {
  const { id, productId, variantId, name, type: kind, quantity, quantityShipped, quantityRefunded } = line;
  return {
    ...{ id, productId, variantId, name: line.nameMerchant ?? name, kind },
    nameCustomer: line.nameCustomer ?? name,
    nameMerchant: line.nameMerchant ?? name,
    sku: line.sku ?? '',
    options: toLine(line).options,
    addressId: line.orderAddressId,
    ...{ quantity, quantityShipped, quantityRefunded },
    price: pair(line.priceExTax, line.priceIncTax),
    wrapping: toWrapping(line),
    discounts: line.appliedDiscounts.map(toDiscount),
  };
}

function toWrapping({ wrapping }: OrderLine): EditLine['wrapping'] {
  if (wrapping === null) return null;
  const { id, name, message, costExTax, costIncTax } = wrapping;
  return { id, name: name ?? '', wrappingMessage: message ?? '', cost: pair(costExTax, costIncTax) };
}

function toDiscount({ id, name, code, amount }: LineDiscount) {
  return { isManual: id === 'manual-discount', name: name ?? id, code: code ?? '', amount: amount.amount };
}

function toFee(fee: Fee): EditFee {
  const { id, type, displayNameCustomer, displayNameMerchant, source, taxClassId } = fee;
  const nameMerchant = displayNameMerchant ?? displayNameCustomer ?? '';
  return {
    ...{ id, type, nameMerchant, taxClassId },
    nameCustomer: displayNameCustomer ?? nameMerchant,
    source: source ?? '',
    cost: pair(fee.costExTax, fee.costIncTax),
  };
}

function toTotals(order: Order, fees: readonly EditFee[]): EditTotals {
  return {
    subtotal: pair(order.subtotalExTax, order.subtotalIncTax),
    shipping: pair(order.shippingCostExTax, order.shippingCostIncTax),
    handling: pair(order.handlingCostExTax, order.handlingCostIncTax),
    wrapping: pair(order.wrappingCostExTax, order.wrappingCostIncTax),
    fees: {
      exTax: sum(fees.map(({ cost }) => cost.exTax)),
      incTax: sum(fees.map(({ cost }) => cost.incTax)),
    },
    discount: order.discountAmount.amount,
    coupon: order.couponDiscount.amount,
    total: pair(order.totalExTax, order.totalIncTax),
    tax: order.totalTax.amount,
  };
}

function pair(exTax: Money, incTax: Money): EditPair {
  return { exTax: exTax.amount, incTax: incTax.amount };
}
