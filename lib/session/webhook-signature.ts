import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { isSameSecret } from './hook-secret.ts';

/**
 * - `unsigned`: none of the three headers is there, as for stores whose events the platform does not sign.
 * - `valid`, `late`: signed by the platform; `late` at a time that the standard's tolerance refuses, such as a retry after days.
 */
export type Signature =
  | { readonly kind: 'unsigned' }
  | { readonly kind: 'forged' }
  | { readonly kind: 'valid' | 'late'; readonly id: string };

const ID = /^[\x21-\x7e]{1,200}$/;
const UNIX_SECONDS = /^[1-9][0-9]{0,11}$/;
const MAX_SIGNATURES = 2_048;

/**
 * Checks a delivery by Standard Webhooks, with the app's client secret as the key (BigCommerce docs: HTTPS webhooks). The body is the
 * raw one: a single space more is another message.
 */
export function verifyWebhook(headers: Headers, body: string, clientSecret: string): Signature {
  const names = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;
  const [id, timestamp, signature] = names.map((name) => headers.get(name));
  if (id === null && timestamp === null && signature === null) return { kind: 'unsigned' };
  if (!id || !timestamp || !signature || !ID.test(id) || !UNIX_SECONDS.test(timestamp)) return { kind: 'forged' };
  if (signature.length > MAX_SIGNATURES) return { kind: 'forged' };
  const webhook = new Webhook(clientSecret, { format: 'raw' });
  const signed = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature };
  try {
    webhook.verify(body, signed, { jsonParse: false });
    return { kind: 'valid', id };
  } catch (error) {
    if (!(error instanceof WebhookVerificationError)) throw error;
  }
  // The library refuses an old message before it looks at the signature; a right one of any age is the platform's all the same.
  const expected = webhook.sign(id, new Date(Number(timestamp) * 1_000), body);
  const isSigned = signature.split(' ').some((one) => isSameSecret(one, expected));
  return isSigned ? { kind: 'late', id } : { kind: 'forged' };
}
