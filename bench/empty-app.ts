import type { Stage } from './stage.ts';

const CLIENT_ID = 'orderdeck-bench-empty';
const CLIENT_SECRET = 'bench-client-secret-of-an-app-that-shows-nothing';
const APP_ID = 42_078;

/**
 * Registers and installs a second app in the panel, whose Open leads straight to the app's own order page: it comes without
 * a one-time code, so it gets no session and no data, and says so. The very page of the app, framed the same way, empty.
 */
export async function installEmptyApp({ appUrl, platform }: Stage, storeHash: string): Promise<number> {
  const page = `${appUrl}/stores/${storeHash}/orders`;
  const callbacks = { auth: page, load: page, uninstall: page, remove_user: page };
  await platform.control('PUT', `/apps/${CLIENT_ID}`, { callbacks, client_secret: CLIENT_SECRET, app_id: APP_ID });
  const { url } = await platform.control('POST', '/install', { store_hash: storeHash, client_id: CLIENT_ID });
  const grant = new URL(String(url)).searchParams;
  const answer = await fetch(`${platform.url}/oauth2/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      code: grant.get('code'),
      scope: grant.get('scope'),
      context: grant.get('context'),
      grant_type: 'authorization_code',
      redirect_uri: page,
    }),
  });
  if (!answer.ok) throw new Error(`The empty app could not be installed (${answer.status}).`);
  return APP_ID;
}
