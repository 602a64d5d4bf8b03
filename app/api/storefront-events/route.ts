import { withStore } from '#lib/http/with-store.ts';
import { withStorefront } from '#lib/http/with-storefront.ts';
import { EVENT_LIMIT_BYTES, storefrontEventSchema } from '#lib/storefront-events/contract.ts';
import { readFeed } from '#lib/storefront-events/feed-service.ts';
import { receiveStorefrontEvent } from '#lib/storefront-events/receive-service.ts';

export const GET = withStore({ permission: 'orders:read' }, readFeed);

/** Told by the confirmation page in a shopper's browser, which has no session with the app. */
export const POST = withStorefront(
  {
    because: 'a shopper’s page tells of an order; it proves itself by the store’s key and by the order, which is read',
    body: storefrontEventSchema,
    limitBytes: EVENT_LIMIT_BYTES,
  },
  receiveStorefrontEvent,
);
