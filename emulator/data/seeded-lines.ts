import { spread } from '../rules/totals.ts';
import type { AppliedDiscount, LineOption, OrderLine } from '../state/line-records.ts';
import type { Product, ProductOption } from './catalogue.ts';
import type { OrderPlan } from './order-plan.ts';
import type { PlannedLine } from './plan-lines.ts';
import { refundedQuantities, shippedQuantities } from './plan-quantities.ts';
import { mix, Random } from './random.ts';
import { addressIdOf } from './seeded-delivery.ts';

/** Store-unique ids of product options on lines: no line has more than this many. */
const OPTIONS_PER_LINE = 4;

const CUSTOM_NAMES = [
  'Spare lid',
  'Special order – oak, oiled',
  'Shipping upgrade',
  'Sample pack <mixed>',
  'Réparation',
];

/** The lines of a seeded order. `firstLineId` is the id of its first line; ids follow each other. */
export function linesOf(plan: OrderPlan, seed: number, firstLineId: number): OrderLine[] {
  const random = new Random(mix(seed, plan.row, 0x11e5));
  const shipped = shippedQuantities(plan);
  const refunded = refundedQuantities(plan);
  const discounts = discountsOf(plan);
  return plan.lines.map((line, index) => ({
    id: firstLineId + index,
    ...identityOf(line, random),
    order_pickup_method_id: plan.pickup && line.kind === 'physical' ? plan.row + 1 : 0,
    order_address_id: line.kind === 'physical' && !plan.pickup ? addressIdOf(plan, index) : 0,
    type: line.kind,
    base_price: line.entered,
    price: line.price,
    quantity: line.quantity,
    quantity_shipped: shipped[index] ?? 0,
    quantity_refunded: refunded[index] ?? 0,
    ...measuresOf(line.product),
    wrapping_id: line.wrappingEntered > 0 ? 2 : 0,
    wrapping_name: line.wrappingEntered > 0 ? 'Brown paper & string' : random.pick(['', null]),
    wrapping_message: line.wrappingEntered > 0 ? 'With love from the kitchen' : '',
    wrapping: { base: line.wrappingEntered, ...line.wrapping },
    gift_certificate_id: line.kind === 'giftcertificate' ? plan.row + 1 : null,
    applied_discounts: discounts[index] ?? [],
    options: optionsOf(line, random, (firstLineId + index) * OPTIONS_PER_LINE),
  }));
}

function identityOf(line: PlannedLine, random: Random) {
  const { product, variant } = line;
  if (product === null || variant === null) {
    const name = line.kind === 'giftcertificate' ? 'Gift certificate' : random.pick(CUSTOM_NAMES);
    return {
      product_id: 0,
      variant_id: 0,
      name,
      name_merchant: name,
      sku: random.chance(500) ? 'CUSTOM' : '',
      upc: '',
      brand: '',
    };
  }
  return {
    product_id: product.id,
    variant_id: variant.id,
    name: product.name,
    name_merchant: `${product.name}${product.binPickingNumber === '' ? '' : ` (${product.binPickingNumber})`}`,
    sku: variant.sku,
    upc: product.upc,
    brand: product.brand,
  };
}

function measuresOf(product: Product | null) {
  return {
    cost_price: product?.costPrice ?? 0,
    weight: product?.weight ?? 0,
    size:
      product === null
        ? ([0, 0, 0] as const)
        : ([product.size[0] * 10_000, product.size[1] * 10_000, product.size[2] * 10_000] as const),
    option_set_id: product?.optionSetId ?? null,
    bin_picking_number: product?.binPickingNumber ?? '',
  };
}

/** Discounts per line. Free shipping is not taken off lines. */
function discountsOf(plan: OrderPlan): AppliedDiscount[][] {
  const { manual, coupon } = plan.discounts;
  const weights = plan.lines.map((line) => line.price.ex * line.quantity);
  if (manual > 0)
    return spread(manual, weights, plan.pricing.step).map((amount) => [
      { id: 'manual-discount', amount, name: 'Manual Discount', code: null, target: 'order' },
    ]);
  if (coupon === null || coupon.type === 4) return [];
  const id = coupon.code === null ? 'promotion' : coupon.type === 1 ? 'coupon' : 'total-coupon';
  return spread(coupon.discount, weights, plan.pricing.step).map((amount) => [
    { id, amount, name: coupon.name, code: coupon.code, target: coupon.type === 1 ? 'product' : 'order' },
  ]);
}

function optionsOf(line: PlannedLine, random: Random, firstId: number): LineOption[] {
  const { product, variant } = line;
  if (product === null || variant === null) return [];
  const chosen = product.options.map((option, index) => {
    const value = option.values.find((each) => each.id === variant.valueIds[index]);
    return lineOption(option, firstId + index, value?.label ?? '', String(value?.id ?? ''));
  });
  const modifiers = product.modifiers.map((modifier, index) => {
    const value = modifier.values[0];
    const text = value?.label ?? random.pick(['For Grandma', 'Æ & Ø', '<3', 'E = mc²']);
    return lineOption(modifier, firstId + chosen.length + index, text, value === undefined ? text : String(value.id));
  });
  return [...chosen, ...modifiers];
}

export function lineOption(option: ProductOption, id: number, label: string, value: string): LineOption {
  return {
    id,
    option_id: option.optionId,
    product_option_id: option.id,
    display_name: option.displayName,
    display_value: label,
    display_name_merchant: option.displayName,
    display_value_merchant: label,
    value,
    type: option.type,
    name: option.name,
    display_style: option.displayStyle,
  };
}
