import { asNumber } from '../rules/money.ts';
import type { ShippingAddress } from '../state/delivery-records.ts';
import type { OrderLine } from '../state/line-records.ts';

/** A delivery as the Storefront API has it. */
export function wireConsignment(address: ShippingAddress, lines: readonly OrderLine[]): Record<string, unknown> {
  const own = lines.filter((line) => line.order_address_id === address.id);
  const { cost, handling } = address;
  return {
    lineItems: own.map((line) => ({ id: line.id })),
    shippingAddressId: address.id,
    firstName: address.first_name,
    lastName: address.last_name,
    company: address.company,
    address1: address.street_1,
    address2: address.street_2,
    city: address.city,
    stateOrProvince: address.state,
    postalCode: address.zip,
    country: address.country,
    countryCode: address.country_iso2,
    email: address.email,
    phone: address.phone,
    itemsTotal: own.reduce((sum, line) => sum + line.quantity, 0),
    itemsShipped: own.reduce((sum, line) => sum + line.quantity_shipped, 0),
    shippingMethod: address.shipping_method,
    baseCost: asNumber(cost.base),
    costExTax: asNumber(cost.ex),
    costIncTax: asNumber(cost.inc),
    costTax: asNumber(cost.inc - cost.ex),
    costTaxClassId: 2,
    shippingCostBeforeDiscount: asNumber(cost.base),
    comparisonShippingCost: asNumber(cost.base),
    baseHandlingCost: asNumber(handling.base),
    handlingCostExTax: asNumber(handling.ex),
    handlingCostIncTax: asNumber(handling.inc),
    handlingCostTax: asNumber(handling.inc - handling.ex),
    handlingCostTaxClassId: 2,
    shippingZoneId: address.shipping_zone_id,
    shippingZoneName: address.shipping_zone_name,
    customFields: [],
  };
}
