import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { DEFAULT_SCOPES, callbacksAt } from '../state/apps.ts';
import type { AppRegistration } from '../state/apps.ts';
import type { Tenancy } from '../state/tenancy.ts';
import type { World } from '../world.ts';
import { ControlError, RequestBody } from './request-body.ts';

/** The developer portal and the store's people: app profiles, owners. */
export function portalControls(world: World): Hono {
  const { tenancy } = world;
  const routes = new Hono();

  routes.get('/_emulator/stores', (c) =>
    c.json({ stores: tenancy.stores().map((store) => shownStore(tenancy, store.hash)) }),
  );

  routes.get('/_emulator/apps', (c) => c.json({ apps: tenancy.apps().map(shownApp) }));

  routes.put('/_emulator/apps/:clientId', async (c) => {
    const clientId = c.req.param('clientId');
    const body = await RequestBody.of(c.req.raw);
    const known = tenancy.app(clientId);
    const app = changedApp(clientId, known, body);
    tenancy.register(app);
    return c.json(shownApp(app), known === null ? 201 : 200);
  });

  routes.put('/_emulator/stores/:storeHash/owner', async (c) => {
    const owner = tenancy.owner(c.req.param('storeHash'));
    if (owner === null) throw new ControlError('There is no such store.', 404);
    owner.email = (await RequestBody.of(c.req.raw)).text('email');
    return c.json(shownStore(tenancy, c.req.param('storeHash')));
  });
  return routes;
}

function changedApp(clientId: string, known: AppRegistration | null, body: RequestBody): AppRegistration {
  const appUrl = body.optionalText('app_url');
  const given = body.optionalObject('callbacks');
  const base = appUrl === null ? known?.callbacks : callbacksAt(appUrl);
  const callbacks = {
    auth: given?.optionalText('auth') ?? base?.auth,
    load: given?.optionalText('load') ?? base?.load,
    uninstall: given?.optionalText('uninstall') ?? base?.uninstall,
    removeUser: given?.optionalText('remove_user') ?? base?.removeUser,
  };
  const { auth, load, uninstall, removeUser } = callbacks;
  if (auth === undefined || load === undefined || uninstall === undefined || removeUser === undefined) {
    throw new ControlError('A new app needs "app_url", or all four of "callbacks".');
  }
  for (const url of [auth, load, uninstall, removeUser]) {
    if (!URL.canParse(url)) throw new ControlError(`"${url}" is not an absolute URL.`);
  }
  return {
    clientId,
    clientSecret: body.optionalText('client_secret') ?? known?.clientSecret ?? randomUUID().replaceAll('-', ''),
    appId: body.optionalInteger('app_id') ?? known?.appId ?? 50_000 + Math.abs(hashOf(clientId)),
    name: body.optionalText('name') ?? known?.name ?? clientId,
    accountUuid: known?.accountUuid ?? randomUUID(),
    scopes: body.optionalTexts('scopes') ?? known?.scopes ?? DEFAULT_SCOPES,
    callbacks: { auth, load, uninstall, removeUser },
    multiUser: body.optionalBoolean('multi_user') ?? known?.multiUser ?? true,
  };
}

/** A number below 50,000 that stays the same for a name. */
function hashOf(text: string): number {
  return [...text].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 50_000, 7);
}

/** An app profile as the controls show it. The secret stays out: whoever set it knows it. */
function shownApp(app: AppRegistration) {
  return {
    client_id: app.clientId,
    app_id: app.appId,
    name: app.name,
    account_uuid: app.accountUuid,
    scopes: app.scopes,
    callbacks: {
      auth: app.callbacks.auth,
      load: app.callbacks.load,
      uninstall: app.callbacks.uninstall,
      remove_user: app.callbacks.removeUser,
    },
    multi_user: app.multiUser,
  };
}

function shownStore(tenancy: Tenancy, storeHash: string) {
  const store = tenancy.store(storeHash);
  return {
    store_hash: storeHash,
    name: store?.name,
    users: store?.members.map(({ user, role }) => ({
      id: user.id,
      name: user.name,
      email: user.email,
      locale: user.locale,
      role,
    })),
    installs: tenancy.installs(storeHash).map((install) => ({
      client_id: install.clientId,
      installed_by: install.installedByUserId,
      installed_at: new Date(install.installedAtMs).toISOString(),
      scopes: install.grantedScopes,
      allowed_users: [...install.allowedUserIds],
    })),
  };
}
