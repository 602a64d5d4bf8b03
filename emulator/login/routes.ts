import { Hono } from 'hono';
import type { World } from '../world.ts';
import { externalInstallRoutes } from './external-install.ts';
import { redirectNotice } from './pages.ts';
import { exchangeCode } from './token-exchange.ts';

/** A JSON object from a request that says it is JSON; anything else reads as an empty form, as the login host has it. */
async function jsonBody(request: Request): Promise<Record<string, unknown>> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) return {};
  const body: unknown = await request.json().catch(() => null);
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : {};
}

/** The login host: token exchange, install links. Other methods and paths under it answer HTML, never JSON. */
export function loginRoutes(world: World): Hono {
  const routes = new Hono();
  routes.post('/oauth2/token', async (c) => {
    const startedMs = performance.now();
    const body = await jsonBody(c.req.raw);
    const answer = exchangeCode(world.tenancy, body);
    const sent = JSON.stringify(answer.body);
    const context = typeof body['context'] === 'string' ? body['context'] : '';
    world.ledger.record({
      kind: 'login',
      storeHash: context.startsWith('stores/') ? context.slice('stores/'.length) : null,
      clientId: typeof body['client_id'] === 'string' ? body['client_id'] : null,
      method: 'POST',
      path: '/oauth2/token',
      rawBody: JSON.stringify(withoutCode(body)),
      status: answer.status,
      bytes: sent.length,
      durationMs: Math.round(performance.now() - startedMs),
    });
    return c.body(sent, answer.status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  });
  routes.route('/', externalInstallRoutes(world));
  routes.all('/oauth2/*', (c) => c.html(redirectNotice(), 302, { location: '/' }));
  routes.all('/app/*', (c) => c.html(redirectNotice(), 302, { location: '/' }));
  return routes;
}

function withoutCode(body: Record<string, unknown>): Record<string, unknown> {
  return 'code' in body ? { ...body, code: '***' } : body;
}
