import { Hono } from 'hono';
import { html } from 'hono/html';
import { uninstallApp } from '../login/outbound-callbacks.ts';
import type { Markup } from '../login/pages.ts';
import type { AppRegistration } from '../state/apps.ts';
import type { World } from '../world.ts';
import { note, pageHead, panelPage } from './layout.ts';
import { managesApps, panelPath } from './person.ts';
import type { PanelEnv, PanelPerson } from './person.ts';

/** The list of apps, with Install, Open, Uninstall. */
export function appsRoutes(world: World): Hono<PanelEnv> {
  const routes = new Hono<PanelEnv>();

  routes.get('/manage/:storeHash/apps', (c) => {
    const person = c.get('person');
    const content = html`${pageHead('Apps')} ${doneNote(c.req.query('done'), c.req.query('status'))}
      <section class="card flush">
        <div class="card-bar"><h2>My apps</h2></div>
        ${world.tenancy.apps().map((app) => appRow(world, person, app))}
      </section>
      ${managesApps(person) ? '' : note('info', 'Only the store owner and authorized users can install or uninstall apps.')}`;
    return c.html(panelPage(world, person, { title: 'Apps', section: 'apps', content }));
  });

  routes.post('/manage/:storeHash/apps/:appId/uninstall', async (c) => {
    const person = c.get('person');
    const app = world.tenancy.appById(Number(c.req.param('appId')));
    const owner = world.tenancy.owner(person.store.hash);
    const apps = `${panelPath(person.store.hash)}/apps`;
    if (app === null || owner === null || !managesApps(person)) return c.redirect(apps, 303);
    const subject = { app, storeHash: person.store.hash, user: person.member.user, owner };
    const outcome = await uninstallApp(world, subject);
    return c.redirect(outcome === null ? apps : `${apps}?done=uninstalled&status=${outcome.callbackStatus}`, 303);
  });
  return routes;
}

const DONE: ReadonlyMap<string, string> = new Map([
  ['uninstalled', 'The app is uninstalled and its token is dead.'],
  ['removed', 'The person can no longer open the app.'],
  ['allowed', 'The person can open the app now.'],
]);

/** What happened, and how the app answered the call that told it. */
export function doneNote(done: string | undefined, status: string | undefined): Markup | '' {
  const text = DONE.get(done ?? '');
  if (text === undefined) return '';
  if (status === undefined) return note('success', text);
  const answered =
    status === '0'
      ? 'The app could not be told: it did not answer.'
      : `The app was told and answered ${Number(status)}.`;
  return note(status.startsWith('2') || status.startsWith('3') ? 'success' : 'warning', `${text} ${answered}`);
}

function appRow(world: World, person: PanelPerson, app: AppRegistration): Markup {
  const access = world.tenancy.access(person.store.hash, app.clientId, person.member.user.id);
  const installed = world.tenancy.install(person.store.hash, app.clientId) !== null;
  const base = panelPath(person.store.hash);
  const badge = {
    allowed: html`<span class="badge success">Installed</span>`,
    'consent-due': html`<span class="badge warning">Update to approve</span>`,
    'not-allowed': html`<span class="badge light">No access</span>`,
    'not-installed': html`<span class="badge light">Not installed</span>`,
    'not-a-member': '',
  }[access];
  return html`<div class="app-row">
    <span class="app-icon" aria-hidden="true">${app.name.slice(0, 1)}</span>
    <div class="app-name">
      <strong>${app.name}</strong> ${badge}
      <div class="soft">App ID ${app.appId} &middot; ${new URL(app.callbacks.load).origin}</div>
    </div>
    <div class="actions">
      ${
        installed
          ? html`<a class="button" href="${base}/app/${app.appId}">Open</a>
              <a class="button secondary" href="${base}/apps/${app.appId}/users">Users and permissions</a>`
          : html`<a class="button" href="${base}/app/${app.appId}">Install</a>`
      }
      ${
        installed && managesApps(person)
          ? html`<form
              method="post"
              action="${base}/apps/${app.appId}/uninstall"
              data-confirm="Uninstall ${app.name} from ${person.store.name}?"
            >
              <button class="danger">Uninstall</button>
            </form>`
          : ''
      }
    </div>
  </div>`;
}
