import { Hono } from 'hono';
import { html } from 'hono/html';
import { writeAsOther } from '../../controls/foreign-writer.ts';
import type { StoreState } from '../../state/store-state.ts';
import type { World } from '../../world.ts';
import { note, pageHead, panelPage } from '../layout.ts';
import { panelPath } from '../person.ts';
import type { PanelEnv, PanelPerson } from '../person.ts';
import { extensionEntries } from './extension-entries.ts';
import { orderDetailPage } from './detail-page.ts';
import { orderListPage } from './list-page.ts';
import type { StatusChoice } from './list-page.ts';
import { readListQuery } from './list-query.ts';
import { ordersOf, statusChoices } from './source.ts';

/** Any origin will do to read a path by. */
const PANEL = 'http://panel.invalid';

/** View Orders: the list, one order, and a status changed as staff change it. */
export function ordersRoutes(world: World): Hono<PanelEnv> {
  const routes = new Hono<PanelEnv>();

  routes.get('/manage/:storeHash/orders', (c) => {
    const person = c.get('person');
    const store = storeOf(world, person);
    const statuses = statusChoices(store);
    const query = readListQuery({ status: c.req.query('status'), page: c.req.query('page') });
    const content = orderListPage({
      base: ordersPath(person),
      query,
      total: statuses.filter(({ id }) => query.statusId === null || id === query.statusId).reduce(sumCounts, 0),
      heads: ordersOf(store, query).map((order) => order.head),
      statuses,
      preferences: store.profile,
      done: doneNote(store, statuses, c.req.query('changed')),
      entries: extensionEntries(world, person),
    });
    const scripts = ['extension.js'];
    return c.html(panelPage(world, person, { title: 'View orders', section: 'orders', content, scripts }));
  });

  routes.get('/manage/:storeHash/orders/:orderId', (c) => {
    const person = c.get('person');
    const store = storeOf(world, person);
    const order = store.orders.find(Number(c.req.param('orderId')));
    if (order === null) {
      const missing = html`${pageHead('Order not found')}
        <section class="card">
          <p>There is no order with this number. <a href="${ordersPath(person)}">View orders</a></p>
        </section>`;
      return c.html(panelPage(world, person, { title: 'Order not found', section: 'orders', content: missing }), 404);
    }
    const statuses = statusChoices(store);
    const content = orderDetailPage({
      base: ordersPath(person),
      order,
      statuses,
      preferences: store.profile,
      done: doneNote(store, statuses, c.req.query('changed')),
    });
    return c.html(panelPage(world, person, { title: `Order ${order.head.id}`, section: 'orders', content }));
  });

  routes.post('/manage/:storeHash/orders/:orderId/status', async (c) => {
    const person = c.get('person');
    const form = await c.req.parseBody();
    const orderId = Number(c.req.param('orderId'));
    const back = destination(ordersPath(person), form['return_to']);
    const chosen = form['status_id'];
    if (typeof chosen !== 'string' || !/^\d{1,2}$/.test(chosen)) return c.redirect(back, 303);
    const outcome = writeAsOther(world, person.store.hash, orderId, { status_id: Number(chosen) });
    return c.redirect(outcome.ok ? withChanged(back, orderId) : back, 303);
  });
  return routes;
}

function storeOf(world: World, person: PanelPerson): StoreState {
  const store = world.stores.get(person.store.hash);
  if (store === undefined) throw new Error(`store ${person.store.hash} has no data`);
  return store;
}

function ordersPath(person: PanelPerson): string {
  return `${panelPath(person.store.hash)}/orders`;
}

function sumCounts(sum: number, status: StatusChoice): number {
  return sum + status.count;
}

/** Only back to where the form stands: the list or the order of this store. */
function destination(base: string, returnTo: unknown): string {
  if (typeof returnTo !== 'string' || !URL.canParse(returnTo, PANEL)) return base;
  const { origin, pathname, search } = new URL(returnTo, PANEL);
  const isHere = origin === PANEL && (pathname === base || pathname.startsWith(`${base}/`));
  return isHere ? `${pathname}${search}` : base;
}

function withChanged(address: string, orderId: number): string {
  const url = new URL(address, PANEL);
  url.searchParams.set('changed', String(orderId));
  return `${url.pathname}${url.search}`;
}

function doneNote(store: StoreState, statuses: readonly StatusChoice[], changed: string | undefined) {
  const head = changed === undefined ? undefined : store.orders.find(Number(changed))?.head;
  if (head === undefined) return '';
  const label = statuses.find(({ id }) => id === head.status_id)?.label ?? String(head.status_id);
  return note('success', `Order ${head.id} is now "${label}".`);
}
