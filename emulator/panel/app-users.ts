import { Hono } from 'hono';
import { html } from 'hono/html';
import { removeAppUser } from '../login/outbound-callbacks.ts';
import type { Markup } from '../login/pages.ts';
import type { AppRegistration } from '../state/apps.ts';
import type { Membership } from '../state/directory.ts';
import type { Install } from '../state/tenancy.ts';
import type { World } from '../world.ts';
import { doneNote } from './apps.ts';
import { note, pageHead, panelPage } from './layout.ts';
import { managesApps, panelPath } from './person.ts';
import type { PanelEnv, PanelPerson } from './person.ts';

/** Which staff may open an app: the owner's decision. */
export function appUserRoutes(world: World): Hono<PanelEnv> {
  const { tenancy } = world;
  const routes = new Hono<PanelEnv>();

  routes.get('/manage/:storeHash/apps/:appId/users', (c) => {
    const person = c.get('person');
    const app = tenancy.appById(Number(c.req.param('appId')));
    const install = app === null ? null : tenancy.install(person.store.hash, app.clientId);
    if (app === null || install === null) return c.redirect(`${panelPath(person.store.hash)}/apps`, 303);
    const content = usersPage(person, app, install, doneNote(c.req.query('done'), c.req.query('status')));
    return c.html(panelPage(world, person, { title: 'Users and permissions', section: 'apps', content }));
  });

  routes.post('/manage/:storeHash/apps/:appId/users/:userId', async (c) => {
    const person = c.get('person');
    const page = `${panelPath(person.store.hash)}/apps/${c.req.param('appId')}/users`;
    const app = tenancy.appById(Number(c.req.param('appId')));
    const install = app === null ? null : tenancy.install(person.store.hash, app.clientId);
    const target = tenancy.member(person.store.hash, Number(c.req.param('userId')));
    const owner = tenancy.owner(person.store.hash);
    if (app === null || install === null || target?.role !== 'user' || owner === null || !managesApps(person)) {
      return c.redirect(page, 303);
    }
    const form = await c.req.parseBody();
    if (form['access'] === 'allow') {
      tenancy.setAllowed(install, target.user.id, true);
      return c.redirect(`${page}?done=allowed`, 303);
    }
    const outcome = await removeAppUser(world, { app, storeHash: person.store.hash, user: target.user, owner });
    return c.redirect(`${page}?done=removed&status=${outcome?.callbackStatus ?? 0}`, 303);
  });
  return routes;
}

function usersPage(person: PanelPerson, app: AppRegistration, install: Install, done: Markup | ''): Markup {
  const base = panelPath(person.store.hash);
  return html`<a class="back" href="${base}/apps">&larr; Apps</a>
    ${pageHead(`${app.name}: users and permissions`)} ${done}
    ${managesApps(person) ? '' : note('info', 'Only the store owner and authorized users can change who may open an app.')}
    <section class="card flush">
      <table class="stack">
        <thead>
          <tr>
            <th>Person</th>
            <th>E-mail</th>
            <th>Role in the store</th>
            <th>Access to ${app.name}</th>
          </tr>
        </thead>
        <tbody>
          ${person.store.members.map((member) => userRow(person, app, install, member))}
        </tbody>
      </table>
    </section>`;
}

function userRow(person: PanelPerson, app: AppRegistration, install: Install, member: Membership): Markup {
  const { user, role } = member;
  const allowed = install.allowedUserIds.has(user.id);
  const access =
    role !== 'user'
      ? html`<span class="badge success">Always</span>`
      : html`<form
          class="row centred"
          method="post"
          action="${panelPath(person.store.hash)}/apps/${app.appId}/users/${user.id}"
        >
          ${allowed ? html`<span class="badge success">Allowed</span>` : html`<span class="badge light">Not allowed</span>`}
          ${
            managesApps(person)
              ? html`<button
                  class="${allowed ? 'danger' : 'secondary'}"
                  name="access"
                  value="${allowed ? 'remove' : 'allow'}"
                >
                  ${allowed ? 'Remove access' : 'Allow'}
                </button>`
              : ''
          }
        </form>`;
  return html`<tr>
    <td data-label="Person">${user.name}</td>
    <td data-label="E-mail">${user.email}</td>
    <td data-label="Role">${{ owner: 'Store owner', authorized: 'Authorized user', user: 'User' }[role]}</td>
    <td data-label="Access">${access}</td>
  </tr>`;
}
