import { Hono } from 'hono';
import { sign } from 'hono/jwt';
import { installUrl, loadUrl } from '../login/launch.ts';
import { removeAppUser, uninstallApp } from '../login/outbound-callbacks.ts';
import type { World } from '../world.ts';
import { ControlError, RequestBody } from './request-body.ts';
import { namedApp, namedMember, namedStore, ownerOf } from './subjects.ts';

const ALGORITHMS = ['HS256', 'HS384', 'HS512'] as const;

/** Tokens, signed links, installs: what a browser in the control panel would bring about, without one. */
export function identityControls(world: World): Hono {
  const { tenancy } = world;
  const routes = new Hono();

  routes.post('/_emulator/tokens', async (c) => {
    const body = await RequestBody.of(c.req.raw);
    const app = namedApp(tenancy, body);
    const scopes = body.optionalTexts('scopes') ?? app.scopes;
    return c.json(
      { access_token: tenancy.issueToken(namedStore(tenancy, body).hash, app.clientId, scopes), scopes },
      201,
    );
  });

  routes.post('/_emulator/tokens/revoke', async (c) => {
    const body = await RequestBody.of(c.req.raw);
    return c.json({ revoked: tenancy.revokeToken(body.text('access_token')) });
  });

  routes.post('/_emulator/load-link', async (c) => {
    const body = await RequestBody.of(c.req.raw);
    const store = namedStore(tenancy, body);
    const launch = {
      app: namedApp(tenancy, body),
      storeHash: store.hash,
      userId: namedMember(tenancy, store, body).user.id,
    };
    const url = body.optionalText('url') ?? '/';
    return c.json({ url: await loadUrl(world, launch, { url, channelId: body.optionalInteger('channel_id') }) });
  });

  routes.post('/_emulator/jwt', async (c) => {
    const body = await RequestBody.of(c.req.raw);
    const claims = body.optionalObject('claims');
    if (claims === null) throw new ControlError('"claims" is required: the object to sign.');
    const wanted = body.optionalText('algorithm') ?? 'HS256';
    const algorithm = ALGORITHMS.find((name) => name === wanted);
    if (algorithm === undefined) throw new ControlError(`"algorithm" must be one of ${ALGORITHMS.join(', ')}.`);
    const secret = body.optionalText('secret') ?? namedApp(tenancy, body).clientSecret;
    return c.json({ jwt: await sign({ ...claims.fields }, secret, algorithm) });
  });

  routes.post('/_emulator/install', async (c) => {
    const body = await RequestBody.of(c.req.raw);
    const store = namedStore(tenancy, body);
    const member = namedMember(tenancy, store, body);
    if (member.role === 'user') throw new ControlError('Only the owner and authorized users can install an app.');
    const launch = { app: namedApp(tenancy, body), storeHash: store.hash, userId: member.user.id };
    return c.json({ url: installUrl(tenancy, launch, { external: body.optionalBoolean('external') ?? false }) });
  });

  routes.post('/_emulator/uninstall', async (c) => {
    const { subject } = await callbackSubject(c.req.raw);
    const outcome = await uninstallApp(world, subject);
    if (outcome === null) throw new ControlError('The app is not installed in this store.', 404);
    return c.json({ callback_status: outcome.callbackStatus });
  });

  routes.post('/_emulator/allow-user', async (c) => {
    const { subject } = await callbackSubject(c.req.raw);
    const install = tenancy.install(subject.storeHash, subject.app.clientId);
    if (install === null) throw new ControlError('The app is not installed in this store.', 404);
    return c.json({ changed: tenancy.setAllowed(install, subject.user.id, true) });
  });

  routes.post('/_emulator/remove-user', async (c) => {
    const { subject } = await callbackSubject(c.req.raw);
    const outcome = await removeAppUser(world, subject);
    if (outcome === null) throw new ControlError('The app is not installed in this store.', 404);
    return c.json({ callback_status: outcome.callbackStatus });
  });

  async function callbackSubject(request: Request) {
    const body = await RequestBody.of(request);
    const store = namedStore(tenancy, body);
    const { user } = namedMember(tenancy, store, body);
    return { subject: { app: namedApp(tenancy, body), storeHash: store.hash, user, owner: ownerOf(tenancy, store) } };
  }
  return routes;
}
