import { Hono } from 'hono';
import { numberOf, urlFor } from '../../extensions/extension.ts';
import { loadUrl } from '../../login/launch.ts';
import type { World } from '../../world.ts';
import type { PanelEnv } from '../person.ts';

const REFUSALS: Readonly<Record<string, string>> = {
  'not-allowed':
    'You do not have access to this app. Ask the store owner to allow you under Apps, Users and permissions.',
  'consent-due': 'The app waits for approval of its update. Open it under Apps.',
};

/** Where a panel extension's frame goes: the app's load callback, signed at the click for the record that was clicked. */
export function extensionRoutes(world: World): Hono<PanelEnv> {
  const routes = new Hono<PanelEnv>();

  routes.get('/manage/:storeHash/extensions/:number/orders/:orderId', async (c) => {
    const person = c.get('person');
    const { hash } = person.store;
    const orderId = Number(c.req.param('orderId'));
    const extension = world.extensions
      .ofStore(hash)
      .find((each) => each.model === 'ORDERS' && String(numberOf(each)) === c.req.param('number'));
    const app = extension === undefined ? null : world.tenancy.app(extension.clientId);
    const order = world.stores.get(hash)?.orders.find(orderId) ?? null;
    if (extension === undefined || app === null || order === null)
      return c.json({ error: 'This entry is no longer there. Reload the page.' }, 404);
    const userId = person.member.user.id;
    const access = world.tenancy.access(hash, app.clientId, userId);
    if (access !== 'allowed') return c.json({ error: REFUSALS[access] ?? 'The app is not installed.' }, 403);
    const url = await loadUrl(world, { app, storeHash: hash, userId }, { url: urlFor(extension, orderId) });
    return url === null ? c.json({ error: 'You are not in this store.' }, 403) : c.json({ url });
  });
  return routes;
}
