import { asNumber } from '../rules/money.ts';
import type { OrderLine } from '../state/line-records.ts';
import { shopPath } from './shop-path.ts';

/** A line as the Storefront API has it; ids are texts here. Its order was placed with or without tax in the prices. */
export function wireItem(
  line: OrderLine,
  { storeHash, withTax }: { readonly storeHash: string; readonly withTax: boolean },
): Record<string, unknown> {
  const price = asNumber(withTax ? line.price.inc : line.price.ex);
  const extended = asNumber((withTax ? line.price.inc : line.price.ex) * line.quantity);
  const item = {
    id: String(line.id),
    parentId: null,
    variantId: line.variant_id,
    productId: line.product_id,
    sku: line.sku,
    name: line.name,
    url: `${shopPath(storeHash)}/products/${line.product_id}`,
    quantity: line.quantity,
    brand: line.brand,
    isTaxable: true,
    imageUrl: '',
    discounts: [],
    discountAmount: 0,
    couponAmount: 0,
    listPrice: price,
    salePrice: price,
    extendedListPrice: extended,
    extendedSalePrice: extended,
    type: line.type,
    addedByPromotion: false,
    categories: [],
  };
  return line.type === 'digital'
    ? { ...item, downloadFileUrls: [], downloadPageUrl: '', downloadSize: '' }
    : { ...item, isShippingRequired: true, giftWrapping: null };
}
