import type { BigCommerceClient } from '#lib/bigcommerce/types/client.ts';
import type { Clock } from '#lib/core/clock.ts';

/** What the services of places use of a request's context. */
export interface GeographyContext {
  readonly store: { readonly storeHash: string };
  readonly bigcommerce: Pick<BigCommerceClient, 'geography'>;
  readonly clock: Clock;
}
