import { createHmac } from 'node:crypto';

/**
 * The three headers of Standard Webhooks. The key is the app's client secret as it is: its base64 is what a verifying
 * library is given (BigCommerce docs: HTTPS webhooks, security). `timestampS` is the time of this attempt.
 */
export function signatureHeaders(
  message: { readonly id: string; readonly timestampS: number; readonly body: string },
  clientSecret: string,
): Record<string, string> {
  const signed = createHmac('sha256', clientSecret)
    .update(`${message.id}.${message.timestampS}.${message.body}`)
    .digest('base64');
  return {
    'webhook-id': message.id,
    'webhook-timestamp': String(message.timestampS),
    'webhook-signature': `v1,${signed}`,
  };
}
