import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { BODILESS, encode, pause } from '../http/encode.ts';
import { has, replacedReply, toldReply, waitOf } from '../http/fault-play.ts';
import type { Reply } from '../http/operation.ts';
import type { World } from '../world.ts';
import { exchangeCode } from './token-exchange.ts';

export const TOKEN_PATH = '/oauth2/token';

type TokenContext = Context<{ Bindings: HttpBindings }>;

/** Answers the token endpoint, with the faults that are in force for its path, and notes the call. */
export async function answerTokenRequest(c: TokenContext, world: World): Promise<Response> {
  const startedMs = performance.now();
  const body = await jsonBody(c.req.raw);
  const storeHash = storeOf(body);
  const actions = world.faults.take({ storeHash, method: 'POST', path: TOKEN_PATH });
  const record = (status: number, bytes: number) =>
    world.ledger.record({
      kind: 'login',
      storeHash,
      clientId: typeof body['client_id'] === 'string' ? body['client_id'] : null,
      method: 'POST',
      path: TOKEN_PATH,
      rawBody: JSON.stringify('code' in body ? { ...body, code: '***' } : body),
      status,
      bytes,
      durationMs: performance.now() - startedMs,
      faults: actions.map((action) => action.kind),
    });
  await pause(waitOf(actions, 'latency'));
  const hangUp = () => {
    record(0, 0);
    c.env.outgoing.destroy();
    return RESPONSE_ALREADY_SENT;
  };
  if (has(actions, 'drop_before')) return hangUp();
  const done: Reply = replacedReply(actions, {}) ?? exchangeCode(world.tenancy, body);
  const reply = toldReply(done, actions, 'v3');
  if (has(actions, 'drop_after')) return hangUp();
  const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body ?? '');
  const { bytes, headers } = await encode(text, false, actions);
  record(reply.status, bytes.length);
  await pause(waitOf(actions, 'latency_after'));
  return new Response(BODILESS.has(reply.status) ? null : (bytes as BodyInit), {
    status: reply.status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers, ...reply.headers },
  });
}

/** A JSON object from a request that says it is JSON; anything else reads as an empty form, as the login host has it. */
async function jsonBody(request: Request): Promise<Record<string, unknown>> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) return {};
  const body: unknown = await request.json().catch(() => null);
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : {};
}

function storeOf(body: Record<string, unknown>): string | null {
  const context = body['context'];
  return typeof context === 'string' ? (/^stores\/([a-z0-9]+)$/.exec(context)?.[1] ?? null) : null;
}
