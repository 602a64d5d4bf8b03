import type { Restore } from '../state/capture.ts';
import type { PaymentCode } from './payment-refusal.ts';

/** How the payment providers behind the stores behave. Delays are virtual milliseconds. */
export interface PaymentBehaviour {
  /** From a capture, a void or a charge that is pending to its result. */
  readonly actionDelayMs: number;
  /** From a refund to the provider's answer. */
  readonly refundDelayMs: number;
  /** From money coming in until it can be given back. */
  readonly settleDelayMs: number;
  /** What providers say to charges: what the instrument is made for, yes, later, or a refusal's code. */
  readonly charges: 'by_instrument' | 'approve' | 'pending' | PaymentCode;
  readonly captures: 'succeed' | 'fail';
  readonly voids: 'succeed' | 'fail';
  readonly refunds: 'succeed' | 'decline';
  /** Down: refunds and their quotes answer 503. */
  readonly taxService: 'up' | 'down';
}

const USUAL: PaymentBehaviour = {
  actionDelayMs: 3_000,
  refundDelayMs: 2_000,
  settleDelayMs: 0,
  charges: 'by_instrument',
  captures: 'succeed',
  voids: 'succeed',
  refunds: 'succeed',
  taxService: 'up',
};

/** The payment providers of all stores. */
export class PaymentBackend {
  #behaviour: PaymentBehaviour = USUAL;

  get behaviour(): PaymentBehaviour {
    return this.#behaviour;
  }

  change(part: Partial<PaymentBehaviour>): void {
    this.#behaviour = { ...this.#behaviour, ...part };
  }

  reset(): void {
    this.#behaviour = USUAL;
  }

  capture(): Restore {
    const behaviour = this.#behaviour;
    return () => {
      this.#behaviour = behaviour;
    };
  }
}
