/**
 * The syntax tree of a search over orders. The search box's text, its chips and the address are three ways to show one such
 * tree; the server compiles it to SQL. Everything here is plain data, so that it can be compared, stored and sent.
 */
export type SearchNode =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly SearchNode[] }
  | { readonly kind: 'not'; readonly part: SearchNode }
  | TextNode
  | FieldTextNode
  | ChoiceNode
  | NumberNode
  | DayNode
  | AgeNode
  | FlagNode;

/** Null finds every order that is not archived. */
export type SearchQuery = SearchNode | null;

/**
 * A word or a phrase in any searchable text. `starts`: the text's last word may go on (`mug` and `mug*` find "Mugs");
 * `exact`: as quoted; `contains`: `*rand*`, anywhere inside a word.
 */
export interface TextPattern {
  readonly text: string;
  readonly match: 'starts' | 'exact' | 'contains';
}

export interface TextNode extends TextPattern {
  readonly kind: 'text';
}

/** A text field that matches any of the patterns: `sku:(MUG*,CUP-1)`. */
export interface FieldTextNode {
  readonly kind: 'field';
  readonly field: TextField;
  readonly anyOf: readonly TextPattern[];
}

/** `status:(awaiting-fulfillment,awaiting-shipment)`, `country:US`. Values are as `CHOICES` and the platform spell them. */
export interface ChoiceNode {
  readonly kind: 'choice';
  readonly field: ChoiceField;
  readonly anyOf: readonly string[];
}

/** Bounds are decimal text; a bound that is left out is open. `total:>100` has `from` exclusive; `total:100` both, inclusive. */
export interface NumberNode {
  readonly kind: 'number';
  readonly field: NumberField;
  readonly from?: NumberBound;
  readonly to?: NumberBound;
}
export interface NumberBound {
  readonly value: string;
  readonly isInclusive: boolean;
}

/** Whole calendar days in the store's time zone, both ends included; an end that is left out is open. */
export interface DayNode {
  readonly kind: 'day';
  readonly field: DayField;
  readonly from?: DayBound;
  readonly to?: DayBound;
}
/** `YYYY-MM-DD`, or days before today: 0 is today, 1 yesterday. */
export type DayBound = { readonly day: string } | { readonly daysAgo: number };

/** Time since the order was placed: `age:>2d`, `age:<4h`. */
export interface AgeNode {
  readonly kind: 'age';
  readonly comparison: 'older' | 'younger';
  readonly amount: number;
  readonly unit: AgeUnit;
}
export type AgeUnit = 'h' | 'd' | 'w';

export interface FlagNode {
  readonly kind: 'flag';
  readonly flag: Flag;
}

export const TEXT_FIELDS = [
  'name',
  'company',
  'email',
  'phone',
  'address',
  'city',
  'state',
  'zip',
  'sku',
  'product',
  'option',
  'coupon',
  'note',
  'message',
  'tracking',
  'reference',
  'external',
  'method',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

export const CHOICE_FIELDS = ['status', 'payment', 'country', 'channel', 'source', 'currency'] as const;
export type ChoiceField = (typeof CHOICE_FIELDS)[number];

export const NUMBER_FIELDS = ['id', 'total', 'items', 'customer'] as const;
export type NumberField = (typeof NUMBER_FIELDS)[number];

export const DAY_FIELDS = ['created', 'modified', 'shipped'] as const;
export type DayField = (typeof DAY_FIELDS)[number];

/** `has-…` is written `has:note`; the others stand alone (`paid`) or as `is:paid`. */
export const FLAGS = [
  'paid',
  'unpaid',
  'shipped',
  'unshipped',
  'refunded',
  'archived',
  'guest',
  'digital',
  'has-note',
  'has-message',
  'has-tracking',
  'has-coupon',
] as const;
export type Flag = (typeof FLAGS)[number];

/** The platform's fifteen statuses by id, as the query language spells them (BigCommerce docs: Order statuses). */
export const STATUS_SLUGS = [
  'incomplete',
  'pending',
  'shipped',
  'partially-shipped',
  'refunded',
  'cancelled',
  'declined',
  'awaiting-payment',
  'awaiting-pickup',
  'awaiting-shipment',
  'completed',
  'awaiting-fulfillment',
  'manual-verification-required',
  'disputed',
  'partially-refunded',
] as const;
export type StatusSlug = (typeof STATUS_SLUGS)[number];

/** The platform's payment statuses as the query language spells them; `none` is an order that has not any. */
export const PAYMENT_SLUGS = [
  'authorized',
  'captured',
  'capture-pending',
  'declined',
  'held-for-review',
  'paid',
  'partially-refunded',
  'pending',
  'refunded',
  'void',
  'void-pending',
  'none',
] as const;
export type PaymentSlug = (typeof PAYMENT_SLUGS)[number];
