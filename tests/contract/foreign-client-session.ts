/**
 * A program around a client that was written by others for the real platform: it knows the real hosts only. Reads what to do
 * as JSON from its first argument and prints what came of it, a line per step.
 */
import { createRequire } from 'node:module';

interface ForeignClient {
  authorize(query: Record<string, string>): Promise<{ access_token: string; context: string }>;
  verify(signedPayload: string): unknown;
  get(path: string): Promise<unknown>;
  put(path: string, body: unknown): Promise<unknown>;
  post(path: string, body: unknown): Promise<unknown>;
  delete(path: string): Promise<unknown>;
}
type ForeignClientClass = new (config: Record<string, unknown>) => ForeignClient;

export interface Plan {
  readonly config: Readonly<Record<string, unknown>>;
  readonly authQuery: Record<string, string>;
  readonly signedPayload: string;
}

const NodeBigCommerce = createRequire(import.meta.url)('node-bigcommerce') as ForeignClientClass;
const { config, authQuery, signedPayload } = JSON.parse(process.argv[2] ?? '{}') as Plan;

const app = new NodeBigCommerce({ ...config });
const grant = await app.authorize(authQuery);
tell('granted', { context: grant.context });
const storeConfig = { ...config, accessToken: grant.access_token, storeHash: grant.context.replace('stores/', '') };
const v2 = new NodeBigCommerce({ ...storeConfig, apiVersion: 'v2' });
const v3 = new NodeBigCommerce({ ...storeConfig, apiVersion: 'v3' });
tell('verified', app.verify(signedPayload));
tell('tampered', await failure(async () => app.verify(`${btoa('{}')}.${signedPayload.split('.')[1] ?? ''}`)));
tell('listed', await v2.get('/orders?limit=3&sort=id:desc'));
tell('got', await v2.get('/orders/110'));
tell('updated', await v2.put('/orders/110', { staff_notes: 'seen by a stranger', status_id: 11 }));
tell('beyond', await v2.get('/orders?page=999'));
tell('refused', await failure(() => v2.put('/orders/110', { no_such_field: 1 })));
tell('channels', await v3.get('/channels'));
const metafield = { permission_set: 'app_only', namespace: 'stranger', key: 'k', value: 'v' };
tell('made', await v3.post('/orders/110/metafields', metafield));
tell('archived', await v2.delete('/orders/111'));

function tell(step: string, result: unknown): void {
  console.log(JSON.stringify({ step, result }));
}

async function failure(call: () => Promise<unknown>): Promise<unknown> {
  try {
    await call();
    return null;
  } catch (error) {
    return error instanceof Error ? { message: error.message, code: Reflect.get(error, 'code') } : error;
  }
}
