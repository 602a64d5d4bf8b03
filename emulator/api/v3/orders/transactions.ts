import { ok, NO_CONTENT } from '../../../http/operation.ts';
import type { Operation } from '../../../http/operation.ts';
import { asNumber } from '../../../rules/money.ts';
import { iso8601 } from '../../../rules/dates.ts';
import type { Transaction } from '../../../state/payment-records.ts';
import { findOrder } from '../../v2/orders/find-order.ts';
import { wholePage } from '../paging.ts';

/** The orders scope does not open transactions (BigCommerce docs: OAuth scopes). */
const READ_TRANSACTIONS = ['store_v2_transactions_read_only', 'store_v2_transactions'];

function wireTransaction(transaction: Transaction, orderId: number): Record<string, unknown> {
  const { amount, created_s, reference_transaction_id, ...rest } = transaction;
  return {
    ...rest,
    order_id: String(orderId),
    amount: asNumber(amount),
    test: transaction.gateway === 'testgateway',
    reference_transaction_id,
    date_created: iso8601(created_s),
    avs_result:
      transaction.credit_card === null
        ? {}
        : { code: 'Y', message: 'Address matches', street_match: 'Y', postal_match: 'Y' },
    cvv_result: transaction.credit_card === null ? {} : { code: 'M', message: 'Match' },
    credit_card: transaction.credit_card ?? {},
    custom_provider_field_result: null,
  };
}

/** Payment events of an order. */
export const readTransactions: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v3/orders/:order_id/transactions',
    scopes: READ_TRANSACTIONS,
    run: (call) => {
      const { head, transactions } = findOrder(call);
      if (transactions.length === 0 && call.world.switches.emptyTransactions === 204) return NO_CONTENT;
      return ok(wholePage(transactions.map((transaction) => wireTransaction(transaction, head.id))));
    },
  },
];
