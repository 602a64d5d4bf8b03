import type { Customer } from '#lib/bigcommerce/types/customer.ts';
import { tell } from '#lib/core/error-text.ts';
import { AppError } from '#lib/core/errors.ts';
import { languageOf } from '#lib/core/languages.ts';
import { parseMoney, type Money } from '#lib/core/money.ts';
import type { TellingOrderContext } from './context.ts';
import type { CustomerHistory, CustomerHistoryRequest } from './customer-contract.ts';

const RECENT = 6;

/** What a shopper has ordered so far, by the index, and the account as it is now. Costs one call for accounts, none for guests. */
export async function readCustomerHistory(
  ctx: TellingOrderContext,
  customer: CustomerHistoryRequest,
): Promise<CustomerHistory> {
  const [figures, recent, account] = await Promise.all([
    ctx.db.customerOrders.figures(customer),
    ctx.db.customerOrders.recent(customer, RECENT),
    'customerId' in customer ? readAccount(ctx, customer.customerId) : { account: null, accountProblem: '' },
  ]);
  const times = figures.flatMap(({ firstAt, lastAt }) => [firstAt.toISOString(), lastAt.toISOString()]).toSorted();
  return {
    orders: figures.reduce((sum, { orders }) => sum + orders, 0),
    firstAt: times[0] ?? null,
    lastAt: times.at(-1) ?? null,
    values: figures.map(({ value, counted, currencyCode }) => ({ value: money(value, currencyCode), orders: counted })),
    recent: recent.map(({ orderId, createdAt, statusId, statusLabel, total, currencyCode }) => ({
      id: orderId,
      createdAt: createdAt.toISOString(),
      status: { id: statusId, label: statusLabel },
      total: money(total, currencyCode),
    })),
    ...account,
  };
}

/** The index has the history in any case: what keeps the account from being read is told, and costs nothing else. */
async function readAccount(
  ctx: TellingOrderContext,
  customerId: number,
): Promise<Pick<CustomerHistory, 'account' | 'accountProblem'>> {
  const language = languageOf(ctx.user.locale);
  try {
    const [customer] = await ctx.bigcommerce.customers.list({ ids: [customerId], limit: 1 });
    return customer === undefined
      ? { account: null, accountProblem: tell('store.accountGone', language) }
      : { account: toAccount(customer), accountProblem: '' };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const isMissingScope = error.code === 'store_needs_approval';
    return { account: null, accountProblem: tell(isMissingScope ? 'store.customersNotGranted' : error.said, language) };
  }
}

function toAccount({ firstName, lastName, email, company, phone, addressCount }: Customer) {
  const name = [firstName, lastName].filter((part) => part !== '').join(' ');
  return { name, email, company, phone, addresses: addressCount };
}

/** The database's own decimals. */
function money(amount: string, currencyCode: string): Money {
  return parseMoney(amount, currencyCode) ?? { amount, currencyCode };
}
