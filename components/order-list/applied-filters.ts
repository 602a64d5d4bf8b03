import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { formatStoreDate } from '#lib/core/dates.ts';
import type { OrderFilters } from '#lib/orders/contract.ts';

type Filter = keyof OrderFilters;

/** One applied filter as a person sees it. A range that has both its ends, or one exact number, is one filter. */
export interface AppliedFilter {
  readonly name: 'orderNumber' | 'total' | 'created' | 'modified' | PlainName;
  readonly form: 'exactly' | 'between' | 'from' | 'upTo';
  /** First the lower end, then the upper. */
  readonly values: readonly (string | number)[];
  /** What goes away with it. */
  readonly filters: readonly Filter[];
}

type PlainName = (typeof PLAIN)[number];

const RANGES = [
  ['orderNumber', 'minId', 'maxId'],
  ['total', 'minTotal', 'maxTotal'],
  ['created', 'createdFrom', 'createdTo'],
  ['modified', 'modifiedFrom', 'modifiedTo'],
] as const;

const PLAIN = ['customerId', 'email', 'paymentMethod', 'channelId', 'externalOrderId', 'cartId'] as const;

/** The applied filters but the status, which its tab shows. */
export function appliedFilters(filters: OrderFilters): readonly AppliedFilter[] {
  const applied: AppliedFilter[] = [];
  for (const [name, lower, upper] of RANGES) {
    const from = filters[lower];
    const to = filters[upper];
    if (from !== undefined && to !== undefined)
      applied.push(
        from === to
          ? { name, form: 'exactly', values: [from], filters: [lower, upper] }
          : { name, form: 'between', values: [from, to], filters: [lower, upper] },
      );
    else if (from !== undefined) applied.push({ name, form: 'from', values: [from], filters: [lower] });
    else if (to !== undefined) applied.push({ name, form: 'upTo', values: [to], filters: [upper] });
  }
  for (const name of PLAIN) {
    const value = filters[name];
    if (value !== undefined) applied.push({ name, form: 'exactly', values: [value], filters: [name] });
  }
  return applied;
}

const SHOWN_LENGTH = 60;

/** A filter's value as a chip shows it: days as the person's language writes them, long texts cut. */
export function filterValueText(name: AppliedFilter['name'], value: string | number, locale: string): string {
  // A calendar day has no zone: midnight UTC is only its spelling here.
  if (name === 'created' || name === 'modified') return formatStoreDate(`${value}T00:00:00Z`, locale, 'UTC', 'day');
  const text = [...visibleText(String(value))];
  return text.length <= SHOWN_LENGTH ? text.join('') : `${text.slice(0, SHOWN_LENGTH).join('')}…`;
}

/** The filters without some of them. */
export function withoutFilters(filters: OrderFilters, names: readonly Filter[]): OrderFilters {
  return Object.fromEntries(Object.entries(filters).filter(([name]) => !names.includes(name as Filter)));
}

/** The filters under another tab; null is the tab of all statuses. */
export function withStatus(filters: OrderFilters, statusId: number | null): OrderFilters {
  const others = withoutFilters(filters, ['statusId']);
  return statusId === null ? others : { ...others, statusId };
}

/** Only what the tabs choose: the list with all its other filters cleared. */
export function onlyStatus({ statusId }: OrderFilters): OrderFilters {
  return statusId === undefined ? {} : { statusId };
}
