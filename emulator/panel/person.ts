import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Membership, PanelStore } from '../state/directory.ts';
import type { PanelSession } from '../state/panel-sessions.ts';
import type { World } from '../world.ts';

/** The panel's own cookie. Its path is the store's, so that one browser can be signed in to both stores. */
export const SESSION_COOKIE = 'control_panel';

/** Who is looking at which store's panel. */
export interface PanelPerson {
  readonly session: PanelSession;
  readonly store: PanelStore;
  readonly member: Membership;
}

export interface PanelEnv {
  Variables: { person: PanelPerson };
}

export type PanelContext = Context<PanelEnv>;

/** Where a store's panel begins. */
export function panelPath(storeHash: string): string {
  return `/manage/${storeHash}`;
}

/** Lets only a person in who is signed in to the store of the path; others go to the sign-in page and come back. */
export function signedIn(world: World): MiddlewareHandler<PanelEnv> {
  return async (c, next) => {
    const storeHash = c.req.param('storeHash') ?? '';
    const session = world.tenancy.sessions.find(getCookie(c, SESSION_COOKIE));
    const store = world.tenancy.store(storeHash);
    const member = session === null ? null : world.tenancy.member(storeHash, session.userId);
    if (session === null || store === null || member === null || session.storeHash !== storeHash) {
      const { pathname, search } = new URL(c.req.url);
      const back = c.req.method === 'GET' ? `?return_to=${encodeURIComponent(pathname + search)}` : '';
      return c.redirect(`/${back}`, 303);
    }
    c.set('person', { session, store, member });
    c.header('cache-control', 'no-store');
    c.header('content-security-policy', "frame-ancestors 'none'");
    return next();
  };
}

/** Only owners and authorized users manage apps (BigCommerce docs: multi-user support). */
export function managesApps(person: PanelPerson): boolean {
  return person.member.role !== 'user';
}
