import type { Money } from '#lib/core/money.ts';
import type {
  OrderAddress,
  OrderDelivery,
  OrderLineView,
  OrderRow,
  OrderTotals,
  TransactionView,
} from '#lib/orders/contract.ts';

// What the app's own API answers, with figures of no particular meaning; each test names the parts it is about.

export function usd(amount: string): Money {
  return { amount, currencyCode: 'USD' };
}

export function address(parts: Partial<OrderAddress> = {}): OrderAddress {
  return {
    firstName: 'Jane',
    lastName: 'Doe',
    company: '',
    street1: '1 Main Street',
    street2: '',
    city: 'Austin',
    state: 'Texas',
    zip: '78751',
    country: 'United States',
    countryCode: 'US',
    phone: '',
    email: '',
    formFields: [],
    ...parts,
  };
}

export function delivery(id: number): OrderDelivery {
  return {
    ...address(),
    id,
    shippingMethod: 'Post',
    costIncTax: usd('8.66'),
    costExTax: usd('8'),
    itemsTotal: 1,
    itemsShipped: 0,
  };
}

export function line(parts: Partial<OrderLineView> = {}): OrderLineView {
  return {
    id: 1,
    productId: 7,
    name: 'Grey mug',
    sku: 'MUG-GRY',
    kind: 'physical',
    options: [],
    quantity: 4,
    quantityShipped: 0,
    quantityRefunded: 0,
    priceIncTax: usd('10.83'),
    priceExTax: usd('10'),
    totalIncTax: usd('43.32'),
    totalExTax: usd('40'),
    discounts: [],
    wrappingName: '',
    wrappingMessage: '',
    addressId: null,
    ...parts,
  };
}

export function totals(parts: Partial<OrderTotals> = {}): OrderTotals {
  const zero = usd('0');
  return {
    subtotalExTax: usd('40'),
    subtotalIncTax: usd('43.32'),
    shippingExTax: zero,
    shippingIncTax: zero,
    handlingExTax: zero,
    handlingIncTax: zero,
    wrappingExTax: zero,
    wrappingIncTax: zero,
    discount: zero,
    couponDiscount: zero,
    totalTax: usd('3.32'),
    totalExTax: usd('40'),
    totalIncTax: usd('43.32'),
    storeCredit: zero,
    giftCertificate: zero,
    isTaxInclusive: false,
    ...parts,
  };
}

export function orderRow(parts: Partial<OrderRow> = {}): OrderRow {
  return {
    id: 118,
    status: { id: 11, label: 'Awaiting Fulfillment' },
    createdAt: '2026-11-03T16:12:09.000Z',
    modifiedAt: '2026-11-20T09:02:11.000Z',
    customerId: null,
    customerName: 'Jane Doe',
    company: '',
    email: 'jane@example.com',
    countryCode: 'US',
    itemsTotal: 4,
    itemsShipped: 0,
    total: usd('43.32'),
    paymentStatus: 'paid',
    paymentMethod: 'Cash',
    channelId: 1,
    source: 'www',
    externalOrderId: '',
    isArchived: false,
    staffNotes: 'Call first.',
    hasCustomerMessage: false,
    base: 'a'.repeat(22),
    ...parts,
  };
}

export function transaction(parts: Partial<TransactionView> = {}): TransactionView {
  return {
    id: 1,
    event: 'purchase',
    method: 'credit_card',
    amount: usd('43.32'),
    gateway: 'bigcommerce_payments',
    gatewayTransactionId: 'ch_1',
    isOk: true,
    isTest: false,
    isFraudReview: false,
    card: '',
    createdAt: null,
    ...parts,
  };
}
