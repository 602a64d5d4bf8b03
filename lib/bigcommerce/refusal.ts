import { z } from 'zod';
import { say, type PlainKey } from '#lib/core/error-text.ts';
import { reasonOf } from './platform-errors.ts';

/** Why the platform refused, in words for a person. The platform's own text can hold a shopper's data and goes no further. */
export interface Refusal {
  readonly reason: string;
  /** The platform's name of the field. */
  readonly field?: string;
  readonly availableQuantity?: number;
}

/** What the many shapes of error bodies have in common. `field` may stand in the text or as a key of V3's `errors`. */
interface Complaint {
  readonly text: string;
  readonly field?: string;
  readonly availableQuantity?: number;
}

const maybeText = z.string().optional().catch(undefined);
// Not coerced as it is: null would become 0, and "only 0 can be taken" is not what null says.
const maybeNumber = z
  .union([z.number(), z.string().regex(/^[0-9]+$/)])
  .pipe(z.coerce.number<string | number>().int().nonnegative())
  .optional()
  .catch(undefined);

const wireComplaint = z.object({
  message: maybeText,
  title: maybeText,
  detail: maybeText,
  error: maybeText,
  details: z.object({ available_quantity: maybeNumber }).optional().catch(undefined),
  errors: z.record(z.string(), z.unknown()).optional().catch(undefined),
});

const maybeList = z.array(z.unknown()).optional().catch(undefined);
const wireWrapper = z.object({ errors: maybeList, data: maybeList }).catch({});

/**
 * Reads an error body in any of the platform's shapes: V2's array, V3's object, `{data: [...]}`, `{errors: [...]}`, nothing
 * at all (BigCommerce docs: API status codes). Trust the HTTP status, not the one inside: examples show them differ.
 */
export function readRefusal(status: number, body: unknown): Refusal {
  for (const complaint of listComplaints(body)) {
    const refusal = recognise(complaint);
    if (refusal !== null) return refusal;
  }
  return {
    reason: reasonOf(REASON_BY_STATUS[status] ?? 'platform.refused'),
  };
}

function listComplaints(body: unknown): readonly Complaint[] {
  return entriesOf(body).flatMap((entry) => {
    const parsed = wireComplaint.safeParse(entry);
    if (!parsed.success) return [];
    const { message, title, detail, error, details, errors } = parsed.data;
    const byField = Object.entries(errors ?? {}).map(([field, text]) => ({ field, text: String(text) }));
    const texts = [message, detail, error, title].filter((text) => text !== undefined);
    const quantity = details?.available_quantity;
    const extra = quantity === undefined ? {} : { availableQuantity: quantity };
    return [...byField, ...texts.map((text) => ({ text, ...extra }))];
  });
}

/** The objects in which complaints stand, whatever wraps them. Bulk answers have what went well under `data`. */
function entriesOf(body: unknown): readonly unknown[] {
  if (Array.isArray(body)) return body;
  const { errors, data } = wireWrapper.parse(body);
  return errors === undefined && data === undefined ? [body] : [...(errors ?? []), ...(data ?? [])];
}

interface Pattern {
  readonly text: RegExp;
  readonly reason: PlainKey;
}

/** Texts seen from the platform (BigCommerce docs and reports); a group named `field` is the field that they name. */
const PATTERNS: readonly Pattern[] = [
  {
    text: /^the field '(?<field>[^']+)' cannot be written to/i,
    reason: 'platform.fieldFixed',
  },
  { text: /^the field '(?<field>[^']+)' is not supported/i, reason: 'platform.fieldUnknown' },
  { text: /^the field '(?<field>[^']+)' does not allow null/i, reason: 'platform.fieldEmpty' },
  {
    text: /^the field '(?<field>[^']+)' is invalid/i,
    reason: 'platform.wrongValue',
  },
  {
    text: /^the required field '(?<field>[^']+)' was not supplied/i,
    reason: 'platform.fieldMissing',
  },
  {
    text: /options of one or more products are invalid/i,
    reason: 'platform.wrongOptions',
  },
  {
    text: /(?:out of|not in) stock|did not meet quantity/i,
    reason: 'platform.outOfStock',
  },
  { text: /limit exceeds the maximum/i, reason: 'platform.tooMuch' },
  {
    text: /store credit for a guest/i,
    reason: 'platform.guestCredit',
  },
  { text: /store.*suspended/i, reason: 'platform.suspended' },
  {
    text: /tax service/i,
    reason: 'platform.taxService',
  },
  { text: /^error\.path\.missing/i, reason: 'platform.fieldMissing' },
  { text: /^error\.expected/i, reason: 'platform.wrongType' },
];

function recognise(complaint: Complaint): Refusal | null {
  for (const { text, reason } of PATTERNS) {
    const match = text.exec(complaint.text);
    if (match === null) continue;
    return describe(reason, match.groups?.['field'] ?? complaint.field, complaint.availableQuantity);
  }
  // V3 names the field even where its text is unknown.
  return complaint.field === undefined || safeField(complaint.field) === undefined
    ? null
    : describe('platform.wrongValue', complaint.field, undefined);
}

function describe(reason: PlainKey, field: string | undefined, availableQuantity: number | undefined): Refusal {
  const name = field === undefined ? undefined : safeField(field);
  return {
    reason: reasonOf(
      availableQuantity === undefined ? reason : say('platform.onlySoMany', { quantity: availableQuantity }),
    ),
    ...(name === undefined ? {} : { field: name }),
    ...(availableQuantity === undefined ? {} : { availableQuantity }),
  };
}

/** A field's name, never free text in its place. */
function safeField(field: string): string | undefined {
  return /^[a-z0-9_.[\]]{1,80}$/i.test(field) ? field : undefined;
}

const REASON_BY_STATUS: Readonly<Record<number, PlainKey>> = {
  409: 'platform.changedByOther',
  413: 'platform.tooMuch',
  423: 'platform.locked',
  507: 'platform.planLimit',
};
