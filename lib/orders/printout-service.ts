import type { Fee } from '#lib/bigcommerce/types/fee.ts';
import type { OrderLine } from '#lib/bigcommerce/types/order-line.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { PrintedDocument } from '#lib/core/print-wish.ts';
import { optionForCustomer, typedField } from '#lib/core/line-option.ts';
import type { OrderContext } from './context.ts';
import type { OrderLineView } from './contract.ts';
import type { OrderFee } from './detail-contract.ts';
import { toPickups } from './detail-parts-view.ts';
import { readWholeOrder } from './detail-service.ts';
import { toAddress, toDelivery, toLine, toTotals } from './detail-view.ts';
import { toDiscounts } from './panel-views.ts';
import { recordedRefunds } from './payment-rules.ts';
import type { PrintedMoney, Printout } from './printout-contract.ts';

/** One order for paper, live. Costs the three calls of an order's screen, and for an invoice two more. */
export async function readPrintout(ctx: OrderContext, orderId: OrderId, document: PrintedDocument): Promise<Printout> {
  const { order, lines, addresses, fees } = await readWholeOrder(ctx, orderId);
  return {
    id: order.id,
    createdAt: order.dateCreated,
    paymentMethod: order.paymentMethod ?? '',
    customerMessage: order.customerMessage ?? '',
    billing: toAddress(order.billingAddress),
    deliveries: addresses.map(toDelivery),
    pickups: toPickups(order.consignments),
    lines: lines.map(toPrintedLine),
    totals: toTotals(order),
    fees: fees.map(toPrintedFee),
    money: document === 'invoice' ? await readMoney(ctx, orderId, order.currencyCode) : null,
  };
}

async function readMoney(ctx: OrderContext, orderId: OrderId, currencyCode: string): Promise<PrintedMoney> {
  const { orders, transactions } = ctx.bigcommerce;
  const [taxes, refunds] = await Promise.all([
    orders.taxes(orderId, currencyCode, { details: true }),
    // The order's own `refunded_amount` knows only some of them (BigCommerce docs: Orders V2).
    transactions.refunds(orderId, currencyCode),
  ]);
  const recorded = refunds.map(({ totalAmount, payments }) => ({ total: totalAmount, payments }));
  return { taxes: toDiscounts([], taxes).taxes, refunded: recordedRefunds(currencyCode, recorded) };
}

/** Customers read their own texts; rows of earlier years have the plain ones only (BigCommerce docs: Order products). */
function toPrintedLine(line: OrderLine): OrderLineView {
  const options = [...line.options.map(optionForCustomer), ...line.configurableFields.map(typedField)];
  return { ...toLine(line), name: line.nameCustomer || line.name, options };
}

function toPrintedFee({ id, displayNameCustomer, displayNameMerchant, costIncTax, costExTax }: Fee): OrderFee {
  return { id, name: displayNameCustomer || displayNameMerchant || '', costIncTax, costExTax };
}
