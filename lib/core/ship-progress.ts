/** How much of what goes out with carriers has gone. `nothing`: the order has no such goods. */
export type ShipProgress = 'all' | 'some' | 'none' | 'nothing';

interface CountedLine {
  /** A download, a gift certificate or goods that the shopper fetches do not go out. */
  readonly goesOut: boolean;
  readonly quantity: number;
  readonly quantityShipped: number;
}

/** Told from the lines: the order's own counts have downloads among them. */
export function shipProgressOf(lines: readonly CountedLine[]): ShipProgress {
  const goods = lines.filter(({ goesOut, quantity }) => goesOut && quantity > 0);
  if (goods.length === 0) return 'nothing';
  if (goods.every((line) => line.quantityShipped >= line.quantity)) return 'all';
  return goods.some(({ quantityShipped }) => quantityShipped > 0) ? 'some' : 'none';
}

/** Whether a line goes out with a carrier (BigCommerce docs: Order products). */
export function goesOut({
  type,
  orderPickupMethodId,
}: {
  readonly type: string;
  readonly orderPickupMethodId: number | null;
}): boolean {
  return type !== 'digital' && type !== 'giftcertificate' && orderPickupMethodId === null;
}
