import { zonedDayBefore } from '#lib/core/zoned-days.ts';
import type { FeedContext } from './context.ts';
import type { StorefrontFeed } from './contract.ts';
import { CART_TIME_ENDS_MS, cartTimeOf } from './rules.ts';

const MOST_ORDERS = 50;
const DAYS = 30;

/** The newest orders that confirmation pages told of, and of what kinds those of the last thirty days were. */
export async function readFeed({ store, db, clock }: FeedContext): Promise<StorefrontFeed> {
  const now = clock.now();
  const days = {
    first: zonedDayBefore(now, DAYS - 1, store.timeZone),
    last: zonedDayBefore(now, 0, store.timeZone),
  };
  const [isOn, orders, counts] = await Promise.all([
    db.storefront.isOn(),
    db.storefront.newest(MOST_ORDERS),
    db.storefront.countByDay(days.first, store.timeZone, CART_TIME_ENDS_MS),
  ]);
  const of = <Kind>(kindOf: (count: (typeof counts)[number]) => Kind | null) =>
    counts.flatMap((count) => {
      const kind = kindOf(count);
      return kind === null ? [] : [{ day: count.day, kind: String(kind), orders: count.orders }];
    });
  return {
    isOn,
    orders,
    days,
    charts: {
      device: of(({ device }) => device),
      referrer: of(({ referrer }) => referrer),
      coupon: of(({ hasCoupon }) => (hasCoupon === null ? null : hasCoupon ? 'with' : 'without')),
      cartTime: of(({ isByCart, stretch }) => (isByCart ? cartTimeOf(stretch) : null)),
    },
  };
}
