import { z } from 'zod';
import type { Product, StockTracking, Variant } from '../types/catalogue.ts';
import { optionalDecimal } from './amounts.ts';
import { count, flag, optionalInteger, requiredId, text } from './scalars.ts';
import { listOf } from './shapes.ts';

const tracking = z.transform((input: unknown): StockTracking =>
  input === 'product' || input === 'variant' ? input : 'none',
);
const kind = z.transform((input: unknown) => (input === 'physical' || input === 'digital' ? input : 'other'));
// Stock can be negative where orders were taken without it.
const level = optionalInteger.transform((value) => Math.max(value ?? 0, 0));

export const wireProduct = z.object({
  id: requiredId,
  name: text,
  sku: text,
  type: kind,
  price: optionalDecimal,
  calculated_price: optionalDecimal,
  inventory_tracking: tracking,
  inventory_level: level,
  order_quantity_minimum: count,
  order_quantity_maximum: count,
  is_visible: flag,
  availability: text,
});

export function toProduct(wire: z.infer<typeof wireProduct>): Product {
  return {
    id: wire.id,
    name: wire.name,
    sku: wire.sku,
    type: wire.type,
    price: wire.calculated_price ?? wire.price,
    tracking: wire.inventory_tracking,
    stockLevel: wire.inventory_level,
    minimumQuantity: wire.order_quantity_minimum,
    maximumQuantity: wire.order_quantity_maximum,
    isVisible: wire.is_visible,
    availability: wire.availability,
  };
}

export const wireVariant = z.object({
  id: requiredId,
  product_id: requiredId,
  sku: text,
  price: optionalDecimal,
  calculated_price: optionalDecimal,
  inventory_level: level,
  purchasing_disabled: flag,
  option_values: listOf(z.object({ id: requiredId, option_id: requiredId, label: text })),
});

export function toVariant(wire: z.infer<typeof wireVariant>): Variant {
  return {
    id: wire.id,
    productId: wire.product_id,
    sku: wire.sku,
    price: wire.calculated_price ?? wire.price,
    stockLevel: wire.inventory_level,
    isPurchasable: !wire.purchasing_disabled,
    optionValues: wire.option_values.map(({ id, option_id, label }) => ({ optionId: option_id, valueId: id, label })),
  };
}
