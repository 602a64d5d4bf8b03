import { Hono } from 'hono';
import type { World } from '../world.ts';
import { appFrameRoutes } from './app-frame.ts';
import { appUserRoutes } from './app-users.ts';
import { appsRoutes } from './apps.ts';
import { assetRoutes } from './assets.ts';
import { signedIn } from './person.ts';
import type { PanelEnv } from './person.ts';
import { signInRoutes } from './sign-in.ts';

/** The control panel: sign-in at `/`, a store's pages under `/manage/{store_hash}`. */
export function panelRoutes(world: World): Hono<PanelEnv> {
  const routes = new Hono<PanelEnv>();
  routes.route('/', assetRoutes());
  routes.route('/', signInRoutes(world));
  routes.use('/manage/:storeHash/*', signedIn(world));
  routes.route('/', appsRoutes(world));
  routes.route('/', appUserRoutes(world));
  routes.route('/', appFrameRoutes(world));
  return routes;
}
