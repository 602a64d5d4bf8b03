import { foldText } from './fold.ts';
import {
  CHOICE_FIELDS,
  DAY_FIELDS,
  FLAGS,
  NUMBER_FIELDS,
  TEXT_FIELDS,
  type ChoiceField,
  type DayField,
  type Flag,
  type NumberField,
  type TextField,
} from './syntax.ts';

/** A name that stands before a colon, with what it takes. `is` and `has` stand before flags. */
export type FieldRole =
  | { readonly kind: 'text'; readonly field: TextField }
  | { readonly kind: 'choice'; readonly field: ChoiceField }
  | { readonly kind: 'number'; readonly field: NumberField }
  | { readonly kind: 'day'; readonly field: DayField }
  | { readonly kind: 'age' }
  | { readonly kind: 'is' | 'has' };

/** What people type for a field, beside its own name. */
const FIELD_ALIASES: Readonly<Record<string, readonly string[]>> = {
  id: ['order', 'order-id', 'number', 'order-number'],
  name: ['customer-name', 'first-name', 'last-name'],
  company: ['business'],
  email: ['e-mail', 'mail', 'customer-email'],
  phone: ['tel', 'telephone', 'mobile'],
  address: ['street', 'addr'],
  city: ['town', 'suburb'],
  state: ['province', 'region', 'county'],
  zip: ['zipcode', 'zip-code', 'postcode', 'postal-code', 'postal'],
  product: ['product-name', 'item'],
  option: ['options', 'variant'],
  coupon: ['coupon-code', 'voucher', 'promo'],
  note: ['notes', 'staff-note', 'staff-notes'],
  message: ['customer-message', 'comment', 'comments'],
  tracking: ['tracking-number'],
  reference: ['ref', 'payment-reference', 'transaction', 'transaction-id'],
  external: ['external-id', 'external-order-id'],
  method: ['payment-method'],
  status: ['order-status', 'fulfilment', 'fulfillment'],
  payment: ['payment-status'],
  country: ['country-code'],
  channel: ['channel-id', 'storefront'],
  source: ['order-source'],
  currency: ['currency-code'],
  total: ['amount', 'price', 'order-total', 'grand-total'],
  items: ['item-count', 'quantity', 'qty'],
  customer: ['customer-id'],
  created: ['date', 'date-created', 'placed', 'ordered'],
  modified: ['date-modified', 'updated', 'changed'],
  shipped: ['date-shipped'],
};

/** What people type for a flag without `is:` or `has:`. */
const FLAG_ALIASES: Readonly<Record<string, Flag>> = {
  fulfilled: 'shipped',
  unfulfilled: 'unshipped',
  deleted: 'archived',
  'has-notes': 'has-note',
  'has-staff-notes': 'has-note',
  'has-comment': 'has-message',
  'has-comments': 'has-message',
  'has-customer-message': 'has-message',
  'has-tracking-number': 'has-tracking',
  'has-coupons': 'has-coupon',
};

const ROLES: ReadonlyMap<string, FieldRole> = new Map(
  [
    ...TEXT_FIELDS.map((field): FieldRole & { field: string } => ({ kind: 'text', field })),
    ...CHOICE_FIELDS.map((field): FieldRole & { field: string } => ({ kind: 'choice', field })),
    ...NUMBER_FIELDS.map((field): FieldRole & { field: string } => ({ kind: 'number', field })),
    ...DAY_FIELDS.map((field): FieldRole & { field: string } => ({ kind: 'day', field })),
  ]
    .flatMap((role) =>
      [role.field, ...(FIELD_ALIASES[role.field] ?? [])].map((name): [string, FieldRole] => [name, role]),
    )
    .concat([
      ['age', { kind: 'age' }],
      ['is', { kind: 'is' }],
      ['has', { kind: 'has' }],
    ]),
);

const FLAG_SET: ReadonlySet<string> = new Set(FLAGS);

/** All names that may stand before a colon. */
export const FIELD_NAMES: readonly string[] = [...ROLES.keys()];

/** The field that a person means by this name, if any: any case, `_` for `-`. */
export function fieldRoleOf(name: string): FieldRole | null {
  return ROLES.get(plainName(name)) ?? null;
}

/** The flag that stands alone as this word (`paid`), if it is one. */
export function bareFlagOf(word: string): Flag | null {
  const flag = flagOf(plainName(word));
  return flag === null || flag.startsWith('has-') ? null : flag;
}

/** The flag of `is:...` or `has:...`, if it is one. */
export function flagAfter(name: 'is' | 'has', value: string): Flag | null {
  const plain = plainName(value);
  return name === 'has' ? flagOf(`has-${plain}`) : bareFlagOf(plain);
}

/** The flags as written: `paid`, `has:note`. */
export function flagText(flag: Flag): string {
  return flag.startsWith('has-') ? `has:${flag.slice(4)}` : flag;
}

/** A name as the tables have it: folded, with `-` for spaces and `_`. */
export function plainName(text: string): string {
  return foldText(text)
    .trim()
    .replaceAll(/[\s_]+/g, '-');
}

function flagOf(plain: string): Flag | null {
  if (FLAG_SET.has(plain)) return plain as Flag;
  return Object.hasOwn(FLAG_ALIASES, plain) ? (FLAG_ALIASES[plain] ?? null) : null;
}
