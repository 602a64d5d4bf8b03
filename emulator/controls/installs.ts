import { Hono } from 'hono';
import { installUrl } from '../login/launch.ts';
import { removeAppUser, uninstallApp } from '../login/outbound-callbacks.ts';
import type { CallbackSubject } from '../login/outbound-callbacks.ts';
import type { Tenancy } from '../state/tenancy.ts';
import type { World } from '../world.ts';
import { ControlError, RequestBody } from './request-body.ts';
import { namedApp, namedMember, namedStore, ownerOf } from './subjects.ts';

/** Installs and access: what a browser in the control panel would bring about, without one. */
export function installControls(world: World): Hono {
  const { tenancy } = world;
  const routes = new Hono();

  routes.post('/_emulator/install', async (c) => {
    const body = await RequestBody.of(c.req.raw);
    const store = namedStore(tenancy, body);
    const member = namedMember(tenancy, store, body);
    if (member.role === 'user') throw new ControlError('Only the owner and authorized users can install an app.');
    const launch = { app: namedApp(tenancy, body), storeHash: store.hash, userId: member.user.id };
    return c.json({ url: installUrl(tenancy, launch, { external: body.optionalBoolean('external') ?? false }) });
  });

  routes.post('/_emulator/uninstall', async (c) => {
    const subject = await callbackSubject(tenancy, c.req.raw);
    const outcome = await uninstallApp(world, subject);
    if (outcome === null) throw new ControlError('The app is not installed in this store.', 404);
    return c.json({ callback_status: outcome.callbackStatus });
  });

  routes.post('/_emulator/allow-user', async (c) => {
    const subject = await callbackSubject(tenancy, c.req.raw);
    const install = tenancy.install(subject.storeHash, subject.app.clientId);
    if (install === null) throw new ControlError('The app is not installed in this store.', 404);
    return c.json({ changed: tenancy.setAllowed(install, subject.user.id, true) });
  });

  routes.post('/_emulator/remove-user', async (c) => {
    const subject = await callbackSubject(tenancy, c.req.raw);
    const outcome = await removeAppUser(world, subject);
    if (outcome === null) throw new ControlError('The app is not installed in this store.', 404);
    return c.json({ callback_status: outcome.callbackStatus });
  });
  return routes;
}

async function callbackSubject(tenancy: Tenancy, request: Request): Promise<CallbackSubject> {
  const body = await RequestBody.of(request);
  const store = namedStore(tenancy, body);
  const { user } = namedMember(tenancy, store, body);
  return { app: namedApp(tenancy, body), storeHash: store.hash, user, owner: ownerOf(tenancy, store) };
}
