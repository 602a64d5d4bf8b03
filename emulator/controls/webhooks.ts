import { Hono } from 'hono';
import type { Behaviour } from '../webhooks/behaviour.ts';
import type { World } from '../world.ts';
import { ControlError, RequestBody } from './request-body.ts';
import { namedStore } from './subjects.ts';

const LONGEST_MS = 600_000;
const LONGEST_STEP_MS = 10 * 365 * 86_400_000;
const MOST_SHOWN = 500;
const LONGEST_SETTLING_MS = 15_000;

/** How webhooks are delivered, what waits, and events that nothing here brings about by itself. */
export function webhookControls(world: World): Hono {
  const { webhooks } = world;
  const routes = new Hono();

  routes.get('/_emulator/webhooks', async (c) => {
    if (c.req.query('settle') !== undefined) await settled(world);
    return c.json(shown(world));
  });

  routes.put('/_emulator/webhooks', async (c) => {
    webhooks.fortune.change(readBehaviour(await RequestBody.of(c.req.raw)));
    return c.json(shown(world));
  });

  routes.post('/_emulator/webhooks/advance', async (c) => {
    const ms = (await RequestBody.of(c.req.raw)).integer('advance_ms');
    if (ms < 0 || ms > LONGEST_STEP_MS) throw new ControlError('"advance_ms" must be from 0 to ten years.');
    await webhooks.dispatcher.advance(ms);
    return c.json(shown(world));
  });

  routes.post('/_emulator/events', async (c) => {
    const body = await RequestBody.of(c.req.raw);
    const { hash } = namedStore(world.tenancy, body);
    const scope = body.text('scope');
    if (scope === 'store/information/updated') world.events.emit(hash, { scope });
    else if (scope === 'store/app/uninstalled')
      for (const { clientId } of world.tenancy.apps()) world.events.emit(hash, { scope, clientId });
    else throw new ControlError('"scope" must be store/information/updated or store/app/uninstalled.');
    return c.json(shown(world), 202);
  });
  return routes;
}

/** Until everything was tried once, as far as that is not far off; what waits for another try may go on waiting. */
async function settled(world: World): Promise<void> {
  const { dispatcher } = world.webhooks;
  const endMs = performance.now() + LONGEST_SETTLING_MS;
  await dispatcher.settled();
  while (dispatcher.pending().some(({ item }) => item.failedAttempts === 0) && performance.now() < endMs) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    await dispatcher.settled();
  }
}

/** What is absent stays as it is. */
function readBehaviour(body: RequestBody): Partial<Behaviour> {
  const timestamps = body.optionalText('timestamps');
  if (timestamps !== null && timestamps !== 'virtual' && timestamps !== 'real')
    throw new ControlError('"timestamps" must be virtual or real.');
  const read = {
    delayMs: body.optionalNumber('delay_ms', 0, LONGEST_MS),
    duplicate: body.optionalNumber('duplicate', 0, 1),
    shuffle: body.optionalBoolean('shuffle'),
    dropRate: body.optionalNumber('drop_rate', 0, 1),
    signed: body.optionalBoolean('signed'),
    timestamps,
    activationMs: body.optionalNumber('activation_ms', 0, LONGEST_MS),
    timeoutMs: body.optionalNumber('timeout_ms', 1, LONGEST_MS),
    seed: body.optionalInteger('seed'),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== null));
}

function shown(world: World) {
  const { webhooks, clock } = world;
  const { dispatcher, destinations, fortune } = webhooks;
  const { behaviour } = fortune;
  return {
    behaviour: {
      delay_ms: behaviour.delayMs,
      duplicate: behaviour.duplicate,
      shuffle: behaviour.shuffle,
      drop_rate: behaviour.dropRate,
      signed: behaviour.signed,
      timestamps: behaviour.timestamps,
      activation_ms: behaviour.activationMs,
      timeout_ms: behaviour.timeoutMs,
      seed: behaviour.seed,
    },
    figures: { ...dispatcher.figures, waiting: dispatcher.waiting, under_way: dispatcher.underWay },
    pending: dispatcher
      .pending()
      .slice(0, MOST_SHOWN)
      .map(({ dueMs, item }) => ({
        due_at: new Date(dueMs).toISOString(),
        store_hash: item.hook.storeHash,
        hook_id: item.hook.id,
        scope: item.notice.scope,
        destination: item.hook.destination,
        failed_attempts: item.failedAttempts,
      })),
    blocked: destinations.blocked(clock.nowMs()).map(({ clientId, destination, timeLeftMs }) => ({
      client_id: clientId,
      destination,
      time_left_s: Math.ceil(timeLeftMs / 1000),
    })),
  };
}
