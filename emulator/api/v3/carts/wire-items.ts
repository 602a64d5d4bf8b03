import { asNumber, scaled, UNITS_PER_ONE } from '../../../rules/money.ts';
import type { Units } from '../../../rules/money.ts';
import type { CheckoutFigures } from '../../../checkout/figures.ts';
import { chosenOptions, isGoods } from '../../../checkout/price-items.ts';
import type { PricedItem } from '../../../checkout/price-items.ts';
import type { StoreCoupon } from '../../../data/coupons.ts';
import { COUPON_TYPE_NAMES } from '../../../data/coupons.ts';
import type { StoreProfile } from '../../../data/store-profile.ts';

/** Carts and checkouts name a few things differently. */
export interface ItemView {
  readonly of: 'cart' | 'checkout';
  readonly profile: StoreProfile;
  /** Whether options of physical and of digital items are asked for. */
  readonly physicalOptions: boolean;
  readonly digitalOptions: boolean;
  /** The cart's schema has the figures of custom items as texts. */
  readonly customItemFigures: 'text' | 'number';
}

/** The four lists of items. */
export function wireItems(figures: CheckoutFigures, view: ItemView): Record<string, unknown> {
  const wired = figures.items.map((priced, index) => ({ priced, index }));
  const catalogue = (type: 'physical' | 'digital', options: boolean) =>
    wired
      .filter(({ priced }) => priced.item.kind === 'catalogue' && priced.type === type)
      .map(({ priced, index }) => catalogueItem(priced, index, figures, view, options));
  return {
    physical_items: catalogue('physical', view.physicalOptions),
    digital_items: catalogue('digital', view.digitalOptions),
    gift_certificates: figures.items.flatMap(certificate),
    custom_items: figures.items.flatMap((priced) => customItem(priced, view)),
  };
}

/** What one item is reduced by. */
interface ItemReductions {
  /** A manual discount on the item itself. */
  readonly own: Units;
  /** That and its share of the one on the cart. */
  readonly manual: Units;
  readonly coupons: readonly { readonly coupon: StoreCoupon; readonly share: Units }[];
  readonly byCoupons: Units;
}

function reductionsAt({ reductions }: CheckoutFigures, index: number): ItemReductions {
  const own = reductions.ofItems[index] ?? 0;
  const coupons = reductions.coupons.flatMap(({ coupon, shares }) => {
    const share = shares[index] ?? 0;
    return share === 0 ? [] : [{ coupon, share }];
  });
  return {
    own,
    manual: own + (reductions.cartShares[index] ?? 0),
    coupons,
    byCoupons: coupons.reduce((sum, { share }) => sum + share, 0),
  };
}

function catalogueItem(
  priced: PricedItem,
  index: number,
  figures: CheckoutFigures,
  view: ItemView,
  withOptions: boolean,
): Record<string, unknown> {
  const { item, product, variant } = priced;
  const reduced = reductionsAt(figures, index);
  return {
    id: item.id,
    variant_id: variant?.id ?? 0,
    product_id: product?.id ?? 0,
    sku: priced.sku,
    name: priced.name,
    url: `https://${view.profile.domain}/products/${product?.id ?? 0}/`,
    quantity: item.quantity,
    [view.of === 'cart' ? 'taxable' : 'is_taxable']: true,
    image_url: `https://cdn.example.com/products/${product?.id ?? 0}.svg`,
    ...prices(priced, reduced, figures.step),
    is_require_shipping: isGoods(priced),
    is_mutable: true,
    added_by_promotion: false,
    ...(view.of === 'checkout' ? ofCheckout(priced, reduced) : ofCart(priced, reduced)),
    ...(withOptions && item.kind === 'catalogue' && product !== null && variant !== null
      ? { options: chosenOptions(item, product, variant) }
      : {}),
  };
}

function prices(priced: PricedItem, reduced: ItemReductions, step: number): Record<string, unknown> {
  const { item, listPrice, originalPrice } = priced;
  const { own, manual, byCoupons } = reduced;
  const extended = listPrice * item.quantity;
  const sale = Math.max(extended - own, 0);
  const discount = (id: string, amount: Units) => (amount === 0 ? [] : [{ id, discounted_amount: asNumber(amount) }]);
  return {
    discounts: [...discount('coupon', byCoupons), ...discount('manual-discount', manual)],
    discount_amount: asNumber(manual),
    coupon_amount: asNumber(byCoupons),
    original_price: asNumber(originalPrice),
    list_price: asNumber(listPrice),
    sale_price: asNumber(scaled(sale, 1, item.quantity, step)),
    extended_list_price: asNumber(extended),
    extended_sale_price: asNumber(sale),
  };
}

/** In a checkout `coupons` is an amount, and a list while there is none. */
function ofCheckout(priced: PricedItem, { coupons, byCoupons }: ItemReductions): Record<string, unknown> {
  const { originalPrice, item } = priced;
  return {
    parent_id: null,
    coupons: coupons.length === 0 ? [] : asNumber(byCoupons),
    comparison_price: asNumber(originalPrice),
    extended_comparison_price: asNumber(originalPrice * item.quantity),
    ...(isGoods(priced) ? { gift_wrapping: null } : {}),
  };
}

function ofCart(priced: PricedItem, { coupons }: ItemReductions): Record<string, unknown> {
  return {
    coupons: coupons.map(({ coupon, share }) => ({
      id: coupon.id,
      code: coupon.code,
      name: coupon.name,
      discountType: coupon.type,
      discountAmount: Math.round(coupon.amount / UNITS_PER_ONE),
      expiresDate: 0,
      totalDiscount: asNumber(share),
    })),
    ...(isGoods(priced) ? {} : { download_file_urls: [], download_page_url: '', download_size: '' }),
  };
}

function certificate({ item }: PricedItem): Record<string, unknown>[] {
  if (item.kind !== 'certificate') return [];
  const { id, name, theme, amount, sender, recipient, message } = item;
  return [{ id, name, theme, amount: asNumber(amount), taxable: false, sender, recipient, message }];
}

function customItem({ item }: PricedItem, view: ItemView): Record<string, unknown>[] {
  if (item.kind !== 'custom') return [];
  const isText = view.of === 'cart' && view.customItemFigures === 'text';
  const figure = (value: number) => (isText ? String(value) : value);
  return [
    {
      id: item.id,
      sku: item.sku,
      name: item.name,
      quantity: figure(item.quantity),
      list_price: figure(asNumber(item.listPrice)),
      extended_list_price: asNumber(item.listPrice * item.quantity),
      image_url: item.imageUrl,
    },
  ];
}

/** Coupons of the whole cart; carts tell their kind by number, checkouts by name. */
export function wireCoupons({ reductions }: CheckoutFigures, of: ItemView['of']): Record<string, unknown>[] {
  return reductions.coupons.map(({ coupon, discount }) => ({
    code: coupon.code,
    id: of === 'cart' ? String(coupon.id) : coupon.id,
    coupon_type: of === 'cart' ? String(coupon.type) : COUPON_TYPE_NAMES[coupon.type],
    discounted_amount: asNumber(discount),
    display_name: coupon.name,
  }));
}

/** What each item is reduced by, by its id. */
export function wireDiscounts({ items, reductions }: CheckoutFigures): Record<string, unknown>[] {
  return items.map(({ item }, index) => {
    const byCoupons = reductions.coupons.reduce((sum, { shares }) => sum + (shares[index] ?? 0), 0);
    const off = byCoupons + (reductions.ofItems[index] ?? 0) + (reductions.cartShares[index] ?? 0);
    return { id: item.id, discounted_amount: asNumber(off) };
  });
}
