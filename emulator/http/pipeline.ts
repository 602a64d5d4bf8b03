import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { FaultAction } from '../faults.ts';
import type { CallKind } from '../ledger.ts';
import type { World } from '../world.ts';
import { checkAccept, checkQuery, checkScope, readBody } from './admission.ts';
import type { Target } from './admission.ts';
import { BODILESS, cutOff, encode, pause, slowly } from './encode.ts';
import { notFound, PlatformError, v2ErrorBody, v3ErrorBody } from './errors.ts';
import { has, replacedReply, toldReply, waitOf, writtenBody } from './fault-play.ts';
import { gatewayBody, refusalBody } from './gateway-errors.ts';
import type { Reply } from './operation.ts';

export type PlatformContext = Context<{ Bindings: HttpBindings }>;

/** A call as it came in. */
export interface Arrival {
  readonly storeHash: string;
  readonly version: 'v2' | 'v3';
  readonly rawBody: string;
}

/** What became of a call. */
export interface Outcome {
  readonly reply: Reply;
  readonly clientId: string | null;
  /** Rate headers, when the call was counted. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body to be kept, where it is not to be kept as it came. */
  readonly keptBody?: string;
}

/** One of the platform's hosts. `keepsBodies` is whether the ledger may have a body before anybody looked at it. */
export interface Host {
  readonly kind: CallKind;
  /** The path of the operation that was met, parameters by name. */
  readonly route: string | null;
  readonly keepsBodies: boolean;
  readonly carryOut: (arrival: Arrival, actions: readonly FaultAction[]) => Outcome;
}

/** Carries out one call on the platform's API: everything from the token to the ledger happens here. */
export function answer(c: PlatformContext, world: World, target: Target): Promise<Response> {
  return serveCall(c, world, {
    kind: 'api',
    route: typeof target === 'string' ? null : target.path,
    keepsBodies: true,
    carryOut: (arrival, actions) => carryOut(c, world, target, arrival, actions),
  });
}

/** What all hosts have in common: faults, latency, encoding, the ledger. */
export async function serveCall(c: PlatformContext, world: World, host: Host): Promise<Response> {
  const startedMs = performance.now();
  const storeHash = c.req.param('store_hash') ?? '';
  const path = c.req.url.slice(c.req.url.indexOf('/', 8));
  const actions = world.faults.take({ storeHash, method: c.req.method, path: c.req.path });
  const rawBody = c.req.method === 'GET' || c.req.method === 'HEAD' ? '' : await c.req.text();
  const arrival: Arrival = { storeHash, version: c.req.path.includes('/v2/') ? 'v2' : 'v3', rawBody };
  const record = (status: number, bytes: number, outcome: Outcome | null) =>
    world.ledger.record({
      kind: host.kind,
      storeHash,
      clientId: outcome?.clientId ?? null,
      method: c.req.method,
      path,
      route: host.route,
      rawBody: outcome?.keptBody ?? (host.keepsBodies ? rawBody : ''),
      status,
      answer: outcome?.reply.body,
      bytes,
      durationMs: performance.now() - startedMs,
      faults: actions.map((action) => action.kind),
    });
  await pause(world.env.latencyMs + waitOf(actions, 'latency'));
  if (has(actions, 'drop_before')) {
    record(0, 0, null);
    return hangUp(c);
  }
  const outcome = host.carryOut(arrival, actions);
  const hasBody = outcome.reply.body !== undefined && !BODILESS.has(outcome.reply.status);
  if (has(actions, 'drop_after') || (has(actions, 'drop_midway') && !hasBody)) {
    record(0, 0, outcome);
    return hangUp(c);
  }
  const told = { ...outcome, reply: toldReply(outcome.reply, actions, arrival.version) };
  const response = await send(c, told, actions);
  record(has(actions, 'drop_midway') ? 0 : told.reply.status, response.bytes, told);
  await pause(waitOf(actions, 'latency_after'));
  return response.response;
}

