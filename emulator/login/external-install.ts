import { Hono } from 'hono';
import { html } from 'hono/html';
import type { AppRegistration } from '../state/apps.ts';
import type { Tenancy } from '../state/tenancy.ts';
import type { World } from '../world.ts';
import { installUrl } from './launch.ts';
import { loginPage, scopeList } from './pages.ts';
import type { Markup } from './pages.ts';

/** Install links from outside the control panel (BigCommerce docs: creating install buttons). */
export function externalInstallRoutes(world: World): Hono {
  const { tenancy } = world;
  const routes = new Hono();

  routes.get('/app/:clientId/install', (c) => {
    const app = tenancy.app(c.req.param('clientId'));
    if (app === null) return c.html(unknownApp(), 404);
    return c.html(choicePage(tenancy, app));
  });

  routes.post('/app/:clientId/install', async (c) => {
    const app = tenancy.app(c.req.param('clientId'));
    if (app === null) return c.html(unknownApp(), 404);
    const form = await c.req.parseBody();
    const [storeHash = '', userId = ''] = typeof form['as'] === 'string' ? form['as'].split(' ') : [];
    const member = tenancy.member(storeHash, Number(userId));
    if (member === null || member.role === 'user') return c.html(choicePage(tenancy, app), 400);
    return c.redirect(installUrl(tenancy, { app, storeHash, userId: member.user.id }, { external: true }), 302);
  });

  routes.get('/app/:clientId/install/succeeded', (c) => {
    const app = tenancy.app(c.req.param('clientId'));
    return app === null ? c.html(unknownApp(), 404) : c.html(outcome(app, true));
  });

  routes.get('/app/:clientId/install/failed', (c) => {
    const app = tenancy.app(c.req.param('clientId'));
    return app === null ? c.html(unknownApp(), 404) : c.html(outcome(app, false));
  });
  return routes;
}

function choicePage(tenancy: Tenancy, app: AppRegistration): Markup {
  return loginPage(
    `Install ${app.name}`,
    html`<div class="sign-in-head">
        <span class="app-icon" aria-hidden="true">${app.name.slice(0, 1)}</span>
        <h1>Install ${app.name}</h1>
      </div>
      <p>${app.name} asks for these permissions in your store:</p>
      ${scopeList(app.scopes)}
      <form method="post" class="fields">
        <div class="field">
          <label for="as">Install as</label>
          <select id="as" name="as" required>
            ${tenancy
              .stores()
              .map(
                (store) =>
                  html`<optgroup label="${store.name}">
                    ${store.members
                      .filter((member) => member.role !== 'user')
                      .map(
                        ({ user, role }) =>
                          html`<option value="${store.hash} ${user.id}">
                            ${user.name} (${role === 'owner' ? 'store owner' : 'authorized user'})
                          </option>`,
                      )}
                  </optgroup>`,
              )}
          </select>
        </div>
        <div class="row">
          <button>Confirm</button>
          <a class="button secondary" href="/app/${app.clientId}/install/failed">Cancel</a>
        </div>
      </form>`,
  );
}

function outcome(app: AppRegistration, succeeded: boolean): Markup {
  const title = succeeded ? `${app.name} is installed` : `${app.name} was not installed`;
  const text = succeeded
    ? 'You can close this window and open the app from the Apps menu of your control panel.'
    : 'Nothing was changed in your store. You can close this window, or try again.';
  return loginPage(
    title,
    html`<h1>${title}</h1>
      <p>${text}</p>
      <div class="row">
        <a class="button" href="/">Go to the control panel</a>
        ${succeeded ? '' : html`<a class="button secondary" href="/app/${app.clientId}/install">Try again</a>`}
      </div>`,
  );
}

function unknownApp(): Markup {
  return loginPage(
    'App not found',
    html`<h1>App not found</h1>
      <p>No app with this client ID is registered. Check the install link.</p>
      <a class="button" href="/">Go to the control panel</a>`,
  );
}
