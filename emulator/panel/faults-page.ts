import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Markup } from '../login/pages.ts';
import type { ActiveFault, FaultAction } from '../faults.ts';
import type { World } from '../world.ts';
import { chosenRule, FAULT_CHOICES } from './fault-form.ts';
import { note, pageHead, panelPage } from './layout.ts';
import { panelPath } from './person.ts';
import type { PanelEnv, PanelPerson } from './person.ts';

/** Making calls go wrong by hand. */
export function faultsPageRoutes(world: World): Hono<PanelEnv> {
  const routes = new Hono<PanelEnv>();

  routes.get('/manage/:storeHash/faults', (c) => {
    const person = c.get('person');
    const refused = c.req.query('refused') !== undefined;
    const content = html`${pageHead('Faults')}
    ${refused ? note('danger', 'That fault was not added: check the delay and the number of calls.') : ''}
    ${faultList(person, world.faults.list())} ${faultForm(person)}`;
    return c.html(panelPage(world, person, { title: 'Faults', section: 'faults', content }));
  });

  routes.post('/manage/:storeHash/faults', async (c) => {
    const person = c.get('person');
    const rule = chosenRule(await c.req.parseBody(), person.store.hash);
    if (rule !== null) world.faults.add(rule);
    return c.redirect(`${panelPath(person.store.hash)}/faults${rule === null ? '?refused' : ''}`, 303);
  });

  routes.post('/manage/:storeHash/faults/:id/remove', (c) => {
    world.faults.remove(Number(c.req.param('id')));
    return c.redirect(`${panelPath(c.get('person').store.hash)}/faults`, 303);
  });
  return routes;
}

function faultList(person: PanelPerson, faults: readonly ActiveFault[]): Markup {
  const base = `${panelPath(person.store.hash)}/faults`;
  if (faults.length === 0) {
    return html`<section class="card empty">
      <h2>Everything works</h2>
      <p>Add a fault below to see how an app copes with it.</p>
    </section>`;
  }
  return html`<section class="card flush">
    <table class="stack">
      <thead>
        <tr>
          <th>What goes wrong</th>
          <th>Calls it meets</th>
          <th class="number">Hits</th>
          <th><span class="visually-hidden">Remove</span></th>
        </tr>
      </thead>
      <tbody>
        ${faults.map(
          (fault) =>
            html`<tr>
              <td data-label="What">${actionText(fault.action)}</td>
              <td data-label="Calls"><code>${matchText(fault)}</code></td>
              <td data-label="Hits" class="number">
                ${fault.hits}${fault.times === undefined ? '' : ` of ${fault.times}`}
              </td>
              <td class="number">
                <form method="post" action="${base}/${fault.id}/remove"><button class="danger">Remove</button></form>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function matchText({ match }: ActiveFault): string {
  return `${match.method ?? 'any method'} ${match.path ?? 'any path'}, ${match.storeHash ?? 'all stores'}`;
}

function actionText(action: FaultAction): string {
  if (action.kind === 'latency') return `Answered ${action.ms} ms later`;
  if (action.kind === 'latency_after') return `Answered ${action.ms} ms after it was carried out`;
  if (action.kind === 'status') return `Answered ${action.status}`;
  if (action.kind === 'rate_limited') return action.headers === 'none' ? '429 without headers' : '429';
  return FAULT_CHOICES.find((choice) => choice.value === action.kind)?.name ?? action.kind;
}

function faultForm(person: PanelPerson): Markup {
  return html`<section class="card">
    <h2>Add a fault</h2>
    <form class="fields" method="post" action="${panelPath(person.store.hash)}/faults">
      <div class="grid">
        <div class="field">
          <label for="what">What goes wrong</label>
          <select id="what" name="what">
            ${FAULT_CHOICES.map((choice) => html`<option value="${choice.value}">${choice.name}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="ms">Delay in milliseconds</label>
          <input id="ms" name="ms" type="number" min="0" max="600000" value="2000" />
          <small>For answers that are late</small>
        </div>
        <div class="field">
          <label for="method">Method</label>
          <select id="method" name="method">
            <option value="">Any</option>
            ${['GET', 'POST', 'PUT', 'DELETE'].map((method) => html`<option>${method}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="path">Path</label>
          <input id="path" name="path" placeholder="/v2/orders*" autocomplete="off" />
          <small>* stands for any text; empty means every call</small>
        </div>
        <div class="field">
          <label for="times">How many calls</label>
          <input id="times" name="times" type="number" min="1" placeholder="all" />
        </div>
        <div class="field">
          <label for="store">Store</label>
          <select id="store" name="store">
            <option value="this">${person.store.name}</option>
            <option value="">All stores</option>
          </select>
        </div>
      </div>
      <div class="row"><button>Add fault</button></div>
    </form>
  </section>`;
}
