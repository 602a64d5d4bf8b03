import { createHmac, randomUUID } from 'node:crypto';
import { POST as webhooks } from '#app/api/webhooks/route.ts';
import { env } from '#lib/env.ts';
import { APP, MAPLE } from './app.ts';
import { control, emulatorUrl } from './emulator.ts';

export interface Delivery {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The headers that the store's hooks carry, as the platform was told. */
export async function hookHeaders(storeHash: string = MAPLE): Promise<Record<string, string>> {
  const { access_token: token } = await control('POST', '/tokens', { store_hash: storeHash });
  const answer = await fetch(`${emulatorUrl()}/stores/${storeHash}/v3/hooks`, {
    headers: { 'x-auth-token': String(token), accept: 'application/json' },
  });
  const { data } = (await answer.json()) as { data: { headers: Record<string, string> }[] };
  return { ...data[0]?.headers };
}

/** An event about an order as the platform words it. */
export function eventBody(orderId: number, change: object = {}, storeHash: string = MAPLE): string {
  return JSON.stringify({
    scope: 'store/order/updated',
    store_id: '1025646',
    data: { type: 'order', id: orderId },
    hash: createHmac('sha1', 'x').update(randomUUID()).digest('hex'),
    created_at: Math.floor(Date.now() / 1_000),
    producer: `stores/${storeHash}`,
    ...change,
  });
}

export interface SignOptions {
  readonly id?: string;
  readonly atMs?: number;
  readonly secret?: string;
}

/** The three headers of Standard Webhooks. */
export function signed(body: string, options: SignOptions = {}): Record<string, string> {
  const { id = randomUUID(), atMs = Date.now(), secret = env().BIGCOMMERCE_CLIENT_SECRET } = options;
  const timestamp = Math.floor(atMs / 1_000);
  const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': `v1,${signature}` };
}

/** Posts to the receiver as the platform does; answers the status and the length of the body. */
export async function deliver({ headers, body }: Delivery): Promise<{ status: number; length: number }> {
  const request = new Request(`${APP}/api/webhooks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const answer = await webhooks(request, { params: Promise.resolve({}) });
  return { status: answer.status, length: (await answer.text()).length };
}
