import { sayReason } from '#lib/core/kept-reason.ts';
import type { WriteRefused } from '#lib/bigcommerce/write-result.ts';
import { AppError } from '#lib/core/errors.ts';
import { failure } from './failures.ts';

interface Refusal {
  readonly reason: string;
  /** The platform's name of it. */
  readonly field?: string | undefined;
  /** Undefined when the same click is answered again. */
  readonly refusal?: WriteRefused | undefined;
  /** Those that were sent, as they stood in our request. */
  readonly lines?: readonly SentLine[] | undefined;
}

/** The platform has a list for each kind of line. */
export interface SentLine {
  readonly kind: keyof typeof LISTS;
}

const LISTS = { catalogue: 'line_items', custom: 'custom_items', certificate: 'gift_certificates' } as const;

const LINE_PARTS: Readonly<Record<string, string>> = {
  product_id: 'productId',
  variant_id: 'variantId',
  option_selections: 'options',
  list_price: 'listPrice',
};

const COUPON_TEXT = 'making.coupon';
const QUANTITY_TEXT = 'making.quantity';

/** Where the platform's fields stand in our requests. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^coupon_code$/, 'code'],
  [/^customer_message$/, 'message'],
  [/^customer_id$/, 'customerId'],
  [/^channel_id$/, 'channelId'],
  [/^currency\.code$/, 'currencyCode'],
  [/^line_item\.quantity$/, 'quantity'],
  [/^line_item\.list_price$/, 'listPrice'],
  [/^custom_shipping\.price$/, 'custom.price'],
  [/^custom_shipping\.description$/, 'custom.description'],
  [/^fees\.0\.(cost|name)$/, '$1'],
  [/^fees\.0\.display_name$/, 'displayName'],
  [/^fees\.0\.tax_class_id$/, 'taxClassId'],
];

const ADDRESS_PARTS: Readonly<Record<string, string>> = {
  first_name: 'firstName',
  last_name: 'lastName',
  company: 'company',
  address1: 'street1',
  address2: 'street2',
  city: 'city',
  state_or_province: 'state',
  state_or_province_code: 'state',
  postal_code: 'zip',
  country_code: 'countryCode',
  phone: 'phone',
  email: 'email',
};

/** A step that the platform did not take, as a person is told. */
export function refusedByPlatform({ reason, field, refusal, lines = [] }: Refusal): AppError {
  if (refusal?.needsApproval !== undefined) return new AppError('store_needs_approval', sayReason(reason));
  const place = field === undefined ? undefined : placeOf(field, lines);
  if (place === 'code') return failure('refused_by_platform', COUPON_TEXT, { problem: 'coupon' }, place);
  const text = refusal?.status === 409 ? QUANTITY_TEXT : sayReason(reason);
  return failure('refused_by_platform', text, { problem: 'refused' }, place);
}

/** The field of our request that the platform's name means; the platform's own where there is none. */
export function placeOf(field: string, lines: readonly SentLine[] = []): string {
  const known = PLACES.find(([pattern]) => pattern.test(field));
  if (known !== undefined) return field.replace(known[0], known[1]);
  const [list = '', index = '', linePart, ...deeper] = field.split('.');
  const ofKind = lines.flatMap(({ kind }, at) => (LISTS[kind] === list ? [at] : []));
  const line = ofKind[Number(index)];
  if (line !== undefined) {
    const part = linePart === undefined ? [] : [LINE_PARTS[linePart] ?? linePart];
    return ['lines', line, ...part, ...deeper].join('.');
  }
  const parts = field.split('.');
  const part = ADDRESS_PARTS[parts.at(-1) ?? ''];
  return part === undefined ? field : ['address', part].join('.');
}
