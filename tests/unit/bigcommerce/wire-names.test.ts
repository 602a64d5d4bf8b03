import { describe, expect, test } from 'vitest';
import { toAddress, wireAddress } from '#lib/bigcommerce/wire/address.ts';
import { toChannel, wireChannel } from '#lib/bigcommerce/wire/channel.ts';
import { toCoupon, wireCoupon } from '#lib/bigcommerce/wire/coupon.ts';
import { toFee, wireFees } from '#lib/bigcommerce/wire/fee.ts';
import { toOrderLine, wireOrderLine } from '#lib/bigcommerce/wire/order-line.ts';
import { toOrderMessage, wireOrderMessage } from '#lib/bigcommerce/wire/order-message.ts';
import { toOrderTax, wireOrderTax } from '#lib/bigcommerce/wire/order-tax.ts';
import { orderSchema } from '#lib/bigcommerce/wire/order.ts';
import { toRefund, wireRefund } from '#lib/bigcommerce/wire/refund.ts';
import { toShipment, wireShipment } from '#lib/bigcommerce/wire/shipment.ts';
import { toShippingAddress, wireShippingAddress } from '#lib/bigcommerce/wire/shipping-address.ts';
import { toCurrency, toStoreInformation, wireCurrency, wireStoreInformation } from '#lib/bigcommerce/wire/store.ts';
import { toTransaction, wireTransaction } from '#lib/bigcommerce/wire/transaction.ts';
import { wireLine, wireOrder } from '#tests/fixtures/wire-order.ts';

// Each field of an answer lands in the field of ours that means the same. Every value here is another one, so that two
// fields that changed places are seen: a price with tax for one without looks right in every other way.

/** `cost_inc_tax` as ours: `costIncTax`. */
const camel = (name: string) => name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const euros = (amount: string) => ({ amount, currencyCode: 'EUR' });

/** Amounts of an object, all different, and what they should read as. */
function amounts(names: readonly string[]) {
  const wire = Object.fromEntries(names.map((name, index) => [name, `${index + 1}.${index}500`]));
  const ours = Object.fromEntries(names.map((name, index) => [camel(name), euros(`${index + 1}.${index}5`)]));
  return { wire, ours };
}

/** Texts of an object, all different. */
function texts(names: readonly string[], renamed: Readonly<Record<string, string>> = {}) {
  const wire = Object.fromEntries(names.map((name) => [name, `the ${name}`]));
  const ours = Object.fromEntries(names.map((name) => [renamed[name] ?? camel(name), `the ${name}`]));
  return { wire, ours };
}

const WITH_TAXES = ['ex_tax', 'inc_tax', 'tax'];
const each = (...prefixes: string[]) => prefixes.flatMap((prefix) => WITH_TAXES.map((tax) => `${prefix}_${tax}`));
const ADDRESS = [
  ...['first_name', 'last_name', 'company', 'street_1', 'street_2', 'city', 'state', 'zip', 'country'],
  ...['country_iso2', 'phone', 'email'],
];

describe('amounts keep their meaning', () => {
  test('of an order', () => {
    const { wire, ours } = amounts([
      ...each('subtotal', 'shipping_cost', 'handling_cost', 'wrapping_cost', 'total'),
      ...['base_shipping_cost', 'base_handling_cost', 'base_wrapping_cost', 'discount_amount', 'coupon_discount'],
      ...['store_credit_amount', 'gift_certificate_amount'],
    ]);
    expect(orderSchema.parse(wireOrder(wire))).toMatchObject(ours);
  });

  test('of a line', () => {
    const { wire, ours } = amounts([
      ...each('price', 'total'),
      ...['base_price', 'base_total', 'discounted_total_inc_tax', 'cost_price_ex_tax', 'cost_price_inc_tax'],
      'fixed_shipping_cost',
    ]);
    const wrapping = amounts(each('wrapping_cost').map((name) => name.replace('wrapping_', '')));
    const wrappingWire = Object.fromEntries(Object.entries(wrapping.wire).map(([k, v]) => [`wrapping_${k}`, v]));
    const line = toOrderLine(wireOrderLine.parse(wireLine(1, { ...wire, ...wrappingWire, wrapping_id: 4 })), 'EUR');
    expect(line).toMatchObject({ ...ours, wrapping: wrapping.ours });
  });

  test('of a delivery', () => {
    const { wire, ours } = amounts(['base_cost', ...each('cost', 'handling_cost'), 'base_handling_cost']);
    expect(toShippingAddress(wireShippingAddress.parse({ id: 9, ...wire }), 'EUR')).toMatchObject(ours);
  });

  test('of a fee', () => {
    const { wire, ours } = amounts(['base_cost', ...each('cost')]);
    const [fee] = wireFees.parse([{ id: 1, type: 'x', ...wire }]);
    expect(fee && toFee(fee, 'EUR')).toMatchObject(ours);
  });

  test('of a tax, a coupon, a refund, a shipment', () => {
    const tax = amounts(['priority_amount', 'line_amount']);
    expect(toOrderTax(wireOrderTax.parse({ id: 1, ...tax.wire }), 'EUR')).toMatchObject(tax.ours);
    const coupon = wireCoupon.parse({ id: 1, type: 0, amount: '10.0000', discount: '4.2000' });
    expect(toCoupon(coupon, 'EUR')).toMatchObject({ faceValue: '10', discount: euros('4.2') });
    const refund = amounts(['total_amount', 'total_tax']);
    expect(toRefund(wireRefund.parse({ id: 1, order_id: 2, ...refund.wire }), 'EUR')).toMatchObject(refund.ours);
    const shipment = wireShipment.parse({ id: 1, merchant_shipping_cost: '3.3000' });
    expect(toShipment(shipment, 'EUR').merchantShippingCost).toEqual(euros('3.3'));
  });
});

