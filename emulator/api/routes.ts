import { Hono } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import { answer } from '../http/pipeline.ts';
import type { World } from '../world.ts';
import { OPERATIONS } from './operations.ts';

/** The platform's API host: `/stores/{hash}/v2/…` and `/v3/…`. */
export function platformRoutes(world: World): Hono<{ Bindings: HttpBindings }> {
  const routes = new Hono<{ Bindings: HttpBindings }>();
  for (const operation of OPERATIONS) {
    routes.on(operation.method, `/stores/:store_hash${operation.path}`, (c) => answer(c, world, operation));
  }
  for (const path of new Set(OPERATIONS.map((operation) => operation.path))) {
    routes.all(`/stores/:store_hash${path}`, (c) => answer(c, world, 'wrong-method'));
  }
  for (const version of ['v2', 'v3']) {
    routes.all(`/stores/:store_hash/${version}/*`, (c) => answer(c, world, 'unknown-path'));
  }
  return routes;
}
