import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { World } from '../world.ts';
import { externalInstallRoutes } from './external-install.ts';
import { redirectNotice } from './pages.ts';
import { TOKEN_PATH, answerTokenRequest } from './token-route.ts';

/** The login host: token exchange, install links. Other methods and paths under it answer HTML, never JSON. */
export function loginRoutes(world: World): Hono<{ Bindings: HttpBindings }> {
  const routes = new Hono<{ Bindings: HttpBindings }>();
  routes.post(TOKEN_PATH, (c) => answerTokenRequest(c, world));
  routes.route('/', externalInstallRoutes(world));
  for (const path of ['/oauth2/*', '/app/*']) {
    routes.all(path, (c) => c.html(redirectNotice(), 302, { location: '/' }));
  }
  return routes;
}
