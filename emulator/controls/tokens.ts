import { Hono } from 'hono';
import { sign } from 'hono/jwt';
import { loadUrl } from '../login/launch.ts';
import type { World } from '../world.ts';
import { ControlError, RequestBody } from './request-body.ts';
import { namedApp, namedMember, namedStore } from './subjects.ts';

const ALGORITHMS = ['HS256', 'HS384', 'HS512'] as const;

/** Tokens and signed links, right ones and twisted ones. */
export function tokenControls(world: World): Hono {
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
  return routes;
}
