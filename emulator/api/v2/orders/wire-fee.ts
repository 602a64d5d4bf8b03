import type { OrderSwitches } from '../../../order-switches.ts';
import { fourPlaces } from '../../../rules/money.ts';
import type { Fee } from '../../../state/payment-records.ts';

/** `costKey` is how the cost without tax is spelt. */
export function wireFee(fee: Fee, costKey: OrderSwitches['feeCostKey']): Record<string, unknown> {
  return {
    id: fee.id,
    type: 'custom_fee',
    display_name_customer: fee.display_name_customer,
    display_name_merchant: fee.display_name_merchant,
    source: fee.source,
    base_cost: fourPlaces(fee.cost.base),
    [costKey]: fourPlaces(fee.cost.ex),
    cost_inc_tax: fourPlaces(fee.cost.inc),
    cost_tax: fourPlaces(fee.cost.inc - fee.cost.ex),
    tax_class_id: fee.tax_class_id,
  };
}
