import type { PickupPlan } from '#lib/shipments/contract.ts';

/** Pieces that nobody has set aside for the shopper yet. */
export function leftAside({
  lines,
  records,
}: PickupPlan): readonly { readonly lineId: number; readonly quantity: number }[] {
  const aside = (records ?? []).flatMap(({ items }) => items);
  return lines.flatMap(({ id, quantity }) => {
    const done = aside.filter(({ lineId }) => lineId === id).reduce((sum, item) => sum + item.quantity, 0);
    return quantity > done ? [{ lineId: id, quantity: quantity - done }] : [];
  });
}
