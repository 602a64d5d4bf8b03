import type { BigCommerceClient } from '#lib/bigcommerce/types/client.ts';

/** What the services of the catalogue use of a request's context. */
export interface CatalogueContext {
  readonly store: { readonly currencyCode: string };
  readonly bigcommerce: Pick<BigCommerceClient, 'catalogue'>;
}
