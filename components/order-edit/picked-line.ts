import type { PickedLine } from '#lib/catalogue/contract.ts';
import { currencyPlaces, isAmount, taxedPair, typedAmount } from '#lib/core/decimals.ts';
import type { EditState } from '#lib/orders/edit-contract.ts';
import type { NewLineWish } from '#lib/orders/edit-wish-rules.ts';

/**
 * A picked product or custom line as one to be added. The catalogue's price is kept where it is in the order's currency, so
 * that the total is known before the click; elsewhere the store prices the line.
 */
export function wishOfPicked(
  picked: PickedLine,
  { currencyCode, isTaxInclusive, ratePercent }: Pick<EditState, 'currencyCode' | 'isTaxInclusive' | 'ratePercent'>,
): NewLineWish {
  const { name, sku, quantity } = picked;
  if (picked.kind === 'custom') {
    const price = { exTax: picked.priceExTax, incTax: picked.priceIncTax };
    return { productId: null, variantId: null, options: [], name, sku, quantity, price, isPricedByStore: false };
  }
  const listed = picked.listPrice?.currencyCode === currencyCode ? picked.listPrice.amount : null;
  const isKnown = listed !== null && isAmount(listed);
  const { exTax, incTax } = taxedPair(
    isKnown ? listed : '0',
    ratePercent,
    isTaxInclusive,
    currencyPlaces(currencyCode),
  );
  const price = { exTax: typedAmount(exTax, currencyCode), incTax: typedAmount(incTax, currencyCode) };
  // With modifiers, the options say everything; a variant beside them would say it twice.
  const choice = picked.hasModifiers
    ? { variantId: null, options: picked.options.map(({ id, value }) => ({ optionId: id, value })) }
    : { variantId: picked.variantId, options: [] };
  return { productId: picked.productId, ...choice, name, sku, quantity, price, isPricedByStore: !isKnown };
}
