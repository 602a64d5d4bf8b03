import { Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import { loginPage } from '../login/pages.ts';
import type { Markup } from '../login/pages.ts';
import type { PanelStore } from '../state/directory.ts';
import type { World } from '../world.ts';
import { MARK } from './icons.ts';
import { SESSION_COOKIE, panelPath } from './person.ts';

const ROLES = { owner: 'Store owner', authorized: 'Authorized user', user: 'User' } as const;

/** The page on which one chooses who to be, and the two ends of a session. */
export function signInRoutes(world: World): Hono {
  const routes = new Hono();

  routes.get('/', (c) => c.html(signInPage(world.tenancy.stores(), c.req.query('return_to') ?? '')));

  routes.post('/sign-in', async (c) => {
    const form = await c.req.parseBody();
    const [storeHash = '', userId = ''] = typeof form['as'] === 'string' ? form['as'].split(' ') : [];
    if (world.tenancy.member(storeHash, Number(userId)) === null) return c.redirect('/', 303);
    const session = world.tenancy.sessions.open(storeHash, Number(userId));
    setCookie(c, SESSION_COOKIE, session.id, { path: panelPath(storeHash), httpOnly: true, sameSite: 'Lax' });
    return c.redirect(destination(storeHash, form['return_to']), 303);
  });

  routes.post('/manage/:storeHash/sign-out', (c) => {
    const path = panelPath(c.req.param('storeHash'));
    const sessionId = deleteCookie(c, SESSION_COOKIE, { path });
    if (sessionId !== undefined) world.tenancy.sessions.close(sessionId);
    return c.redirect('/', 303);
  });
  return routes;
}

/** Back to the page that asked for a sign-in, if it belongs to the chosen store. */
function destination(storeHash: string, returnTo: unknown): string {
  const home = panelPath(storeHash);
  if (typeof returnTo !== 'string') return home;
  return returnTo === home || returnTo.startsWith(`${home}/`) || returnTo.startsWith(`${home}?`) ? returnTo : home;
}

function signInPage(stores: readonly PanelStore[], returnTo: string): Markup {
  return loginPage(
    'Sign in',
    html`<div class="sign-in-head">
        ${MARK}
        <h1>Sign in to a control panel</h1>
      </div>
      <p>
        This is a local emulator of BigCommerce, so there is no password. Choose the store and the person you want to
        be.
      </p>
      <form method="post" action="/sign-in">
        <input type="hidden" name="return_to" value="${returnTo}" />
        ${stores.map(
          (store) =>
            html`<div class="store-block">
              <h2>${store.name} <small class="soft">${store.hash}</small></h2>
              <ul class="people">
                ${store.members.map(
                  ({ user, role }) =>
                    html`<li>
                      <button name="as" value="${store.hash} ${user.id}">
                        <span class="avatar" aria-hidden="true">${user.name.slice(0, 1)}</span>
                        <span
                          ><strong>${user.name}</strong
                          ><span class="soft">${user.email}<br />${user.locale}</span></span
                        >
                        <span class="badge light">${ROLES[role]}</span>
                      </button>
                    </li>`,
                )}
              </ul>
            </div>`,
        )}
      </form>`,
  );
}
