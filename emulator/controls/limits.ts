import { Hono } from 'hono';
import type { FaultMatch } from '../faults.ts';
import type { StoreLimit } from '../http/rate-limiter.ts';
import type { World } from '../world.ts';
import { readMatch, shownMatch } from './fault-rules.ts';
import { ControlError, RequestBody } from './request-body.ts';

const LONGEST_LATENCY_MS = 600_000;

/** How fast and how much: latency of calls, quota of stores. */
export function limitControls(world: World): Hono {
  const routes = new Hono();

  routes.get('/_emulator/latency', (c) => c.json(shownLatency(world)));

  routes.put('/_emulator/latency', async (c) => {
    const body = await RequestBody.of(c.req.raw);
    const ms = body.integer('ms');
    if (ms < 0 || ms > LONGEST_LATENCY_MS) throw new ControlError(`"ms" must be from 0 to ${LONGEST_LATENCY_MS}.`);
    const match = readMatch(body);
    for (const rule of latencyRules(world)) if (sameMatch(rule.match, match)) world.faults.remove(rule.id);
    if (ms > 0) world.faults.add({ match, action: { kind: 'latency', ms } });
    return c.json(shownLatency(world));
  });

  routes.get('/_emulator/quota/:storeHash', (c) =>
    c.json(shownLimit(world, knownStore(world, c.req.param('storeHash')))),
  );

  routes.put('/_emulator/quota/:storeHash', async (c) => {
    const storeHash = knownStore(world, c.req.param('storeHash'));
    const body = await RequestBody.of(c.req.raw);
    const [limit, eaten] = [readLimit(body), body.optionalInteger('eat') ?? 0];
    if (eaten < 0) throw new ControlError('"eat" must not be negative.');
    world.rates.configure(storeHash, limit);
    if (eaten > 0) eatQuota(world, storeHash, eaten);
    return c.json(shownLimit(world, storeHash));
  });
  return routes;
}

/** Other apps call the store: that much is gone of its quota in the present window. */
function eatQuota(world: World, storeHash: string, calls: number): void {
  const { allowed } = world.rates.eat(storeHash, calls);
  world.ledger.record({
    kind: 'others',
    storeHash,
    method: 'GET',
    path: `/stores/${storeHash}/…`,
    rawBody: JSON.stringify({ calls }),
    status: allowed ? 200 : 429,
    durationMs: 0,
  });
}

function shownLatency(world: World) {
  const rules = latencyRules(world).map(({ id, match, ms }) => ({ id, match: shownMatch(match), ms }));
  return { start_ms: world.env.latencyMs, rules };
}

function latencyRules(world: World) {
  return world.faults
    .list()
    .flatMap(({ id, match, action }) => (action.kind === 'latency' ? [{ id, match, ms: action.ms }] : []));
}

function sameMatch(a: FaultMatch, b: FaultMatch): boolean {
  return a.storeHash === b.storeHash && a.method === b.method && a.path === b.path;
}

function knownStore(world: World, storeHash: string): string {
  if (!world.stores.has(storeHash)) throw new ControlError(`There is no store ${storeHash}.`, 404);
  return storeHash;
}

/** `quota` and `max_in_flight` may be null: unlimited. What is absent stays as it is. */
function readLimit(body: RequestBody): Partial<StoreLimit> {
  const windowMs = body.optionalInteger('window_ms');
  const quota = body.optionalInteger('quota');
  const maxInFlight = body.optionalInteger('max_in_flight');
  for (const [name, value] of Object.entries({ window_ms: windowMs, quota, max_in_flight: maxInFlight })) {
    if (value !== null && value < (name === 'window_ms' ? 1 : 0)) throw new ControlError(`"${name}" is too small.`);
  }
  return {
    ...(windowMs === null ? {} : { windowMs }),
    ...('quota' in body.fields ? { quota } : {}),
    ...('max_in_flight' in body.fields ? { maxInFlight } : {}),
  };
}

function shownLimit(world: World, storeHash: string) {
  const { quota, windowMs, maxInFlight } = world.rates.limit(storeHash);
  return { quota, window_ms: windowMs, max_in_flight: maxInFlight, in_flight: world.rates.inFlight(storeHash) };
}
