import { Hono } from 'hono';
import type { World } from '../world.ts';
import { appFrameRoutes } from './app-frame.ts';
import { appUserRoutes } from './app-users.ts';
import { appsRoutes } from './apps.ts';
import { assetRoutes } from './assets.ts';
import { clockPageRoutes } from './clock-page.ts';
import { faultsPageRoutes } from './faults-page.ts';
import { homePageRoutes } from './home-page.ts';
import { ledgerPageRoutes } from './ledger-page.ts';
import { mailPageRoutes } from './mail-page.ts';
import { extensionRoutes } from './orders/extension-routes.ts';
import { ordersRoutes } from './orders/routes.ts';
import { settingsPageRoutes } from './settings-page.ts';
import { panelPath, signedIn } from './person.ts';
import type { PanelEnv } from './person.ts';
import { signInRoutes } from './sign-in.ts';

const PAGES = [
  homePageRoutes,
  ordersRoutes,
  extensionRoutes,
  appsRoutes,
  appUserRoutes,
  appFrameRoutes,
  settingsPageRoutes,
  ledgerPageRoutes,
  faultsPageRoutes,
  clockPageRoutes,
  mailPageRoutes,
];

/** The control panel: sign-in at `/`, a store's pages under `/manage/{store_hash}`. */
export function panelRoutes(world: World): Hono<PanelEnv> {
  const routes = new Hono<PanelEnv>();
  routes.route('/', assetRoutes());
  routes.route('/', signInRoutes(world));
  routes.get('/manage/:storeHash/', (c) => c.redirect(panelPath(c.req.param('storeHash')), 301));
  routes.use('/manage/:storeHash/*', signedIn(world));
  for (const pages of PAGES) routes.route('/', pages(world));
  return routes;
}
