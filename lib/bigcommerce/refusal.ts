import { z } from 'zod';

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
    reason: REASON_BY_STATUS[status] ?? 'BigCommerce did not accept this change. Check the values and try again.',
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
  readonly reason: string;
}

/** Texts seen from the platform (BigCommerce docs and reports); a group named `field` is the field that they name. */
const PATTERNS: readonly Pattern[] = [
  {
    text: /^the field '(?<field>[^']+)' cannot be written to/i,
    reason: 'BigCommerce does not let this field be changed.',
  },
  { text: /^the field '(?<field>[^']+)' is not supported/i, reason: 'BigCommerce does not know this field here.' },
  { text: /^the field '(?<field>[^']+)' does not allow null/i, reason: 'This field must not be empty.' },
  {
    text: /^the field '(?<field>[^']+)' is invalid/i,
    reason: 'BigCommerce does not accept this value. Check it and try again.',
  },
  {
    text: /^the required field '(?<field>[^']+)' was not supplied/i,
    reason: 'This field must be filled in.',
  },
  {
    text: /options of one or more products are invalid/i,
    reason: 'The options chosen for a product are not valid any more. Choose them again.',
  },
  {
    text: /(?:out of|not in) stock|did not meet quantity/i,
    reason: 'A product is out of stock, or its quantity is outside what the store allows.',
  },
  { text: /limit exceeds the maximum/i, reason: 'More was asked for at once than BigCommerce allows.' },
  {
    text: /store credit for a guest/i,
    reason: 'A guest has no account, so store credit cannot be given. Choose another way to pay back.',
  },
  { text: /store.*suspended/i, reason: 'BigCommerce has suspended this store.' },
  {
    text: /tax service/i,
    reason: "The store's tax service does not answer at the moment. Try again in a few minutes.",
  },
  { text: /^error\.path\.missing/i, reason: 'This field must be filled in.' },
  { text: /^error\.expected/i, reason: 'This value has the wrong form. Check it and try again.' },
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
    : describe('BigCommerce does not accept this value. Check it and try again.', complaint.field, undefined);
}

function describe(reason: string, field: string | undefined, availableQuantity: number | undefined): Refusal {
  const name = field === undefined ? undefined : safeField(field);
  return {
    reason:
      availableQuantity === undefined
        ? reason
        : `Only ${availableQuantity} can be taken here. Lower the quantity and try again.`,
    ...(name === undefined ? {} : { field: name }),
    ...(availableQuantity === undefined ? {} : { availableQuantity }),
  };
}

/** A field's name, never free text in its place. */
function safeField(field: string): string | undefined {
  return /^[a-z0-9_.[\]]{1,80}$/i.test(field) ? field : undefined;
}

const REASON_BY_STATUS: Readonly<Record<number, string>> = {
  409: 'This was changed by somebody else, or exists already. Reload it and try again.',
  413: 'More was asked for at once than BigCommerce allows.',
  423: 'BigCommerce has locked this for now. Try again in a few minutes.',
  507: "The store's plan does not allow more of these.",
};
