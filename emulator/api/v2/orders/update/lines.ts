import { invalidField, requiredField } from '../../../../http/errors.ts';
import type { OrderLine } from '../../../../state/line-records.ts';
import type { OrderHead } from '../../../../state/order-records.ts';
import { integerField, objectList, textField } from '../../body-fields.ts';
import type { JsonObject } from '../../body-fields.ts';
import { addedLine } from './added-line.ts';
import type { Destination } from './added-line.ts';
import type { UpdateContext } from './context.ts';
import { checkLineFields, namesOf, pricesOf, wrappingOf } from './line-fields.ts';

/**
 * Lines after `products` of a PUT: no id adds, an id patches, an id with quantity 0 removes, the others stay. A line that is
 * sent at all loses its discounts for good; `wiped` are those lines as they were.
 */
export function updatedLines(
  lines: readonly OrderLine[],
  sent: unknown,
  head: OrderHead,
  to: Destination,
  context: UpdateContext,
): { lines: readonly OrderLine[]; wiped: readonly OrderLine[] } {
  let result = [...lines];
  const wiped: OrderLine[] = [];
  for (const entry of objectList(sent, 'products')) {
    checkLineFields(entry);
    if (!('id' in entry)) {
      result.push(addedLine(entry, head, to, context));
      continue;
    }
    const lineId = integerField(entry['id'], 'id', 1);
    const line = result.find((each) => each.id === lineId);
    if (line === undefined) throw invalidField('products', `The order has no line ${lineId}.`);
    const patched = patchedLine(line, entry, context);
    if (patched.quantity === 0 && line.product_id === 0 && context.switches.customLineRemoval === 'ignored') continue;
    wiped.push(line);
    result = result.flatMap((each) => (each !== line ? [each] : patched.quantity === 0 ? [] : [patched]));
  }
  return { lines: result, wiped };
}

function patchedLine(line: OrderLine, sent: JsonObject, context: UpdateContext): OrderLine {
  const quantity = 'quantity' in sent ? integerField(sent['quantity'], 'quantity') : line.quantity;
  if (quantity < line.quantity_shipped)
    throw invalidField('quantity', `${line.quantity_shipped} are already shipped.`, { order_product_id: line.id });
  const names = namesOf(sent);
  if (quantity !== 0 && line.product_id !== 0 && context.switches.lineNames === 'required') checkNames(names);
  const price = { ...line.price, ...pricesOf(sent) };
  return {
    ...line,
    name: names.customer ?? line.name,
    name_merchant: names.merchant ?? line.name_merchant,
    sku: 'sku' in sent && line.product_id === 0 ? textField(sent['sku'], 'sku') : line.sku,
    upc: 'upc' in sent ? textField(sent['upc'], 'upc', { max: 255 }) : line.upc,
    quantity,
    price,
    base_price: context.entersTax ? price.inc : price.ex,
    ...wrappingOf(sent, line.product_id === 0, context.entersTax),
    applied_discounts: [],
  };
}

function checkNames(names: { readonly customer: string | null; readonly merchant: string | null }): void {
  if (names.customer === null) throw requiredField('name_customer');
  if (names.merchant === null) throw requiredField('name_merchant');
}
