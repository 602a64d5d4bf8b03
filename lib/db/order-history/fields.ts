import { z } from 'zod';
import { DIFFERENCE_FIELDS, type DifferenceField } from '#lib/core/order-differences.ts';
import type { IndexText, IndexTexts } from '../order-index/texts.ts';

/** Texts as the platform spells them; a total is `12.5 USD`; `archived` is `yes` or empty; empty is none. */
export interface FieldDifference {
  readonly field: DifferenceField;
  readonly before: string;
  readonly after: string;
}

export const fieldDifferencesSchema = z.array(
  z.object({ field: z.enum(DIFFERENCE_FIELDS), before: z.string(), after: z.string() }),
);

/** What of an index row is compared; the columns' names. */
export interface SeenOrder {
  readonly place: string;
  readonly status_id: number;
  readonly status_label: string;
  readonly customer_id: number | null;
  readonly items_total: number;
  readonly items_shipped: number;
  /** Decimal text. */
  readonly total: string;
  readonly currency_code: string;
  readonly payment_status: string;
  readonly payment_method: string;
  readonly channel_id: number;
  readonly external_order_id: string;
  readonly staff_notes: string;
  readonly texts: IndexTexts;
}

/** Longest text that is kept of a field; the order itself has the whole. */
const MOST_CHARACTERS = 2_000;
const OF_LINES: ReadonlySet<DifferenceField> = new Set(['lines', 'coupons', 'deliveries']);
const BILLING: readonly IndexText[0][] = ['name', 'company', 'address', 'city', 'state', 'zip'];

/** What differs between two reads, field by field. What one of them did not bring is the same in both. */
export function differencesOf(before: SeenOrder, after: SeenOrder): FieldDifference[] {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const isSame = (field: DifferenceField) => {
    // A store can rename its statuses: that changes no order.
    if (field === 'status') return before.status_id === after.status_id;
    // A read can come without lines and addresses; the first that brings them changes nothing.
    if (OF_LINES.has(field) && before.texts.lines.length === 0) return true;
    return old[field] === now[field];
  };
  return DIFFERENCE_FIELDS.filter((field) => !isSame(field)).map((field) => ({
    field,
    before: shortened(old[field]),
    after: shortened(now[field]),
  }));
}

function valuesOf(seen: SeenOrder): Readonly<Record<DifferenceField, string>> {
  const { order, lines, deliveries } = seen.texts;
  return {
    status: seen.status_label,
    archived: seen.place === 'archived' ? 'yes' : '',
    total: `${plainDecimal(seen.total)} ${seen.currency_code}`,
    items: String(seen.items_total),
    shipped: String(seen.items_shipped),
    paymentStatus: seen.payment_status,
    paymentMethod: seen.payment_method,
    paymentReference: joined(order, ['reference']),
    customer: seen.customer_id === null ? '' : String(seen.customer_id),
    billing: joined(order, BILLING),
    email: joined(order, ['email']),
    phone: joined(order, ['phone']),
    deliveries: joined(deliveries, BILLING),
    lines: linesText(lines),
    coupons: joined(lines, ['coupon']),
    staffNotes: seen.staff_notes,
    shopperMessage: joined(order, ['message']),
    channel: String(seen.channel_id),
    external: seen.external_order_id,
  };
}

/** The database pads decimals to four places, a read of the platform does not. */
function plainDecimal(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function joined(texts: readonly IndexText[], fields: readonly IndexText[0][]): string {
  return texts
    .filter(([field]) => fields.includes(field))
    .map(([, text]) => text)
    .join(', ');
}

/** One line of text for each line of the order: its product, options and SKU. */
function linesText(texts: readonly IndexText[]): string {
  const lines = new Map<number, string[]>();
  for (const [field, text, line = 0] of texts) {
    if (field === 'coupon') continue;
    lines.set(line, [...(lines.get(line) ?? []), text]);
  }
  return Array.from(lines.values(), (parts) => parts.join(' · ')).join('\n');
}

function shortened(text: string): string {
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS).toWellFormed()}…`;
}
