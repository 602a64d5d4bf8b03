import type { OrderHead } from '../../../../state/order-records.ts';
import { moneyPair } from '../../body-fields.ts';
import type { JsonObject } from '../../body-fields.ts';

/** Subtotal and total by hand. Each pair stands for itself: overriding one leaves the other as it is. */
export function overrides(body: JsonObject): Partial<OrderHead> {
  const subtotal = moneyPair(body, 'subtotal_ex_tax', 'subtotal_inc_tax');
  const total = moneyPair(body, 'total_ex_tax', 'total_inc_tax');
  return {
    ...(subtotal === null
      ? {}
      : {
          subtotal_ex_tax: subtotal.ex,
          subtotal_inc_tax: subtotal.inc,
          subtotal_tax: Math.max(subtotal.inc - subtotal.ex, 0),
        }),
    ...(total === null
      ? {}
      : { total_ex_tax: total.ex, total_inc_tax: total.inc, total_tax: Math.max(total.inc - total.ex, 0) }),
  };
}
