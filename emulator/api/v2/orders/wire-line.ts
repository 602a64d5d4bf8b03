import { fourPlaces } from '../../../rules/money.ts';
import type { LineOption, OrderLine } from '../../../state/line-records.ts';

const ZERO = '0.0000';

/** A line as `GET /orders/{id}/products` has it. */
export function wireLine(line: OrderLine, orderId: number): Record<string, unknown> {
  const { price, quantity, wrapping } = line;
  const discounted = line.applied_discounts.reduce((left, each) => left - each.amount, price.inc * quantity);
  return {
    id: line.id,
    order_id: orderId,
    product_id: line.product_id,
    variant_id: line.variant_id,
    order_pickup_method_id: line.order_pickup_method_id,
    order_address_id: line.order_address_id,
    name: line.name,
    name_customer: line.name,
    name_merchant: line.name_merchant,
    sku: line.sku,
    upc: line.upc,
    type: line.type,
    base_price: fourPlaces(line.base_price),
    price_ex_tax: fourPlaces(price.ex),
    price_inc_tax: fourPlaces(price.inc),
    price_tax: fourPlaces(price.inc - price.ex),
    base_total: fourPlaces(line.base_price * quantity),
    total_ex_tax: fourPlaces(price.ex * quantity),
    total_inc_tax: fourPlaces(price.inc * quantity),
    total_tax: fourPlaces((price.inc - price.ex) * quantity),
    weight: fourPlaces(line.weight),
    width: fourPlaces(line.size[0]),
    height: fourPlaces(line.size[1]),
    depth: fourPlaces(line.size[2]),
    quantity,
    base_cost_price: fourPlaces(line.cost_price),
    cost_price_inc_tax: fourPlaces(line.cost_price),
    cost_price_ex_tax: fourPlaces(line.cost_price),
    cost_price_tax: ZERO,
    is_refunded: quantity > 0 && line.quantity_refunded >= quantity,
    quantity_refunded: line.quantity_refunded,
    refund_amount: ZERO,
    return_id: 0,
    wrapping_id: line.wrapping_id,
    wrapping_name: line.wrapping_name,
    base_wrapping_cost: fourPlaces(wrapping.base),
    wrapping_cost_ex_tax: fourPlaces(wrapping.ex),
    wrapping_cost_inc_tax: fourPlaces(wrapping.inc),
    wrapping_cost_tax: fourPlaces(wrapping.inc - wrapping.ex),
    wrapping_message: line.wrapping_message,
    quantity_shipped: line.quantity_shipped,
    event_name: null,
    event_date: null,
    fixed_shipping_cost: ZERO,
    ebay_item_id: '',
    ebay_transaction_id: '',
    option_set_id: line.option_set_id,
    parent_order_product_id: null,
    is_bundled_product: false,
    bin_picking_number: line.bin_picking_number,
    external_id: null,
    brand: line.brand,
    gift_certificate_id: line.gift_certificate_id,
    applied_discounts: line.applied_discounts.map((discount) => ({ ...discount, amount: fourPlaces(discount.amount) })),
    product_options: line.options.map((option) => wireOption(option, line.id)),
    configurable_fields: [],
    discounted_total_inc_tax: fourPlaces(Math.max(discounted, 0)),
  };
}

function wireOption(option: LineOption, lineId: number): Record<string, unknown> {
  return {
    id: option.id,
    option_id: option.option_id,
    order_product_id: lineId,
    product_option_id: option.product_option_id,
    display_name: option.display_name,
    display_name_customer: option.display_name,
    display_name_merchant: option.display_name_merchant,
    display_value: option.display_value,
    display_value_customer: option.display_value,
    display_value_merchant: option.display_value_merchant,
    value: option.value,
    type: option.type,
    name: option.name,
    display_style: option.display_style,
  };
}
