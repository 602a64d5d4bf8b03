import { z } from 'zod';
import type { ShippingQuote } from '../types/shipping-quote.ts';
import { optionalDate, text } from './scalars.ts';

/** `shipping_provider_quote` is left out: its objects have no published shape. */
export const wireShippingQuote = z.object({
  id: text,
  timestamp: optionalDate,
  shipping_provider_id: text,
  provider_code: text,
  carrier_code: text,
  rate_code: text,
  rate_id: text,
  method_id: text,
});

export function toShippingQuote(wire: z.infer<typeof wireShippingQuote>): ShippingQuote {
  return {
    id: wire.id,
    timestamp: wire.timestamp,
    providerId: wire.shipping_provider_id,
    providerCode: wire.provider_code,
    carrierCode: wire.carrier_code,
    rateCode: wire.rate_code,
    rateId: wire.rate_id,
    methodId: wire.method_id,
  };
}
