import type { Product, ProductOption, Variant } from '../../../../data/catalogue.ts';
import { lineOption } from '../../../../data/seeded-lines.ts';
import { invalidField } from '../../../../http/errors.ts';
import { scaled, stepOf } from '../../../../rules/money.ts';
import { withTax } from '../../../../rules/totals.ts';
import type { LineOption, OrderLine } from '../../../../state/line-records.ts';
import type { OrderHead } from '../../../../state/order-records.ts';
import { integerField, objectList, textField } from '../../body-fields.ts';
import type { JsonObject } from '../../body-fields.ts';
import type { UpdateContext } from './context.ts';
import { namesOf, optionsInvalid, pricesOf, wrappingOf } from './line-fields.ts';

/** Where a new line goes: the order's first address, or its pickup. */
export interface Destination {
  readonly addressId: number;
  readonly pickupId: number;
}

/** What the price of a line depends on. */
export type PricedHead = Pick<OrderHead, 'decimal_places' | 'tax_rate_ppm' | 'default_currency_code'>;

type Identity = Pick<
  OrderLine,
  | 'product_id'
  | 'variant_id'
  | 'sku'
  | 'upc'
  | 'type'
  | 'cost_price'
  | 'weight'
  | 'size'
  | 'option_set_id'
  | 'bin_picking_number'
  | 'brand'
  | 'options'
>;

/** A line sent without an id: from the catalogue when it names a product, else a custom one. */
export function addedLine(sent: JsonObject, head: PricedHead, to: Destination, context: UpdateContext): OrderLine {
  const id = context.nextId('line');
  const productId = 'product_id' in sent ? integerField(sent['product_id'], 'product_id') : 0;
  const quantity = 'quantity' in sent || productId === 0 ? integerField(sent['quantity'], 'quantity', 1) : 1;
  const names = namesOf(sent);
  const catalogue = productId === 0 ? null : catalogueLine(sent, productId, context);
  const name = names.customer ?? catalogue?.product.name ?? names.merchant;
  if (name === null || name === undefined) throw invalidField('name', 'A custom product needs a name.');
  if (name.length > 250) throw invalidField('name', 'At most 250 characters are allowed.');
  const identity = catalogue === null ? customIdentity(sent) : catalogue.identity;
  const price = priceOf(sent, catalogue?.variant ?? null, head, context);
  return {
    id,
    ...identity,
    name,
    name_merchant: names.merchant ?? name,
    order_pickup_method_id: identity.type === 'physical' ? to.pickupId : 0,
    order_address_id: identity.type === 'physical' && to.pickupId === 0 ? to.addressId : 0,
    base_price: context.entersTax ? price.inc : price.ex,
    price,
    quantity,
    quantity_shipped: 0,
    quantity_refunded: 0,
    ...(wrappingOf(sent, productId === 0, context.entersTax) ?? {
      wrapping_id: 0,
      wrapping_name: null,
      wrapping_message: '',
      wrapping: { base: 0, ex: 0, inc: 0 },
    }),
    gift_certificate_id: null,
    applied_discounts: [],
  };
}

function priceOf(sent: JsonObject, variant: Variant | null, head: PricedHead, context: UpdateContext) {
  const { ex, inc } = pricesOf(sent);
  if (ex !== undefined && inc !== undefined) return { ex, inc };
  if (variant === null)
    throw invalidField(ex === undefined ? 'price_ex_tax' : 'price_inc_tax', 'A custom product needs both prices.');
  const step = stepOf(head.decimal_places);
  const listed = scaled(variant.price, context.perDefault(head.default_currency_code), 10_000, step);
  const price = withTax(listed, head.tax_rate_ppm, context.entersTax, step);
  return { ex: ex ?? price.ex, inc: inc ?? price.inc };
}

function customIdentity(sent: JsonObject): Identity {
  return {
    product_id: 0,
    variant_id: 0,
    sku: 'sku' in sent ? textField(sent['sku'], 'sku') : '',
    upc: 'upc' in sent ? textField(sent['upc'], 'upc', { max: 255 }) : '',
    type: 'physical',
    cost_price: 0,
    weight: 0,
    size: [0, 0, 0],
    option_set_id: null,
    bin_picking_number: '',
    brand: '',
    options: [],
  };
}

function catalogueLine(sent: JsonObject, productId: number, context: UpdateContext) {
  const product = context.product(productId);
  if (product === undefined) throw invalidField('product_id', 'There is no such product.');
  const choices = chosenValues(sent);
  const variant = variantOf(sent, product, choices);
  const identity: Identity = {
    product_id: product.id,
    variant_id: variant.id,
    sku: variant.sku,
    upc: 'upc' in sent ? textField(sent['upc'], 'upc', { max: 255 }) : product.upc,
    type: product.type,
    cost_price: product.costPrice,
    weight: product.weight,
    size: [product.size[0] * 10_000, product.size[1] * 10_000, product.size[2] * 10_000],
    option_set_id: product.optionSetId,
    bin_picking_number: product.binPickingNumber,
    brand: product.brand,
    options: lineOptions(product, variant, choices, context),
  };
  return { product, variant, identity };
}

/** `product_options` as sent: value text by option id. */
function chosenValues(sent: JsonObject): ReadonlyMap<number, string> {
  if (!('product_options' in sent)) return new Map();
  return new Map(
    objectList(sent['product_options'], 'product_options').map((option) => {
      const { value } = option;
      if (typeof value !== 'string' && typeof value !== 'number') throw optionsInvalid();
      return [integerField(option['id'], 'product_options', 1), String(value)];
    }),
  );
}

function variantOf(sent: JsonObject, product: Product, choices: ReadonlyMap<number, string>): Variant {
  for (const id of choices.keys())
    if (![...product.options, ...product.modifiers].some((option) => option.id === id)) throw optionsInvalid();
  const wanted = 'variant_id' in sent ? integerField(sent['variant_id'], 'variant_id') : null;
  const variant = product.variants.find((each) =>
    wanted === null || wanted === 0
      ? product.options.every((option, index) => choices.get(option.id) === String(each.valueIds[index]))
      : each.id === wanted,
  );
  if (variant === undefined) throw optionsInvalid();
  return variant;
}

function lineOptions(
  product: Product,
  variant: Variant,
  choices: ReadonlyMap<number, string>,
  context: UpdateContext,
): LineOption[] {
  const chosen = product.options.map((option, index) => {
    const value = option.values.find((each) => each.id === variant.valueIds[index]);
    return lineOption(option, context.nextId('option'), value?.label ?? '', String(value?.id ?? ''));
  });
  const modifiers = product.modifiers.flatMap((modifier: ProductOption) => {
    const value = choices.get(modifier.id);
    if (value === undefined && modifier.required) throw optionsInvalid();
    if (value === undefined) return [];
    const label = modifier.values.find((each) => String(each.id) === value)?.label;
    if (modifier.values.length > 0 && label === undefined) throw optionsInvalid();
    return [lineOption(modifier, context.nextId('option'), label ?? value, value)];
  });
  return [...chosen, ...modifiers];
}
