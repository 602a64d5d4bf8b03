import { jsonBytes } from '../../../http/json-bytes.ts';
import type { OrderParts } from '../../../state/order-records.ts';
import type { StoreState } from '../../../state/store-state.ts';
import type { Switches } from '../../../switches.ts';
import { wireOrder } from './wire-order.ts';
import type { Includes } from './wire-order.ts';

/** Of orders with links for whatever hangs on them: no switch has a say in those. */
const written = new WeakMap<OrderParts, Buffer>();

/** An order as JSON. Writing one takes longer than finding it, so it is kept for as long as the order stays as it is. */
export function orderBytes(parts: OrderParts, store: StoreState, includes: Includes, switches: Switches): Buffer {
  if (includes.consignments || includes.fees) return jsonBytes(wireOrder(parts, store, includes, switches));
  const known = written.get(parts);
  if (known !== undefined) return known;
  const bytes = jsonBytes(wireOrder(parts, store, includes, switches));
  written.set(parts, bytes);
  return bytes;
}
