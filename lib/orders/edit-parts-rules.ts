import type { EditFields } from './edit-fields-rules.ts';
import { isSameValue } from './edit-fields-rules.ts';
import type { EditWish } from './edit-wish-rules.ts';

/** One write on the platform that a save consists of: the order, or one of its addresses by itself. */
export type EditPart = { readonly kind: 'order' } | { readonly kind: 'delivery'; readonly id: number };

/**
 * The writes that a wish needs, in their order. It depends on the wish alone, so that the same save, sent again, has the same
 * writes under the same keys.
 */
export function partsOf(wish: EditWish): readonly EditPart[] {
  const deliveries = wish.keepTotals ? deliveryIds(wish.to) : [];
  const own = Object.keys(wish.to).filter((path) => !(wish.keepTotals && path.startsWith('delivery.')));
  const isOrderTouched = own.length > 0 || wish.newLines.length > 0 || wish.newFees.length > 0;
  return [
    ...(isOrderTouched ? [{ kind: 'order' } as const] : []),
    ...deliveries.map((id) => ({ kind: 'delivery', id }) as const),
  ];
}

function deliveryIds(to: EditFields): readonly number[] {
  const ids = Object.keys(to).flatMap((path) => (path.startsWith('delivery.') ? [Number(path.split('.')[1])] : []));
  return [...new Set(ids)].toSorted((one, other) => one - other);
}

/** The share of a wish that one of its writes is to make true. */
export function wishOf(part: EditPart, wish: EditWish): EditWish {
  const isMine = (path: string) =>
    part.kind === 'delivery'
      ? path.startsWith(`delivery.${part.id}.`)
      : !(wish.keepTotals && path.startsWith('delivery.'));
  const to = pick(wish.to, isMine);
  return part.kind === 'order' ? { ...wish, to } : { ...wish, to, newLines: [], newFees: [] };
}

/** What a write has to compare before it is sent. */
export function seenOf(part: EditPart, seen: EditFields): EditFields {
  return part.kind === 'delivery' ? pick(seen, (path) => path.startsWith(`delivery.${part.id}.`)) : seen;
}

/** The wish without what the order shows already: to send that again could only cost discounts. */
export function stillWished(wish: EditWish, current: EditFields): EditWish {
  return { ...wish, to: pick(wish.to, (path) => !isSameValue(path, wish.to[path], current[path])) };
}

export function isEmptyWish({ to, newLines, newFees }: EditWish): boolean {
  return Object.keys(to).length + newLines.length + newFees.length === 0;
}

function pick(fields: EditFields, keeps: (path: string) => boolean): EditFields {
  return Object.fromEntries(Object.entries(fields).filter(([path]) => keeps(path)));
}
