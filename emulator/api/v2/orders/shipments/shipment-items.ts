import { invalidField, readOnlyField, requiredField, unsupportedField } from '../../../../http/errors.ts';
import { isShippable } from '../../../../rules/shipping.ts';
import type { Shipment } from '../../../../state/delivery-records.ts';
import type { OrderLine } from '../../../../state/line-records.ts';
import { integerField, objectList } from '../../body-fields.ts';
import type { JsonObject } from '../../body-fields.ts';

/** The items of a new shipment. Every line must go to that address and have enough pieces left. */
export function shipmentItems(body: JsonObject, lines: readonly OrderLine[], addressId: number): Shipment['items'] {
  if (!('items' in body)) throw requiredField('items');
  const sent = objectList(body['items'], 'items');
  if (sent.length === 0) throw invalidField('items', 'At least one item is required.');
  const taken = new Map<number, number>();
  for (const item of sent) {
    const { line, quantity } = itemOf(item, lines, addressId);
    const total = (taken.get(line.id) ?? 0) + quantity;
    const available = line.quantity - line.quantity_shipped;
    if (total > available)
      throw invalidField('quantity', `There are only ${available} left to ship.`, {
        available_quantity: available,
        order_product_id: line.id,
      });
    taken.set(line.id, total);
  }
  return [...taken].map(([lineId, quantity]) => ({ order_product_id: lineId, product_id: 0, quantity }));
}

function itemOf(sent: JsonObject, lines: readonly OrderLine[], addressId: number) {
  for (const field of Object.keys(sent)) {
    if (field === 'product_id') throw readOnlyField(field);
    if (field !== 'order_product_id' && field !== 'quantity') throw unsupportedField(field);
  }
  for (const field of ['order_product_id', 'quantity']) if (!(field in sent)) throw requiredField(field);
  const lineId = integerField(sent['order_product_id'], 'order_product_id', 1);
  const line = lines.find((each) => each.id === lineId);
  if (line === undefined) throw invalidField('order_product_id', 'The order has no such product.');
  if (!isShippable(line) || line.order_address_id !== addressId)
    throw invalidField('order_product_id', 'The product is not shipped to this address.', { order_product_id: lineId });
  const quantity = integerField(sent['quantity'], 'quantity', 1);
  return { line, quantity };
}

/** Lines with the items counted as shipped, or no longer so. */
export function withShipped(
  lines: readonly OrderLine[],
  items: Shipment['items'],
  direction: 1 | -1,
): readonly OrderLine[] {
  return lines.map((line) => {
    const quantity = items
      .filter((item) => item.order_product_id === line.id)
      .reduce((sum, item) => sum + item.quantity, 0);
    if (quantity === 0) return line;
    return { ...line, quantity_shipped: Math.max(line.quantity_shipped + direction * quantity, 0) };
  });
}
