/** A way to pay at the checkout. No card is ever asked for: the test gateway is told how to answer. */
export interface PaymentWay {
  readonly id: string;
  /** What the shopper reads. */
  readonly label: string;
  /** What the order says. */
  readonly method: string;
  readonly gateway: string;
  /** What comes of it: paid at once, refused, or to be paid later, with the status that follows. */
  readonly result: 'paid' | 'declined' | 'later';
  readonly statusId: number;
}

const TEST_GATEWAY = { method: 'Test Payment Gateway', gateway: 'testgateway' };

export const PAYMENT_WAYS: readonly PaymentWay[] = [
  { id: 'card', label: 'Test card that is accepted', ...TEST_GATEWAY, result: 'paid', statusId: 11 },
  { id: 'declined', label: 'Test card that is declined', ...TEST_GATEWAY, result: 'declined', statusId: 0 },
  { id: 'bank', label: 'Bank deposit', method: 'Bank Deposit', gateway: 'bankdeposit', result: 'later', statusId: 7 },
  {
    id: 'cod',
    label: 'Cash on delivery',
    method: 'Cash on Delivery',
    gateway: 'cod',
    result: 'later',
    statusId: 11,
  },
];

export function paymentWay(id: unknown): PaymentWay | null {
  return PAYMENT_WAYS.find((way) => way.id === id) ?? null;
}
