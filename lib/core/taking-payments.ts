import { storeSetting } from './store-setting.ts';

/** Whether a store's settings, as they lie in its row, say that payments may be taken. Anything unreadable says no. */
export function takesPayments(settings: unknown): boolean {
  return storeSetting(settings, 'takesPayments') === true;
}

const INCOMPLETE = 0;
const PENDING = 1;
const AWAITING_PAYMENT = 7;

/** Whether an order's money has not come, by its status (BigCommerce docs: order statuses). */
export function awaitsPayment(statusId: number): boolean {
  return statusId === INCOMPLETE || statusId === PENDING || statusId === AWAITING_PAYMENT;
}
