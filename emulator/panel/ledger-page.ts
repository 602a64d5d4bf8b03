import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Markup } from '../login/pages.ts';
import type { World } from '../world.ts';
import { pageHead, panelPage } from './layout.ts';
import type { PanelEnv, PanelPerson } from './person.ts';

const KINDS = [
  ['api', 'Store API'],
  ['payments', 'Payments'],
  ['storefront', 'Storefront'],
  ['login', 'Login host'],
  ['callback', 'Calls to the app'],
  ['webhook', 'Webhooks'],
  ['others', 'Others'],
] as const;

/** Every call, live: who, what, body, answer. */
export function ledgerPageRoutes(world: World): Hono<PanelEnv> {
  const routes = new Hono<PanelEnv>();
  routes.get('/manage/:storeHash/ledger', (c) => {
    const person = c.get('person');
    const content = ledgerPage(person);
    return c.html(panelPage(world, person, { title: 'Ledger', section: 'ledger', content, scripts: ['ledger.js'] }));
  });
  return routes;
}

function ledgerPage(person: PanelPerson): Markup {
  const actions = html`<button type="button" class="secondary" data-ledger-pause>Pause</button>
    <button type="button" class="danger" data-ledger-clear>Clear</button>`;
  return html`${pageHead('Ledger', actions)}
    <section class="card flush">
      ${filterForm(person)}
      <div class="table-wrap">
        <table class="ledger stack">
          <thead>
            <tr>
              <th>Time</th>
              <th>Where</th>
              <th>Who</th>
              <th>Call</th>
              <th>Answer</th>
              <th class="number">Took</th>
            </tr>
          </thead>
          <tbody></tbody>
        </table>
      </div>
      <p class="empty" data-ledger-empty hidden>No call yet that fits. Open the app, and its calls appear here.</p>
    </section>`;
}

function filterForm(person: PanelPerson): Markup {
  return html`<form class="card-bar" data-ledger-filter>
    <label class="visually-hidden" for="kind">Where</label>
    <select id="kind" name="kind">
      <option value="">Everywhere</option>
      ${KINDS.map(([value, name]) => html`<option value="${value}">${name}</option>`)}
    </select>
    <label class="visually-hidden" for="method">Method</label>
    <select id="method" name="method">
      <option value="">Any method</option>
      ${['GET', 'POST', 'PUT', 'DELETE'].map((method) => html`<option>${method}</option>`)}
    </select>
    <label class="visually-hidden" for="store_hash">Store</label>
    <select id="store_hash" name="store_hash">
      <option value="">All stores</option>
      <option value="${person.store.hash}">${person.store.name} only</option>
    </select>
    <label class="visually-hidden" for="path">Path contains</label>
    <input id="path" name="path" type="search" placeholder="Path contains" autocomplete="off" />
    <span class="live push" data-on="true" role="status">Live</span>
  </form>`;
}
