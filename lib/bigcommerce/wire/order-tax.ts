import { z } from 'zod';
import type { OrderTax } from '../types/order-tax.ts';
import { amount, optionalDecimal, toMoney } from './amounts.ts';
import { count, optionalId, optionalInteger, optionalText, requiredId } from './scalars.ts';

export const wireOrderTax = z.object({
  id: requiredId,
  order_address_id: optionalId,
  order_pickup_method_id: optionalId,
  // 0 is the default tax class, not "none".
  tax_class_id: optionalInteger,
  sales_tax_id: optionalText,
  name: optionalText,
  class: optionalText,
  rate: optionalDecimal,
  priority: count,
  priority_amount: amount,
  line_amount: amount,
  order_product_id: optionalId,
  line_item_type: optionalText,
});

export function toOrderTax(wire: z.infer<typeof wireOrderTax>, currencyCode: string): OrderTax {
  return {
    id: wire.id,
    orderAddressId: wire.order_address_id,
    orderPickupMethodId: wire.order_pickup_method_id,
    taxClassId: wire.tax_class_id,
    salesTaxId: wire.sales_tax_id,
    name: wire.name,
    class: wire.class,
    rate: wire.rate,
    priority: wire.priority,
    priorityAmount: toMoney(wire.priority_amount, currencyCode),
    lineAmount: toMoney(wire.line_amount, currencyCode),
    orderProductId: wire.order_product_id,
    lineItemType: wire.line_item_type,
  };
}
