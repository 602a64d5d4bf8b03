import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Markup } from '../login/pages.ts';
import type { World } from '../world.ts';
import { statusChoices } from './orders/source.ts';
import { pageHead, panelPage } from './layout.ts';
import { panelPath } from './person.ts';
import type { PanelEnv, PanelPerson } from './person.ts';

/** The statuses that wait for somebody. */
const WAITING_STATUSES = [11, 9, 7];

/** The store at a glance. */
export function homePageRoutes(world: World): Hono<PanelEnv> {
  const routes = new Hono<PanelEnv>();
  routes.get('/manage/:storeHash', (c) => {
    const person = c.get('person');
    const store = world.stores.get(person.store.hash);
    if (store === undefined) return c.redirect('/', 303);
    const statuses = statusChoices(store).filter(({ id }) => WAITING_STATUSES.includes(id));
    const orders = `${panelPath(person.store.hash)}/orders`;
    const firstName = person.member.user.name.split(' ')[0] ?? '';
    const content = html`${pageHead(`Welcome, ${firstName}`)}
      <div class="grid">
        ${WAITING_STATUSES.flatMap((id) => statuses.filter((status) => status.id === id)).map(
          ({ id, label, count }) =>
            html`<section class="card">
              <h2>${label}</h2>
              <div class="stat">${count.toLocaleString('en-US')}</div>
              <a href="${orders}?status=${id}">View orders</a>
            </section>`,
        )}
      </div>
      ${appsCard(world, person)}`;
    return c.html(panelPage(world, person, { title: 'Home', section: 'home', content }));
  });
  return routes;
}

function appsCard(world: World, person: PanelPerson): Markup {
  const base = panelPath(person.store.hash);
  const installed = world.tenancy
    .apps()
    .filter((app) => world.tenancy.install(person.store.hash, app.clientId) !== null);
  return html`<section class="card flush">
    <div class="card-bar"><h2>Apps</h2></div>
    ${
      installed.length === 0
        ? html`<div class="empty">
            <h2>No app is installed yet</h2>
            <p>Install one under Apps; it opens inside this panel.</p>
            <a class="button" href="${base}/apps">Go to Apps</a>
          </div>`
        : installed.map(
            (app) =>
              html`<div class="app-row">
                <span class="app-icon" aria-hidden="true">${app.name.slice(0, 1)}</span>
                <div class="app-name"><strong>${app.name}</strong></div>
                <div class="actions"><a class="button" href="${base}/app/${app.appId}">Open</a></div>
              </div>`,
          )
    }
  </section>`;
}
