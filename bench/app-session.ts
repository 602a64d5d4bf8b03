import type { Platform } from './platform.ts';
import type { Call } from './timed-call.ts';

/** The app as a person of one store who has it open. */
export interface AppSession {
  readonly storeHash: string;
  get(path: string): Call;
  post(path: string, body: unknown): Call;
}

/** Installs the app in a store, as its owner does in the control panel, and opens a session as the page does. */
export async function openAppSession(appUrl: string, platform: Platform, storeHash: string): Promise<AppSession> {
  const { url } = await platform.control('POST', '/install', { store_hash: storeHash });
  const callback = await fetch(String(url), { redirect: 'manual' });
  const page = new URL(callback.headers.get('location') ?? '', appUrl);
  const code = new URLSearchParams(page.hash.slice(1)).get('c');
  if (callback.status !== 303 || code === null) throw new Error(`The install was refused (${callback.status}).`);
  const answer = await fetch(`${appUrl}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, path: page.pathname }),
  });
  if (!answer.ok) throw new Error(`The session was refused (${answer.status}).`);
  const { token } = (await answer.json()) as { token: string };
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
  return {
    storeHash,
    get: (path) => ({ url: `${appUrl}${path}`, headers }),
    post: (path, body) => ({
      url: `${appUrl}${path}`,
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  };
}