function hangUp(c: PlatformContext): Response {
  c.env.outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** Authenticates, counts, checks and runs. Refusals become answers here, and only here. */
function carryOut(
  c: PlatformContext,
  world: World,
  target: Target,
  arrival: Arrival,
  actions: readonly FaultAction[],
): Outcome {
  const { storeHash, version } = arrival;
  const caller = world.tenancy.authenticate(storeHash, c.req.header('x-auth-token') ?? '');
  const store = world.stores.get(storeHash);
  if (caller === null || store === undefined)
    return { reply: refusalBody(world, version, target, 401), clientId: null, headers: {} };
  const { clientId } = caller;
  const crowded = world.rates.crowded(storeHash);
  const verdict = world.rates.begin(storeHash);
  const headers = world.rates.headers(storeHash, verdict);
  const replaced = replacedReply(actions, headers, version);
  if (replaced !== null) {
    if (verdict.allowed) world.rates.end(storeHash);
    return { reply: replaced, clientId, headers: has(actions, 'rate_limited') ? {} : headers };
  }
  if (!verdict.allowed) {
    const retryAfterS = String(Math.ceil(verdict.resetMs / 1000));
    return { reply: gatewayBody(world, version, 429), clientId, headers: { ...headers, 'X-Retry-After': retryAfterS } };
  }
  if (c.env.outgoing.writableEnded) world.rates.end(storeHash);
  else c.env.outgoing.once('close', () => world.rates.end(storeHash));
  if (crowded) return { reply: gatewayBody(world, version, 429), clientId, headers: {} };
  try {
    const { operation, body } = admit(c, target, arrival, caller);
    const reply = operation.run({
      world,
      store,
      clientId,
      origin: new URL(c.req.url).origin,
      scopes: caller.scopes,
      params: c.req.param(),
      query: new URLSearchParams(queryText(c.req.url)),
      body,
      nowS: Math.floor(world.clock.nowMs() / 1000),
    });
    return { reply, clientId, headers };
  } catch (error) {
    if (!(error instanceof PlatformError)) return { reply: brokenReply(error), clientId, headers };
    if (error.status === 403)
      return { reply: refusalBody(world, version, target, 403, error.message), clientId, headers };
    const body = version === 'v2' ? v2ErrorBody(error) : v3ErrorBody(error);
    return { reply: { status: error.status, body }, clientId, headers };
  }
}

/** A mistake of the emulator's own: told on its console, answered like a mistake of the platform's. */
export function brokenReply(error: unknown): Reply {
  console.error(error);
  return { status: 500, body: [{ status: 500, message: 'The emulator failed to answer; its console tells why.' }] };
}

function queryText(url: string): string {
  const mark = url.indexOf('?');
  return mark < 0 ? '' : url.slice(mark + 1);
}

function admit(
  c: PlatformContext,
  target: Target,
  arrival: Arrival,
  caller: { clientId: string; scopes: ReadonlySet<string> },
) {
  if (c.req.path.endsWith('/')) throw new PlatformError(403, 'Authentication Required');
  if (target === 'unknown-path') throw notFound();
  if (target === 'wrong-method') throw new PlatformError(405, 'The method is not allowed for this resource.');
  checkScope(caller, target);
  checkAccept(arrival.version, c.req.header('accept'));
  const body = readBody(arrival.rawBody, c.req.header('content-type'));
  checkQuery(arrival.version, target, new URLSearchParams(queryText(c.req.url)));
  return { operation: target, body };
}

async function send(c: PlatformContext, outcome: Outcome, actions: readonly FaultAction[]) {
  const { reply } = outcome;
  const { status } = reply;
  const headers = { 'X-BC-Store-Version': '7.9.0', ...outcome.headers, ...reply.headers };
  if (reply.body === undefined || BODILESS.has(status))
    return { response: new Response(null, { status, headers }), bytes: 0 };
  const content = writtenBody(reply.body, actions);
  const acceptsGzip = (c.req.header('accept-encoding') ?? '').includes('gzip');
  const encoded = await encode(content, acceptsGzip, actions);
  const response = new Response(bodyOf(c, encoded.bytes, actions), {
    status,
    headers: { 'Content-Type': 'application/json', ...encoded.headers, ...headers },
  });
  return { response, bytes: encoded.bytes.length };
}

/** The bytes as they travel: at once, slowly, or as far as the connection holds. */
function bodyOf(c: PlatformContext, bytes: Uint8Array, actions: readonly FaultAction[]): BodyInit {
  if (has(actions, 'drop_midway')) return cutOff(bytes, () => c.env.outgoing.destroy());
  const slow = actions.find((action) => action.kind === 'slow_bytes');
  return slow === undefined ? (bytes as BodyInit) : slowly(bytes, slow.chunkBytes, slow.pauseMs);
}
