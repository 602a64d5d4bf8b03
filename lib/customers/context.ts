import type { BigCommerceClient } from '#lib/bigcommerce/types/client.ts';

/** What the services of customers use of a request's context. */
export interface CustomerContext {
  readonly bigcommerce: Pick<BigCommerceClient, 'customers'>;
}
