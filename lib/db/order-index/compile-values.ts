import { Decimal } from 'decimal.js';
import {
  PAYMENT_SLUGS,
  STATUS_SLUGS,
  type AgeNode,
  type ChoiceNode,
  type DayBound,
  type DayNode,
  type Flag,
  type NumberNode,
} from '#lib/core/search/syntax.ts';
import { zonedDayBefore, zonedDayRange } from '#lib/core/zoned-days.ts';
import { Prisma } from '#prisma/generated/client.ts';

const MAX_INT = 2_147_483_647;
const NOTHING = Prisma.sql`false`;
const HOUR_MS = 3_600_000;
const UNIT_MS = { h: HOUR_MS, d: 24 * HOUR_MS, w: 7 * 24 * HOUR_MS } as const;
/** No order is older, and PostgreSQL knows every time since. */
const LONGEST_AGE_MS = 1_000 * 365 * 24 * HOUR_MS;

/** What a search is compiled for: `now` and the store's time zone tell what a day is. */
export interface SearchMoment {
  readonly now: Date;
  readonly timeZone: string;
}

const DAY_COLUMNS = {
  created: Prisma.sql`created_at`,
  modified: Prisma.sql`modified_at`,
  shipped: Prisma.sql`shipped_at`,
} as const;

/** Throws a RangeError for a day that does not exist. */
export function compileDay({ field, from, to }: DayNode, moment: SearchMoment): Prisma.Sql {
  const column = DAY_COLUMNS[field];
  const ends: Prisma.Sql[] = [];
  if (from)
    ends.push(Prisma.sql`${column} >= ${zonedDayRange(dayOf(from, moment), moment.timeZone).start}::timestamptz`);
  if (to)
    ends.push(Prisma.sql`${column} <= ${zonedDayRange(dayOf(to, moment), moment.timeZone).lastSecond}::timestamptz`);
  return ends.length === 0 ? Prisma.sql`${column} IS NOT NULL` : Prisma.join(ends, ' AND ');
}

export function dayOf(bound: DayBound, { now, timeZone }: SearchMoment): string {
  return 'day' in bound ? bound.day : zonedDayBefore(now, bound.daysAgo, timeZone);
}

export function compileAge(node: AgeNode, moment: SearchMoment): Prisma.Sql {
  const limit = ageLimit(node, moment).toISOString();
  return node.comparison === 'older'
    ? Prisma.sql`created_at < ${limit}::timestamptz`
    : Prisma.sql`created_at > ${limit}::timestamptz`;
}

/** When an order was placed that is just as old. */
export function ageLimit({ amount, unit }: AgeNode, { now }: SearchMoment): Date {
  return new Date(now.getTime() - Math.min(amount * UNIT_MS[unit], LONGEST_AGE_MS));
}

export function compileNumber(node: NumberNode): Prisma.Sql {
  if (node.field === 'total') return compileTotal(node);
  const from = wholeFrom(node);
  const to = wholeTo(node);
  if (from > to) return NOTHING;
  if (node.field === 'id') return Prisma.sql`order_id BETWEEN ${from} AND ${to}`;
  if (node.field === 'items') return Prisma.sql`items_total BETWEEN ${from} AND ${to}`;
  return Prisma.sql`COALESCE(customer_id, 0) BETWEEN ${from} AND ${to}`;
}

/** The only whole number that a node lets through; null where there are others. */
export function onlyNumber(node: NumberNode): number | null {
  const from = wholeFrom(node);
  return node.field !== 'total' && from === wholeTo(node) ? from : null;
}

/** The order numbers that a node lets through. */
export function numbersOf(node: NumberNode): { readonly first: number; readonly last: number } {
  return { first: wholeFrom(node), last: wholeTo(node) };
}

function compileTotal({ from, to }: NumberNode): Prisma.Sql {
  const ends: Prisma.Sql[] = [];
  if (from) ends.push(Prisma.sql`total ${Prisma.raw(from.isInclusive ? '>=' : '>')} ${from.value}::numeric`);
  if (to) ends.push(Prisma.sql`total ${Prisma.raw(to.isInclusive ? '<=' : '<')} ${to.value}::numeric`);
  return ends.length === 0 ? Prisma.sql`true` : Prisma.join(ends, ' AND ');
}

