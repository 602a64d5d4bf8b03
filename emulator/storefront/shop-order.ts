import { addedLine } from '../api/v2/orders/update/added-line.ts';
import { updateContext } from '../api/v2/orders/update/context.ts';
import { blankHead } from '../orders/order-draft.ts';
import type { OrderDraft } from '../orders/order-draft.ts';
import { stepOf } from '../rules/money.ts';
import { chargedAddresses, figuresOf } from '../rules/order-figures.ts';
import { withTax } from '../rules/totals.ts';
import type { Totals } from '../rules/totals.ts';
import type { ShippingAddress } from '../state/delivery-records.ts';
import type { StoreState } from '../state/store-state.ts';
import type { Cart, ShownLine } from './cart.ts';
import type { ShippingOption } from './shipping-options.ts';
import type { Shopper } from './shopper.ts';

/** All that makes a shopper's order. `option` is null when nothing is shipped. */
export interface ShopOrder {
  readonly cart: Cart;
  readonly lines: readonly ShownLine[];
  readonly shopper: Shopper;
  readonly option: ShippingOption | null;
}

const FREE = { base: 0, ex: 0, inc: 0 };

/** The order as it reaches the platform when the shopper sends it off: Incomplete until it is paid. */
export function shopDraft(store: StoreState, order: ShopOrder, nowS: number): OrderDraft {
  const { profile } = store;
  const { cart, lines, shopper, option } = order;
  const context = updateContext(store, nowS);
  const { address } = shopper;
  const taxRate = context.taxRate(address.country_iso2, address.state);
  const currency = profile.currencies[0];
  const blank = blankHead(profile, { nowS, currency, billing: address, taxRate });
  const step = stepOf(currency.decimalPlaces);
  const shipping =
    option === null ? FREE : { base: option.cost, ...withTax(option.cost, taxRate, profile.entersTax, step) };
  const addresses =
    option === null
      ? []
      : chargedAddresses([shippedTo(shopper, option, cart, context.nextId('address'))], 'shipping', shipping, step);
  const to = { addressId: addresses[0]?.id ?? 0, pickupId: 0 };
  return {
    head: {
      ...blank,
      status_id: 0,
      cart_id: cart.id,
      shipping,
      ip_address: '203.0.113.20',
      geoip_country: address.country,
      geoip_country_iso2: address.country_iso2,
      customer_message: shopper.message,
      is_email_opt_in: shopper.optsIn,
      order_source: 'www',
      tax_provider_id: 'BasicTaxProvider',
    },
    lines: lines.map((line) => addedLine(sentLine(line), blank, to, context)),
    addresses,
    pickups: [],
    coupons: [],
    fees: [],
    transactions: [],
    overrides: {},
  };
}

/** What the order would come to. */
export function shopTotals(store: StoreState, order: ShopOrder, nowS: number): Totals {
  const { head, lines, fees } = shopDraft(store, order, nowS);
  return figuresOf(head, lines, fees);
}

function sentLine(line: ShownLine): Record<string, unknown> {
  return {
    product_id: line.productId,
    variant_id: line.variantId,
    quantity: line.quantity,
    product_options: [...line.choices].map(([id, value]) => ({ id, value })),
  };
}

function shippedTo(shopper: Shopper, option: ShippingOption, cart: Cart, id: number): ShippingAddress {
  return {
    id,
    ...shopper.address,
    shipping_method: option.name,
    cost: FREE,
    handling: FREE,
    shipping_zone_id: option.zoneId,
    shipping_zone_name: option.zoneName,
    quote: {
      uuid: cart.id,
      provider_id: 'bcstatic',
      provider_code: option.providerCode,
      method_id: option.methodId,
      quote: [],
    },
  };
}
