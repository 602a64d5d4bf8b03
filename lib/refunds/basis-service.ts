import type { OrderLine } from '#lib/bigcommerce/types/order-line.ts';
import type { Order } from '#lib/bigcommerce/types/order.ts';
import type { Refund } from '#lib/bigcommerce/types/refund.ts';
import type { ShippingAddress } from '#lib/bigcommerce/types/shipping-address.ts';
import { minus, notNegative } from '#lib/core/decimals.ts';
import { AppError } from '#lib/core/errors.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { Money } from '#lib/core/money.ts';
import { refundStateOf } from '#lib/core/money-acts.ts';
import { optionForStaff } from '#lib/core/line-option.ts';
import type { RefundJobContext } from './context.ts';
import type { RefundableAmount, RefundableLine, RefundBasis, RefundBlock } from './contract.ts';
import { leftOf, takenOf } from './rules.ts';

export const NO_SUCH_ORDER = 'orders.noSuchOrder';

export interface ReadBasis {
  readonly order: Order;
  readonly lines: readonly OrderLine[];
  readonly refunds: readonly Refund[];
  readonly basis: RefundBasis;
}

/** What a refund can be made of, live. Costs four calls at once, one more for every 250 lines. */
export async function readBasis(ctx: RefundJobContext, orderId: OrderId): Promise<ReadBasis> {
  const { orders, transactions } = ctx.bigcommerce;
  const reading = orders
    .get(orderId, { include: ['fees'] })
    .then((order) => order ?? Promise.reject(new AppError('not_found', NO_SUCH_ORDER)));
  const currency = reading.then((order) => order.currencyCode);
  currency.catch(() => undefined);
  const [order, lines, addresses, refunds] = await Promise.all([
    reading,
    orders.lines(orderId, currency).catch(sayWhichOrder),
    orders.shippingAddresses(orderId, currency).catch(sayWhichOrder),
    transactions.refunds(orderId, currency).catch(sayWhichOrder),
  ]);
  return { order, lines, refunds, basis: toBasis(order, lines, addresses, refunds) };
}

/** Parts of an order that does not exist can be refused before the order is. */
function sayWhichOrder(error: unknown): never {
  throw error instanceof AppError && error.code === 'not_found' ? new AppError('not_found', NO_SUCH_ORDER) : error;
}

function toBasis(
  order: Order,
  lines: readonly OrderLine[],
  addresses: readonly ShippingAddress[],
  refunds: readonly Refund[],
): RefundBasis {
  const { currencyCode, isTaxInclusivePricing: inc } = order;
  const left = leftOf({ total: order.totalIncTax, tax: order.totalTax }, refunds);
  const amount = (itemType: string, id: number, label: string, cost: Money): RefundableAmount => ({
    id,
    label,
    cost,
    left: { amount: notNegative(minus(cost.amount, takenOf(refunds, itemType, id).amount)), currencyCode },
  });
  const isThere = ({ cost }: RefundableAmount) => Number(cost.amount) > 0;
  const placeOf = ({ shippingMethod, city }: ShippingAddress) => [shippingMethod, city].filter(Boolean).join(', ');
  return {
    orderId: order.id,
    currencyCode,
    base: baseOf(order, refunds),
    block: blockOf(order, refunds, left.total),
    isTaxInclusive: inc,
    isGuest: order.customerId === null,
    total: order.totalIncTax,
    left: left.total,
    leftTax: left.tax,
    lines: lines.map((line) => toLine(line, refunds)),
    shipping: addresses
      .map((one) => amount('SHIPPING', one.id, placeOf(one), inc ? one.costIncTax : one.costExTax))
      .filter(isThere),
    handling: addresses
      .map((one) => amount('HANDLING', one.id, placeOf(one), inc ? one.handlingCostIncTax : one.handlingCostExTax))
      .filter(isThere),
    fees: (order.fees ?? [])
      .map((fee) =>
        amount(
          'FEE',
          fee.id,
          fee.displayNameMerchant ?? fee.displayNameCustomer ?? '',
          inc ? fee.costIncTax : fee.costExTax,
        ),
      )
      .filter(isThere),
  };
}

function toLine(line: OrderLine, refunds: readonly Refund[]): RefundableLine {
  const taken = Math.max(takenOf(refunds, 'PRODUCT', line.id).pieces, line.quantityRefunded);
  const { wrapping } = line;
  const wrapped = Number(wrapping?.costIncTax.amount ?? 0) > 0 ? wrapping : null;
  return {
    id: line.id,
    name: line.name,
    sku: line.sku ?? '',
    options: line.options.map(optionForStaff),
    quantity: line.quantity,
    left: Math.max(line.quantity - taken, 0),
    priceIncTax: line.priceIncTax,
    priceExTax: line.priceExTax,
    wrapping: wrapped && {
      name: wrapped.name ?? '',
      left: Math.max(line.quantity - takenOf(refunds, 'GIFT_WRAPPING', line.id).pieces, 0),
      costIncTax: wrapped.costIncTax,
    },
    canRestock: false,
  };
}

/** Changes with every refund, with every answer of a gateway to one, and with a capture or void. */
function baseOf({ paymentStatus }: Order, refunds: readonly Refund[]): string {
  const last = refunds.at(-1);
  const states = refunds.map(({ payments }) => refundStateOf(payments)[0]).join('');
  return `${paymentStatus ?? ''}:${refunds.length}:${last?.id ?? 0}:${states.slice(-100)}`;
}

const BLOCKS: Readonly<Record<string, RefundBlock>> = {
  authorized: 'unpaid',
  declined: 'unpaid',
  'capture pending': 'capture_pending',
  'void pending': 'voided',
  void: 'voided',
};

/** What certainly cannot be refunded now. Of all else the platform's quote decides. */
function blockOf({ paymentStatus }: Order, refunds: readonly Refund[], left: Money): RefundBlock | null {
  if (refunds.some(({ payments }) => refundStateOf(payments) === 'requested')) return 'refund_pending';
  if (Number(left.amount) === 0) return 'nothing_left';
  return BLOCKS[paymentStatus ?? ''] ?? null;
}
