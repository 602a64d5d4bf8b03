import type { Product, Variant } from '#lib/bigcommerce/types/catalogue.ts';
import type { ActRefused } from '#lib/core/act-outcome.ts';
import { AppError } from '#lib/core/errors.ts';
import type { CreateContext } from './context.ts';
import type { CatalogueDraftLine, DraftContent, DraftProblem } from './contract.ts';
import { wholeNumber } from './draft-rules.ts';
import { LINES_MAX, type Step } from './limits.ts';

/** Where the platform's fields stand in a draft. */
const PLACES: Readonly<Record<string, readonly [step: Step, path: string]>> = {
  customer_id: ['customer', 'customer'],
  billing_address: ['customer', 'billing.zip'],
  zip: ['customer', 'billing.zip'],
  country: ['customer', 'billing.countryCode'],
  country_iso2: ['customer', 'billing.countryCode'],
  state: ['customer', 'billing.state'],
  email: ['customer', 'billing.email'],
  products: ['items', 'lines'],
  product_id: ['items', 'lines'],
  quantity: ['items', 'lines'],
  name: ['items', 'lines'],
  price_ex_tax: ['items', 'lines'],
  price_inc_tax: ['items', 'lines'],
  shipping_addresses: ['fulfilment', 'delivery'],
  consignments: ['fulfilment', 'pickup'],
  pickup_method_id: ['fulfilment', 'pickup'],
  shipping_cost_ex_tax: ['fulfilment', 'shipping.exTax'],
  shipping_cost_inc_tax: ['fulfilment', 'shipping.incTax'],
  handling_cost_inc_tax: ['fulfilment', 'handling.incTax'],
  wrapping_cost_inc_tax: ['fulfilment', 'wrapping.incTax'],
  channel_id: ['payment', 'channelId'],
  default_currency_code: ['payment', 'currencyCode'],
  status_id: ['payment', 'statusId'],
  payment_method: ['payment', 'paymentMethod'],
  discount_amount: ['payment', 'discount'],
  fees: ['payment', 'fees'],
  staff_notes: ['payment', 'staffNotes'],
  customer_message: ['payment', 'customerMessage'],
};

/**
 * What a refused order is to be blamed for, field by field. The platform names no line when stock, quantities or options are
 * wrong, so the catalogue is asked again: two calls.
 */
export async function explainRefusal(
  ctx: Pick<CreateContext, 'bigcommerce'>,
  content: DraftContent,
  { field, reason }: ActRefused,
): Promise<readonly DraftProblem[]> {
  const place = field === undefined ? undefined : PLACES[field];
  const named: DraftProblem[] =
    place === undefined ? [] : [{ step: place[0], path: place[1], problem: 'refused', text: reason }];
  if (place !== undefined && place[0] !== 'items') return named;
  try {
    const lines = await lineProblems(ctx, content);
    return lines.length > 0 ? lines : named;
  } catch (error) {
    // Then the platform's own words have to do.
    if (error instanceof AppError) return named;
    throw error;
  }
}

async function lineProblems(
  { bigcommerce }: Pick<CreateContext, 'bigcommerce'>,
  content: DraftContent,
): Promise<DraftProblem[]> {
  const lines = content.lines.filter((line) => line.kind === 'catalogue');
  const ids = [...new Set(lines.map(({ productId }) => productId))];
  if (ids.length === 0) return [];
  const [products, variants] = await Promise.all([
    bigcommerce.catalogue.products({ ids, limit: LINES_MAX }),
    bigcommerce.catalogue.variantsOf(ids),
  ]);
  return lines.flatMap((line) => {
    const product = products.find(({ id }) => id === line.productId);
    const itsVariants = variants.filter(({ productId }) => productId === line.productId);
    const wanted = lines
      .filter((other) => other.productId === line.productId && other.variantId === line.variantId)
      .reduce((sum, other) => sum + (wholeNumber(other.quantity) ?? 0), 0);
    return problemOf(line, product, itsVariants, wanted);
  });
}

/** `wanted`: of the same product and variant in all lines together, which is what stock is compared with. */
function problemOf(
  line: CatalogueDraftLine,
  product: Product | undefined,
  variants: readonly Variant[],
  wanted: number,
): DraftProblem[] {
  const at = `lines.${line.key}`;
  if (product === undefined) return [{ step: 'items', path: `${at}.product`, problem: 'productGone' }];
  const variant = variants.find(({ id }) => id === line.variantId);
  if (line.variantId !== null && variant === undefined)
    return [{ step: 'items', path: `${at}.product`, problem: 'variantGone' }];
  const quantity = wholeNumber(line.quantity) ?? 0;
  const { minimumQuantity: minimum, maximumQuantity: maximum, tracking } = product;
  const path = `${at}.quantity`;
  if (minimum > 0 && quantity < minimum)
    return [{ step: 'items', path, problem: 'belowMinimum', numbers: { minimum } }];
  if (maximum > 0 && quantity > maximum)
    return [{ step: 'items', path, problem: 'aboveMaximum', numbers: { maximum } }];
  const stock =
    tracking === 'product'
      ? product.stockLevel
      : tracking === 'variant'
        ? (variant ?? variants[0])?.stockLevel
        : undefined;
  return stock !== undefined && wanted > stock
    ? [{ step: 'items', path, problem: 'aboveStock', numbers: { stock } }]
    : [];
}
