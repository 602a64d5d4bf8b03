import type { IsoDate } from '#lib/core/dates.ts';

/** The rate that the shopper chose at the checkout (BigCommerce docs: Shipping quotes). Orders of apps and of the control panel have none. */
export interface ShippingQuote {
  readonly id: string;
  readonly timestamp: IsoDate | null;
  readonly providerId: string;
  readonly providerCode: string;
  readonly carrierCode: string;
  readonly rateCode: string;
  readonly rateId: string;
  readonly methodId: string;
}
