import type { ChangeConflict, EditableOrder, OrderChange, OrderRow } from '#lib/orders/contract.ts';

export type EditableField = keyof EditableOrder;
export const EDITABLE_FIELDS: readonly EditableField[] = ['statusId', 'staffNotes'];

/** What an order's row says of the fields that a person may edit. */
export function editableOf(row: OrderRow): EditableOrder {
  return { statusId: row.status.id, staffNotes: row.staffNotes };
}

/** How a wished change stands to what someone else did meanwhile. */
export interface ChangeComparison {
  /** Fields that both wanted to change, to different values. */
  readonly clashing: readonly EditableField[];
  /** Fields that someone else changed and we do not touch. */
  readonly changedElsewhere: readonly EditableField[];
  /** True when the order already holds everything that was wished. */
  readonly isDoneAlready: boolean;
}

/** Compares, field by field, what the person saw and wished with what stands on the platform now. */
export function compareChange(seen: EditableOrder, wished: OrderChange, current: EditableOrder): ChangeComparison {
  const moved = EDITABLE_FIELDS.filter((field) => !isSame(current[field], seen[field]));
  const wanted = EDITABLE_FIELDS.filter((field) => wished[field] !== undefined);
  return {
    clashing: moved.filter((field) => wished[field] !== undefined && !isSame(wished[field], current[field])),
    changedElsewhere: moved.filter((field) => wished[field] === undefined),
    isDoneAlready: wanted.every((field) => isSame(wished[field], current[field])),
  };
}

/** The platform may keep other line ends than it was sent. */
function isSame(one: string | number | undefined, other: string | number | undefined): boolean {
  return typeof one === 'string' && typeof other === 'string'
    ? one.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n')
    : one === other;
}

/** What a fresh reading says of a change whose outcome was unclear. */
export type Finding =
  | { readonly kind: 'arrived' }
  /** Nothing has changed since the person looked. */
  | { readonly kind: 'not_arrived' }
  /** The order holds a third value: someone else was there. */
  | { readonly kind: 'conflict'; readonly conflict: ChangeConflict };

/** Judges an unclear change by the order as it was read afterwards. */
export function judgeReading(seen: EditableOrder, wished: OrderChange, row: OrderRow): Finding {
  const current = editableOf(row);
  const comparison = compareChange(seen, wished, current);
  if (comparison.isDoneAlready) return { kind: 'arrived' };
  return comparison.clashing.length > 0 ? { kind: 'conflict', conflict: conflictOf(row) } : { kind: 'not_arrived' };
}

function conflictOf(row: OrderRow): ChangeConflict {
  return {
    current: editableOf(row),
    currentBase: row.base,
    currentStatus: row.status,
    modifiedAt: row.modifiedAt,
  };
}
