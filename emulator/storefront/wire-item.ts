import type { StoreProfile } from '../data/store-profile.ts';
import { asNumber } from '../rules/money.ts';
import type { OrderLine } from '../state/line-records.ts';
import { shopPath } from './shop-path.ts';

/** A line as the Storefront API has it; ids are texts here. */
export function wireItem(line: OrderLine, profile: StoreProfile): Record<string, unknown> {
  const price = asNumber(profile.entersTax ? line.price.inc : line.price.ex);
  const extended = asNumber((profile.entersTax ? line.price.inc : line.price.ex) * line.quantity);
  const item = {
    id: String(line.id),
    parentId: null,
    variantId: line.variant_id,
    productId: line.product_id,
    sku: line.sku,
    name: line.name,
    url: `${shopPath(profile.hash)}/products/${line.product_id}`,
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
