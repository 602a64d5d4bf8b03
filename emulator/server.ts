import { serve } from '@hono/node-server';
import type { HttpBindings, ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import { platformRoutes } from './api/routes.ts';
import { controlRoutes } from './controls/routes.ts';
import { loginRoutes } from './login/routes.ts';
import { paymentsHostRoutes } from './payments-host/routes.ts';
import { panelRoutes } from './panel/routes.ts';
import { storefrontRoutes } from './storefront/routes.ts';
import type { World } from './world.ts';

/** All of the emulator's hosts on one origin: the API, the payments host, the login host, storefronts, the control panel, and its own controls. */
export function createApp(world: World): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.route('/', platformRoutes(world));
  app.route('/', paymentsHostRoutes(world));
  app.route('/', controlRoutes(world));
  app.route('/', loginRoutes(world));
  app.route('/', storefrontRoutes(world));
  app.route('/', panelRoutes(world));
  app.onError((error, c) => {
    console.error(error);
    return c.json([{ status: 500, message: 'The emulator failed to answer; its console tells why.' }], 500);
  });
  return app;
}

/**
 * How long an idle connection stays open. Node's 5 seconds end many just while a client sends its next request on one,
 * which then fails; load balancers such as those in front of the platform keep them for a minute.
 */
const IDLE_CONNECTION_MS = 65_000;

/** Listens at 127.0.0.1 and tells the port that it got. */
export function listen(world: World): Promise<{ port: number; server: ServerType }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: createApp(world).fetch, hostname: '127.0.0.1', port: world.env.port }, (address) =>
      resolve({ port: address.port, server }),
    );
    if ('keepAliveTimeout' in server) server.keepAliveTimeout = IDLE_CONNECTION_MS;
    server.once('error', reject);
  });
}
