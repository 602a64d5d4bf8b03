import { Hono } from 'hono';
import { Snapshots } from '../snapshots.ts';
import type { Snapshot } from '../snapshots.ts';
import type { World } from '../world.ts';
import { ControlError, RequestBody } from './request-body.ts';

/** Remembering the whole state, and going back to it. */
export function snapshotControls(world: World): Hono {
  const routes = new Hono();
  const snapshots = new Snapshots(world);
  const known = (id: string): Snapshot => {
    const snapshot = snapshots.find(Number(id));
    if (snapshot === null) throw new ControlError('There is no such snapshot.', 404);
    return snapshot;
  };

  routes.get('/_emulator/snapshots', (c) => c.json({ snapshots: snapshots.list().map(shown) }));

  routes.post('/_emulator/snapshots', async (c) => {
    const startedMs = performance.now();
    const snapshot = snapshots.take((await RequestBody.of(c.req.raw)).optionalText('name') ?? '');
    if (snapshot === null) throw new ControlError('There are fifty snapshots already; delete some.');
    return c.json({ ...shown(snapshot), duration_ms: performance.now() - startedMs }, 201);
  });

  routes.delete('/_emulator/snapshots', (c) => {
    snapshots.clear();
    return c.body(null, 204);
  });

  routes.delete('/_emulator/snapshots/:id', (c) => {
    snapshots.remove(known(c.req.param('id')).id);
    return c.body(null, 204);
  });

  routes.post('/_emulator/snapshots/:id/restore', (c) => {
    const startedMs = performance.now();
    const snapshot = known(c.req.param('id'));
    snapshot.restore();
    return c.json({ ...shown(snapshot), duration_ms: performance.now() - startedMs });
  });
  return routes;
}

function shown({ id, name, takenMs }: Snapshot) {
  return { id, name, taken_at: new Date(takenMs).toISOString() };
}
