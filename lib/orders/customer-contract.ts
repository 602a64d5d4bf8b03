import { z } from 'zod';
import type { IsoDate } from '#lib/core/dates.ts';
import type { Money } from '#lib/core/money.ts';
import type { StatusLabel } from './contract.ts';

/** Whose orders are asked for: an account's, or a guest's by address. In a body, since no URL may carry an address. */
export const customerHistorySchema = z.union([
  z.strictObject({ customerId: z.int().min(1).max(2_147_483_647) }),
  z.strictObject({ guestEmail: z.string().trim().min(3).max(250) }),
]);
export type CustomerHistoryRequest = z.infer<typeof customerHistorySchema>;

/** What is known of whoever ordered. Sums are of orders that bring money: cancelled, declined, refunded and incomplete ones do not. */
export interface CustomerHistory {
  readonly orders: number;
  readonly firstAt: IsoDate | null;
  readonly lastAt: IsoDate | null;
  /** One for each currency, busiest first; `orders` are those that count. */
  readonly values: readonly { readonly value: Money; readonly orders: number }[];
  /** Newest first. */
  readonly recent: readonly {
    readonly id: number;
    readonly createdAt: IsoDate;
    readonly status: StatusLabel;
    readonly total: Money;
  }[];
  /** The account as the platform has it now; null for guests, and where the store did not allow it. */
  readonly account: {
    readonly name: string;
    readonly email: string;
    readonly company: string;
    readonly phone: string;
    readonly addresses: number;
  } | null;
  /** Why there is no account to show although there should be; empty otherwise. */
  readonly accountProblem: string;
}
