import { z } from 'zod';
import type { IsoDate } from '#lib/core/dates.ts';
import type { Money } from '#lib/core/money.ts';
import { PRINTED_DOCUMENTS } from '#lib/core/print-wish.ts';
import type { DiscountsView, OrderDetail } from './contract.ts';

/** `GET /api/orders/:id/printout`: a packing slip says nothing of money, so taxes and refunds are read for an invoice alone. */
export const printoutQuerySchema = z.strictObject({ document: z.enum(PRINTED_DOCUMENTS) });

type PrintedParts = 'lines' | 'billing' | 'deliveries' | 'pickups' | 'totals' | 'fees' | 'customerMessage';

/** An order as its customer reads it on paper: names of lines, options and fees are the customer's texts. */
export interface Printout extends Pick<OrderDetail, PrintedParts> {
  readonly id: number;
  readonly createdAt: IsoDate | null;
  readonly paymentMethod: string;
  /** Null on a packing slip. */
  readonly money: PrintedMoney | null;
}

export interface PrintedMoney {
  /** One for each line and part, as the platform tells them. */
  readonly taxes: DiscountsView['taxes'];
  /** Sum of the refunds that stand, in the order's currency. */
  readonly refunded: Money;
}
