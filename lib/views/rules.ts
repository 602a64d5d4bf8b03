import { isAllowed, type Role } from '#lib/core/permissions.ts';
import type { DefaultView } from './contract.ts';

/** More than anybody keeps apart; it bounds what a page reads and counts. */
export const MOST_VIEWS_PER_PERSON = 50;

/** A view as far as permission depends on it. */
interface OwnedView {
  readonly userId: number;
  readonly isShared: boolean;
}

/** Own views and shared ones can be seen; a private one does not exist for anybody else, whatever their role. */
export function maySeeView(view: OwnedView, userId: number): boolean {
  return view.userId === userId || view.isShared;
}

/** Whoever made a view changes it; a shared one an admin may too, or it would outlive everybody who could take it away. */
export function mayChangeView(view: OwnedView, user: { readonly id: number; readonly role: Role }): boolean {
  return view.userId === user.id || (view.isShared && isAllowed(user.role, 'store:admin'));
}

/** Where a store has no orders yet from which to tell. */
const HIGH_VALUE_UNTIL_KNOWN = '500';

/**
 * The views of the first day, as texts of the query language in its own spelling. `highTotal`: the total that few orders of
 * this store reach, as decimal text; null before there are any. "High value" is relative: what is rare here.
 */
export function defaultViews(highTotal: string | null): readonly DefaultView[] {
  const high = highTotal === null ? HIGH_VALUE_UNTIL_KNOWN : roundedDown(highTotal);
  return [
    {
      key: 'to-ship',
      query: 'status:(awaiting-fulfillment,awaiting-shipment,awaiting-pickup,partially-shipped)',
      sort: 'created:asc',
    },
    { key: 'unpaid', query: 'unpaid -status:(incomplete,cancelled,declined,refunded)', sort: 'created:desc' },
    {
      key: 'on-hold',
      query: 'status:(manual-verification-required,disputed) OR payment:held-for-review',
      sort: 'created:asc',
    },
    { key: 'high-value', query: `total:>=${high}`, sort: 'created:desc' },
    {
      key: 'late',
      query: 'status:(awaiting-fulfillment,awaiting-shipment,partially-shipped) age:>3d',
      sort: 'created:asc',
    },
  ];
}

/** To its first two digits: a bound that a person can say, and that does not change with every order. */
function roundedDown(total: string): string {
  const whole = /^\d+/.exec(total)?.[0].replace(/^0+/, '') ?? '';
  if (whole === '') return '1';
  return whole.slice(0, 2).padEnd(whole.length, '0');
}
