import { lineOption } from '../data/seeded-lines.ts';
import type { Units } from '../rules/money.ts';
import type { AppliedDiscount, LineOption, OrderLine } from '../state/line-records.ts';
import type { StoreState } from '../state/store-state.ts';
import type { CheckoutFigures } from './figures.ts';
import { chosenOptions } from './price-items.ts';
import type { PricedItem } from './price-items.ts';

/** Where an item goes. */
export interface Goal {
  readonly addressId: number;
  readonly pickupId: number;
}

const NOWHERE: Goal = { addressId: 0, pickupId: 0 };

/** The lines of the order that a checkout becomes. */
export function orderLines(
  store: StoreState,
  figures: CheckoutFigures,
  goalOf: (itemId: string) => Goal | undefined,
): OrderLine[] {
  return figures.items.map((priced, index) => {
    const { item, product, variant, price, type } = priced;
    const goal = (type === 'physical' ? goalOf(item.id) : undefined) ?? NOWHERE;
    return {
      id: store.orders.nextId('line'),
      product_id: product?.id ?? 0,
      variant_id: variant?.id ?? 0,
      order_pickup_method_id: goal.pickupId,
      order_address_id: goal.addressId,
      name: priced.name,
      name_merchant: product?.name ?? priced.name,
      sku: priced.sku,
      upc: product?.upc ?? '',
      type,
      base_price: priced.listPrice,
      price,
      quantity: item.quantity,
      quantity_shipped: 0,
      quantity_refunded: 0,
      cost_price: product?.costPrice ?? 0,
      weight: product?.weight ?? 0,
      size: sizeOf(priced),
      wrapping_id: 0,
      wrapping_name: null,
      wrapping_message: '',
      wrapping: { base: 0, ex: 0, inc: 0 },
      option_set_id: product?.optionSetId ?? null,
      bin_picking_number: product?.binPickingNumber ?? '',
      brand: product?.brand ?? '',
      gift_certificate_id: null,
      applied_discounts: discountsAt(figures, index),
      options: optionsOf(store, priced),
    };
  });
}

function sizeOf({ product }: PricedItem): readonly [number, number, number] {
  if (product === null) return [0, 0, 0];
  return [product.size[0] * 10_000, product.size[1] * 10_000, product.size[2] * 10_000];
}

function discountsAt({ reductions }: CheckoutFigures, index: number): AppliedDiscount[] {
  const manual = (amount: Units, target: 'order' | 'product'): AppliedDiscount => ({
    id: 'manual-discount',
    amount,
    name: 'Manual Discount',
    code: null,
    target,
  });
  const byCoupons = reductions.coupons.map(({ coupon, shares }): AppliedDiscount => ({
    id: coupon.type === 2 ? 'total-coupon' : 'coupon',
    amount: shares[index] ?? 0,
    name: coupon.name,
    code: coupon.code,
    target: coupon.type === 2 ? 'order' : 'product',
  }));
  const all = [
    manual(reductions.ofItems[index] ?? 0, 'product'),
    ...byCoupons,
    manual(reductions.cartShares[index] ?? 0, 'order'),
  ];
  return all.filter(({ amount }) => amount > 0);
}

function optionsOf(store: StoreState, { item, product, variant }: PricedItem): LineOption[] {
  if (item.kind !== 'catalogue' || product === null || variant === null) return [];
  return chosenOptions(item, product, variant).flatMap(({ nameId, value, valueId }) => {
    const option = [...product.options, ...product.modifiers].find(({ id }) => id === nameId);
    const text = valueId === 0 ? value : String(valueId);
    return option === undefined ? [] : [lineOption(option, store.orders.nextId('option'), value, text)];
  });
}
