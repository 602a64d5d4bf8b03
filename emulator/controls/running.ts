import { Hono } from 'hono';
import type { World } from '../world.ts';
import { readFaultRule, shownFault } from './fault-rules.ts';
import { writeAsOther, writeMessage } from './foreign-writer.ts';
import { ControlError, RequestBody } from './request-body.ts';

const LONGEST_STEP_MS = 10 * 365 * 86_400_000;

/** How the emulator runs: faults, the virtual clock, and others who write. */
export function runningControls(world: World): Hono {
  const routes = new Hono();

  routes.get('/_emulator/faults', (c) => c.json({ faults: world.faults.list().map(shownFault) }));

  routes.post('/_emulator/faults', async (c) =>
    c.json(shownFault(world.faults.add(readFaultRule(await RequestBody.of(c.req.raw)))), 201),
  );

  routes.delete('/_emulator/faults', (c) => {
    world.faults.clear();
    return c.body(null, 204);
  });

  routes.delete('/_emulator/faults/:id', (c) => {
    if (!world.faults.remove(Number(c.req.param('id')))) throw new ControlError('There is no such fault.', 404);
    return c.body(null, 204);
  });

  routes.post('/_emulator/stores/:storeHash/orders/:orderId', async (c) => {
    const { fields } = await RequestBody.of(c.req.raw);
    const outcome = writeAsOther(world, c.req.param('storeHash'), Number(c.req.param('orderId')), fields);
    if (!outcome.ok) throw new ControlError(outcome.message, outcome.status === 404 ? 404 : 400);
    return c.json({ order: outcome.order });
  });

  routes.post('/_emulator/stores/:storeHash/orders/:orderId/messages', async (c) => {
    const body = await RequestBody.of(c.req.raw);
    const text = {
      subject: body.optionalText('subject') ?? '',
      message: body.text('message'),
      fromStaff: body.optionalBoolean('from_staff') ?? false,
    };
    const written = writeMessage(world, c.req.param('storeHash'), Number(c.req.param('orderId')), text);
    if (written === null) throw new ControlError('There is no such order.', 404);
    return c.json({ id: written.id }, 201);
  });

  routes.get('/_emulator/clock', (c) => c.json(shownClock(world)));

  routes.post('/_emulator/clock', async (c) => {
    world.clock.advance(stepMs(world, await RequestBody.of(c.req.raw)));
    return c.json(shownClock(world));
  });
  return routes;
}

/** Either `advance_ms` or `set` (ISO 8601, not before now). */
function stepMs(world: World, body: RequestBody): number {
  const set = body.optionalText('set');
  const step = set === null ? body.integer('advance_ms') : Date.parse(set) - world.clock.nowMs();
  if (Number.isNaN(step)) throw new ControlError('"set" must be an ISO 8601 instant.');
  if (step < 0) throw new ControlError('The clock only goes forward; a reset takes it back to its start.');
  if (step > LONGEST_STEP_MS) throw new ControlError('One step can be ten years at most.');
  return step;
}

function shownClock(world: World) {
  const nowMs = world.clock.nowMs();
  return { now: new Date(nowMs).toISOString(), now_ms: nowMs, pending_timers: world.clock.pending() };
}
