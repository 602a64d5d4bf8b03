import { OFFERED_WAYS } from './plan-payment.ts';

/** Names of gateways and of what stands in for one when money goes back. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['stripe', 'Stripe'],
  ['squarev2', 'Square'],
  ['paypalcommerce', 'PayPal'],
  ['testgateway', 'Test Payment Provider'],
  ['bankdeposit', 'Bank Deposit'],
  ['cod', 'Cash on Delivery'],
  ['cheque', 'Check'],
  ['storecredit', 'Store Credit'],
  ['custom', 'Custom'],
]);

export function providerDescription(providerId: string): string {
  return NAMES.get(providerId) ?? providerId;
}

/** The provider of an order paid outside a gateway, by the name of its payment method; "custom" for anything else. */
export function offlineProviderOf(paymentMethod: string): string {
  const way = OFFERED_WAYS.find((each) => each.kind === 'offline' && each.name === paymentMethod);
  return way?.gateway ?? 'custom';
}

/** Whether a provider can only be told that money went back, not asked to give it. */
export function isOfflineProvider(providerId: string): boolean {
  return providerId === 'custom' || OFFERED_WAYS.some((way) => way.kind === 'offline' && way.gateway === providerId);
}