describe('texts keep their meaning', () => {
  test('of an address', () => {
    const { wire, ours } = texts(ADDRESS);
    expect(toAddress(wireAddress.parse(wire))).toEqual({ ...ours, formFields: [] });
  });

  test('of an order', () => {
    const { wire, ours } = texts([
      ...['status', 'custom_status', 'payment_method', 'payment_status', 'payment_provider_id', 'staff_notes'],
      ...['customer_message', 'order_source', 'cart_id', 'external_source', 'external_id', 'external_order_id'],
      ...['external_merchant_id', 'ebay_order_id', 'ip_address', 'ip_address_v6', 'geoip_country'],
      ...['geoip_country_iso2', 'credit_card_type', 'customer_locale', 'tax_provider_id'],
    ]);
    expect(orderSchema.parse(wireOrder(wire))).toMatchObject(ours);
  });

  test('of a line', () => {
    const { wire, ours } = texts([
      ...['name', 'name_customer', 'name_merchant', 'sku', 'upc', 'type', 'brand', 'bin_picking_number'],
      ...['event_name'],
    ]);
    expect(toOrderLine(wireOrderLine.parse(wireLine(1, wire)), 'EUR')).toMatchObject(ours);
  });

  test('of a line’s wrapping, options and discounts', () => {
    const option = texts([
      ...['type', 'display_name', 'display_name_customer', 'display_name_merchant', 'display_value'],
      ...['display_value_customer', 'display_value_merchant', 'value'],
    ]);
    const discount = texts(['id', 'name', 'code', 'target']);
    const parts = {
      wrapping_name: 'Paper',
      wrapping_message: 'For Nora',
      product_options: [{ id: 3, product_option_id: 44, name: 'n', ...option.wire }],
      applied_discounts: [{ ...discount.wire, amount: '1.5' }],
    };
    const line = toOrderLine(wireOrderLine.parse(wireLine(1, parts)), 'EUR');
    expect(line.wrapping).toMatchObject({ id: null, name: 'Paper', message: 'For Nora' });
    expect(line.options).toEqual([{ id: 3, productOptionId: 44, ...option.ours }]);
    expect(line.appliedDiscounts).toEqual([{ ...discount.ours, amount: euros('1.5') }]);
  });

  test('of a shipment and a message', () => {
    const shipment = texts([
      ...['tracking_number', 'tracking_link', 'generated_tracking_link', 'tracking_carrier', 'shipping_provider'],
      ...['shipping_provider_display_name', 'shipping_method', 'comments'],
    ]);
    const address = texts(ADDRESS);
    const parsed = wireShipment.parse({ id: 1, ...shipment.wire, shipping_address: address.wire });
    expect(toShipment(parsed, 'EUR')).toMatchObject({ ...shipment.ours, shippingAddress: address.ours });
    const message = texts(['type', 'subject', 'message', 'status']);
    expect(toOrderMessage(wireOrderMessage.parse({ id: 1, ...message.wire }))).toMatchObject(message.ours);
  });

  test('of a transaction', () => {
    const plain = texts(['event', 'method', 'gateway', 'gateway_transaction_id', 'payment_method_id', 'status']);
    const transaction = toTransaction(
      wireTransaction.parse({
        id: 1,
        amount: 5,
        currency: 'EUR',
        ...plain.wire,
        avs_result: { code: 'Y', message: 'street fits', street_match: 'Y', postal_match: 'N' },
        custom_provider_field_result: { receipt_number: 'R1', authorization_code: 'A1', amount_received: '9.50' },
        cvv_result: { code: 'M', message: 'code fits' },
        gift_certificate: {
          code: 'GIFT',
          original_balance: 20,
          starting_balance: 10,
          remaining_balance: 7.5,
          status: 'active',
        },
        store_credit: { remaining_balance: 2.25 },
        offline: { display_name: 'Bank deposit' },
        custom: { payment_method: 'Barter' },
      }),
    );
    expect(transaction).toMatchObject({
      ...plain.ours,
      avsResult: { code: 'Y', message: 'street fits', streetMatch: 'Y', postalMatch: 'N' },
      providerResult: { receiptNumber: 'R1', authorizationCode: 'A1', amountReceived: '9.50' },
      cvvResult: { code: 'M', message: 'code fits' },
      giftCertificate: {
        code: 'GIFT',
        originalBalance: euros('20'),
        startingBalance: euros('10'),
        remainingBalance: euros('7.5'),
        status: 'active',
      },
      storeCreditRemaining: euros('2.25'),
      offlineDisplayName: 'Bank deposit',
      customPaymentMethod: 'Barter',
    });
  });

  test('of a channel and a store', () => {
    const channel = texts(['name', 'type', 'platform', 'status', 'icon_url', 'external_id']);
    expect(toChannel(wireChannel.parse({ id: 2, is_visible: true, ...channel.wire }))).toEqual({
      id: 2,
      isVisible: true,
      ...channel.ours,
    });
    const store = texts([
      ...['name', 'domain', 'secure_url', 'control_panel_base_url', 'status', 'country_code', 'admin_email'],
      ...['language', 'plan_name', 'plan_level', 'weight_units'],
    ]);
    const information = wireStoreInformation.parse({ id: 'abc123', currency: 'EUR', ...store.wire });
    expect(toStoreInformation(information)).toMatchObject({ storeHash: 'abc123', ...store.ours });
  });
});

