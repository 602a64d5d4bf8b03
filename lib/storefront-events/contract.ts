import { z } from 'zod';
import type { IsoDate } from '#lib/core/dates.ts';
import type { Money } from '#lib/core/money.ts';
import { DEVICE_KINDS, REFERRER_KINDS, type ChartName, type StorefrontFacts } from '#lib/core/storefront-facts.ts';

/** An event is a few hundred bytes; whatever is longer is none. */
export const EVENT_LIMIT_BYTES = 1_024;

/** `POST /api/storefront-events`: what a confirmation page tells of the order that was just placed on it. */
export const storefrontEventSchema = z.strictObject({
  /** Of the store's channel; it stands in the page. */
  key: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  /** Made by the page for this one event. */
  nonce: z.string().regex(/^[0-9a-f]{32}$/),
  orderId: z.int().min(1).max(2_147_483_647),
  /** Known to the shopper's session and the platform only: whoever names it has seen the order's page. */
  cartId: z.uuid().toLowerCase(),
  items: z.int().min(0).max(100_000),
  hasCoupon: z.boolean(),
  device: z.enum(DEVICE_KINDS),
  referrer: z.enum(REFERRER_KINDS),
});
export type StorefrontEvent = z.infer<typeof storefrontEventSchema>;

/** An order of the feed: how it was placed, and what the index has of it. */
export interface FeedOrder extends StorefrontFacts {
  readonly orderId: number;
  /** Null while the index does not have the order. */
  readonly indexed: {
    readonly placedAt: IsoDate;
    readonly total: Money;
    readonly status: { readonly id: number; readonly label: string };
  } | null;
}

/** How many orders of one kind were placed on one day of the store (`2026-11-21`). */
export interface DayCount {
  readonly day: string;
  readonly kind: string;
  readonly orders: number;
}

/** `GET /api/storefront-events`. */
export interface StorefrontFeed {
  readonly isOn: boolean;
  /** Newest first. */
  readonly orders: readonly FeedOrder[];
  /** First and last day of the charts, in the store's time zone. */
  readonly days: { readonly first: string; readonly last: string };
  readonly charts: Readonly<Record<ChartName, readonly DayCount[]>>;
}

/** `PUT /api/settings/storefront`. */
export const storefrontSwitchSchema = z.strictObject({ isOn: z.boolean() });

/**
 * How the scripts stand:
 * - `off`: switched off, and none is there; `left`: switched off, and some could not be removed yet.
 * - `present`: each storefront has its script as it should be; `missing`: some lack it, or somebody changed it.
 * - `not_granted`: the store has not given the permission; `unreachable`: the platform cannot be asked now.
 */
export type ScriptsState = 'off' | 'left' | 'present' | 'missing' | 'not_granted' | 'unreachable';

/** `GET /api/settings/storefront`. */
export interface StorefrontStatus {
  readonly isOn: boolean;
  readonly state: ScriptsState;
  /** The platform's name of the permission that it needs. */
  readonly scope: string;
  readonly channels: readonly { readonly id: number; readonly name: string; readonly isThere: boolean }[];
}
