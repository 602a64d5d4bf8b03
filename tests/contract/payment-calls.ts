import type { Answer, Caller } from './emulator-caller.ts';
import { dataOf } from './checkout-calls.ts';
import type { Wire } from './checkout-calls.ts';

/** Test numbers by what becomes of them. */
export const CARDS = {
  approved: '4111111111111111',
  mastercard: '5555555555554444',
  issuer: '4000000000000002',
  funds: '4000000000009995',
  expired: '4000000000000069',
  details: '4000000000000127',
  connection: '4000000000000119',
  misconfigured: '4000000000003055',
  duplicate: '4000000000000259',
  pending: '4000000000000077',
  pendingDeclined: '4000000000000341',
};

export function card(number: string, change: Wire = {}): Wire {
  return {
    type: 'card',
    number,
    cardholder_name: 'Jane Doe',
    expiry_month: 12,
    expiry_year: 2031,
    verification_value: '411',
    ...change,
  };
}

export const GIFT = (code: string): Wire => ({ type: 'gift_certificate', gift_certificate_code: code });
export const CREDIT: Wire = { type: 'store_credit' };

/** How a payment differs from a card with Stripe under a fresh token. */
export interface PaymentChange {
  readonly method?: string;
  readonly saves?: boolean;
  readonly token?: string;
  readonly headers?: Record<string, string>;
}

/** Pays for orders of one store through the payments host. */
export class Payer {
  readonly caller: Caller;

  constructor(caller: Caller) {
    this.caller = caller;
  }

  tokenAnswer(orderId: number): Promise<Answer> {
    return this.caller.send('POST', '/v3/payments/access_tokens', { order: { id: orderId, is_recurring: false } });
  }

  async token(orderId: number): Promise<string> {
    return String(dataOf(await this.tokenAnswer(orderId), 201)['id']);
  }

  async pay(orderId: number, instrument: Wire, change: PaymentChange = {}): Promise<Answer> {
    const token = change.token ?? (await this.token(orderId));
    return this.post(
      token,
      {
        payment: {
          instrument,
          payment_method_id: change.method ?? 'stripe.card',
          ...(change.saves === undefined ? {} : { save_instrument: change.saves }),
        },
      },
      change.headers,
    );
  }

  /** The bare call. A text body is sent as it is. */
  async post(token: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const { base, storeHash } = this.caller;
    const answer = await fetch(`${base}/payments-host/stores/${storeHash}/payments`, {
      method: 'POST',
      headers: {
        accept: 'application/vnd.bc.v1+json',
        'content-type': 'application/json',
        authorization: `PAT ${token}`,
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : JSON.parse(text) };
  }

  /** The transactions of an order; none for 204. */
  async transactions(orderId: number): Promise<Wire[]> {
    const { status, body } = await this.caller.get(`/v3/orders/${orderId}/transactions`);
    return status === 204 ? [] : (Object(body)['data'] as Wire[]);
  }
}