describe('counts and numbers keep their meaning', () => {
  test('of an order and a line', () => {
    const order = orderSchema.parse(wireOrder({ items_total: 9, items_shipped: 4, shipping_address_count: 2 }));
    expect(order).toMatchObject({ itemsTotal: 9, itemsShipped: 4, shippingAddressCount: 2 });
    const counts = { quantity: 9, quantity_shipped: 5, quantity_refunded: 2, product_id: 71, variant_id: 72 };
    const ids = { order_address_id: 73, order_pickup_method_id: 74, parent_order_product_id: 75 };
    const line = toOrderLine(wireOrderLine.parse(wireLine(70, { ...counts, ...ids, gift_certificate_id: 76 })), 'EUR');
    expect(line).toMatchObject({
      id: 70,
      quantity: 9,
      quantityShipped: 5,
      quantityRefunded: 2,
      productId: 71,
      variantId: 72,
      orderAddressId: 73,
      orderPickupMethodId: 74,
      parentOrderProductId: 75,
      giftCertificateId: 76,
    });
  });

  test('of a line’s measures', () => {
    const measures = { weight: '1.5000', width: '2.5000', height: '3.5000', depth: '' };
    const line = toOrderLine(wireOrderLine.parse(wireLine(1, measures)), 'EUR');
    expect(line).toMatchObject({ weight: '1.5', width: '2.5', height: '3.5', depth: null });
  });

  test('of an order’s currencies: its amounts are in the transactional one', () => {
    const currencies = {
      currency_code: 'GBP',
      currency_exchange_rate: '0.8500000000',
      default_currency_code: 'EUR',
      store_default_currency_code: 'USD',
      store_default_to_transactional_exchange_rate: '1.0800000000',
    };
    expect(orderSchema.parse(wireOrder(currencies))).toMatchObject({
      currencyCode: 'EUR',
      displayCurrencyCode: 'GBP',
      displayExchangeRate: '0.85',
      storeCurrencyCode: 'USD',
      storeExchangeRate: '1.08',
      totalIncTax: euros('129.15'),
    });
  });

  test('of a currency of the store', () => {
    const wire = { id: 3, currency_code: 'eur', name: 'Euro', is_default: false, is_transactional: '1', enabled: true };
    const style = { token: '€', token_location: 'right', decimal_token: ',', thousands_token: '.', decimal_places: 2 };
    expect(toCurrency(wireCurrency.parse({ ...wire, ...style, currency_exchange_rate: '0.9000000000' }))).toEqual({
      id: 3,
      code: 'EUR',
      name: 'Euro',
      isDefault: false,
      isTransactional: true,
      isEnabled: true,
      exchangeRate: '0.9',
      token: '€',
      tokenLocation: 'right',
      decimalToken: ',',
      thousandsToken: '.',
      decimalPlaces: 2,
    });
  });
});