function wholeFrom({ from }: NumberNode): number {
  if (from === undefined) return -MAX_INT;
  const value = new Decimal(from.value);
  const least = from.isInclusive ? value.ceil() : value.floor().plus(1);
  return Decimal.clamp(least, -MAX_INT, MAX_INT).toNumber();
}

function wholeTo({ to }: NumberNode): number {
  if (to === undefined) return MAX_INT;
  const value = new Decimal(to.value);
  const most = to.isInclusive ? value.floor() : value.ceil().minus(1);
  return Decimal.clamp(most, -MAX_INT, MAX_INT).toNumber();
}

export function compileChoice({ field, anyOf }: ChoiceNode): Prisma.Sql {
  if (anyOf.length === 0) return NOTHING;
  switch (field) {
    case 'status':
      return Prisma.sql`status_id = ANY(${statusIds(anyOf)}::int[])`;
    case 'payment':
      return Prisma.sql`payment_status = ANY(${paymentStatuses(anyOf)}::text[])`;
    case 'channel':
      return Prisma.sql`channel_id = ANY(${channelIds(anyOf)}::int[])`;
    case 'country':
      return Prisma.sql`country_codes && ${anyOf.map((code) => code.toUpperCase())}::text[]`;
    case 'source':
      return Prisma.sql`lower(source) = ANY(${anyOf.map((name) => name.toLowerCase())}::text[])`;
    case 'currency':
      return Prisma.sql`upper(currency_code) = ANY(${anyOf.map((code) => code.toUpperCase())}::text[])`;
  }
}

/** The values of a choice as documents have them. */
export function choiceValues({ field, anyOf }: ChoiceNode): readonly string[] {
  if (field === 'status') return statusIds(anyOf).map(String);
  if (field === 'payment') return paymentStatuses(anyOf);
  return field === 'channel' ? channelIds(anyOf).map(String) : anyOf;
}

function channelIds(values: readonly string[]): number[] {
  return values.map(Number).filter((id) => Number.isInteger(id) && Math.abs(id) <= MAX_INT);
}

export function statusIds(slugs: readonly string[]): number[] {
  return STATUS_SLUGS.flatMap((slug, id) => (slugs.includes(slug) ? [id] : []));
}

function paymentStatuses(slugs: readonly string[]): string[] {
  const known = PAYMENT_SLUGS.filter((slug) => slugs.includes(slug));
  return known.map((slug) => (slug === 'none' ? '' : slug.replaceAll('-', ' ')));
}

/** What each flag says of a row. Money was taken, whatever was given back later: `paid`; none yet, and none given back: `unpaid`. */
const FLAGS: Readonly<Record<Flag, Prisma.Sql>> = {
  paid: Prisma.sql`payment_status IN ('paid', 'captured', 'partially refunded')`,
  unpaid: Prisma.sql`payment_status NOT IN ('paid', 'captured', 'partially refunded', 'refunded')`,
  shipped: Prisma.sql`items_shipped > 0 AND items_shipped >= items_total`,
  unshipped: Prisma.sql`items_shipped < items_total AND NOT is_digital`,
  refunded: Prisma.sql`(status_id IN (4, 14) OR payment_status IN ('refunded', 'partially refunded'))`,
  archived: Prisma.sql`place = 'archived'`,
  guest: Prisma.sql`COALESCE(customer_id, 0) = 0`,
  digital: Prisma.sql`is_digital`,
  'has-note': Prisma.sql`staff_notes <> ''`,
  'has-message': Prisma.sql`has_customer_message`,
  'has-tracking': Prisma.sql`tracking_numbers <> '{}'`,
  'has-coupon': Prisma.sql`has_coupon`,
};

export function compileFlag(flag: Flag): Prisma.Sql {
  return FLAGS[flag];
}
