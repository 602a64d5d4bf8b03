import { Hono } from 'hono';
import { html } from 'hono/html';
import { installUrl, loadUrl } from '../login/launch.ts';
import { scopeList } from '../login/pages.ts';
import type { Markup } from '../login/pages.ts';
import type { AppRegistration } from '../state/apps.ts';
import type { World } from '../world.ts';
import { note, pageHead, panelPage } from './layout.ts';
import { managesApps, panelPath } from './person.ts';
import type { PanelContext, PanelEnv, PanelPerson } from './person.ts';

/** The page that shows an app in its frame, after consent where that is due. */
export function appFrameRoutes(world: World): Hono<PanelEnv> {
  const { tenancy } = world;
  const routes = new Hono<PanelEnv>();

  routes.post('/manage/:storeHash/apps/:appId/install', (c) => {
    const person = c.get('person');
    const app = tenancy.appById(Number(c.req.param('appId')));
    const base = panelPath(person.store.hash);
    if (app === null || !managesApps(person)) return c.redirect(`${base}/apps`, 303);
    const launch = { app, storeHash: person.store.hash, userId: person.member.user.id };
    person.session.pendingInstall = {
      clientId: app.clientId,
      url: installUrl(tenancy, launch, { external: false }),
    };
    return c.redirect(`${base}/app/${app.appId}`, 303);
  });

  routes.get('/manage/:storeHash/app/:appId/*', (c) => appPage(world, c));
  return routes;
}

async function appPage(world: World, c: PanelContext): Promise<Response> {
  const person = c.get('person');
  const app = world.tenancy.appById(Number(c.req.param('appId')));
  if (app === null) {
    const content = html`${pageHead('App not found')}
      <section class="card"><p>No app with this ID is registered.</p></section>`;
    return c.html(panelPage(world, person, { title: 'App not found', section: 'apps', content }), 404);
  }
  const pending = person.session.pendingInstall;
  if (pending !== null && pending.clientId === app.clientId) {
    person.session.pendingInstall = null;
    return c.html(framePage(world, person, app, pending.url));
  }
  const access = world.tenancy.access(person.store.hash, app.clientId, person.member.user.id);
  if (access !== 'allowed') {
    const content = access === 'not-allowed' ? noAccess(app) : consent(person, app, access === 'consent-due');
    return c.html(panelPage(world, person, { title: app.name, section: 'apps', content }));
  }
  const launch = { app, storeHash: person.store.hash, userId: person.member.user.id };
  const src = await loadUrl(world, launch, { url: deepLink(c.req.url, person.store.hash, app.appId) });
  return src === null ? c.redirect('/', 303) : c.html(framePage(world, person, app, src));
}

/** What follows the app's own address in the panel: the `url` claim of its load. */
function deepLink(requestUrl: string, storeHash: string, appId: number): string {
  const { pathname, search } = new URL(requestUrl);
  const rest = pathname.slice(`${panelPath(storeHash)}/app/${appId}`.length);
  return `${rest === '' ? '/' : rest}${search}`;
}

function framePage(world: World, person: PanelPerson, app: AppRegistration, src: string): Markup {
  const content = html`<iframe
    class="app-frame"
    id="content"
    title="${app.name}"
    src="${src}"
    data-app-origin="${new URL(src).origin}"
    allow="clipboard-write"
  ></iframe>`;
  return panelPage(world, person, { title: app.name, section: 'apps', content, frame: true });
}

function noAccess(app: AppRegistration): Markup {
  return html`${pageHead(app.name)}
    <section class="card empty">
      <h2>You do not have access to ${app.name}</h2>
      <p>
        The store owner decides who may open this app. Ask the owner to allow you under Apps, Users and permissions.
      </p>
    </section>`;
}

function consent(person: PanelPerson, app: AppRegistration, again: boolean): Markup {
  const base = panelPath(person.store.hash);
  if (!managesApps(person)) {
    return html`${pageHead(app.name)}
      <section class="card empty">
        <h2>${app.name} ${again ? 'waits for approval' : 'is not installed'}</h2>
        <p>Only the store owner and authorized users can ${again ? 'approve its update' : 'install it'}.</p>
      </section>`;
  }
  return html`${pageHead(again ? `Approve the update of ${app.name}` : `Install ${app.name}`)}
    ${
      again
        ? note(
            'warning',
            `What ${app.name} may do, or the store's owner, has changed. Confirm once more to go on using it.`,
          )
        : ''
    }
    <section class="card consent">
      <h2>${app.name} asks for these permissions in ${person.store.name}</h2>
      ${scopeList(app.scopes)}
      <form class="row" method="post" action="${base}/apps/${app.appId}/install">
        <button>Confirm</button>
        <a class="button secondary" href="${base}/apps">Cancel</a>
      </form>
    </section>`;
}
