import { z } from 'zod';
import type { InventoryItem, StockChange } from '../types/inventory.ts';
import { optionalInteger, optionalText, requiredId } from './scalars.ts';
import { listOf } from './shapes.ts';

export const wireInventoryItem = z.object({
  identity: z.object({ product_id: requiredId, variant_id: requiredId, sku: optionalText }),
  locations: listOf(
    z.object({
      location_id: requiredId,
      location_name: optionalText,
      available_to_sell: optionalInteger,
      total_inventory_onhand: optionalInteger,
    }),
  ),
});

/** One for each place that has it. */
export function toInventoryItems({ identity, locations }: z.infer<typeof wireInventoryItem>): InventoryItem[] {
  return locations.map((location) => ({
    productId: identity.product_id,
    variantId: identity.variant_id,
    sku: identity.sku,
    locationId: location.location_id,
    locationName: location.location_name,
    onHand: location.total_inventory_onhand ?? 0,
    availableToSell: location.available_to_sell ?? 0,
  }));
}

export function stockChangeBody({ locationId, counted, quantity }: StockChange): object {
  const identity = 'productId' in counted ? { product_id: counted.productId } : { variant_id: counted.variantId };
  return { location_id: locationId, ...identity, quantity };
}
