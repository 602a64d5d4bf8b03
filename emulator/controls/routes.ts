import { Hono } from 'hono';
import type { World } from '../world.ts';
import { installControls } from './installs.ts';
import { limitControls } from './limits.ts';
import { observationControls } from './observation.ts';
import { paymentControls } from './payments.ts';
import { portalControls } from './portal.ts';
import { preferenceControls } from './preferences.ts';
import { ControlError, RequestBody } from './request-body.ts';
import { runningControls } from './running.ts';
import { snapshotControls } from './snapshots.ts';
import { stockControls } from './stock.ts';
import { switchControls } from './switches.ts';
import { tokenControls } from './tokens.ts';
import { webhookControls } from './webhooks.ts';

const FAMILIES = [
  observationControls,
  runningControls,
  limitControls,
  switchControls,
  tokenControls,
  installControls,
  portalControls,
  webhookControls,
  stockControls,
  preferenceControls,
  paymentControls,
  snapshotControls,
];

/** The emulator's own controls under `/_emulator/`, described in its README. Errors are `{error}`. */
export function controlRoutes(world: World): Hono {
  const routes = new Hono();
  for (const family of FAMILIES) {
    routes.route('/', family(world));
  }
  routes.get('/_emulator/health', (c) =>
    c.json({ status: 'ok', now: new Date(world.clock.nowMs()).toISOString(), port: world.env.port }),
  );
  routes.post('/_emulator/reset', async (c) => {
    world.reset(readSeed(await RequestBody.of(c.req.raw)));
    return c.json({ status: 'ok', now: new Date(world.clock.nowMs()).toISOString() });
  });
  routes.all('/_emulator/*', () => {
    throw new ControlError('There is no such control.', 404);
  });
  routes.onError((error, c) => {
    if (error instanceof ControlError) return c.json({ error: error.message }, error.status);
    throw error;
  });
  return routes;
}

const MOST_ORDERS = 2_000_000;

/** Other stores than at the start: of another seed, of another size. */
function readSeed(body: RequestBody): { seed?: string; orders?: number } {
  const [seed, orders] = [body.optionalText('seed'), body.optionalInteger('orders')];
  if (orders !== null && (orders < 0 || orders > MOST_ORDERS))
    throw new ControlError(`"orders" must be from 0 to ${MOST_ORDERS}.`);
  return { ...(seed === null ? {} : { seed }), ...(orders === null ? {} : { orders }) };
}
