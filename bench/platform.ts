import type { Call } from './timed-call.ts';

/** The emulator as a bench uses it: its own controls, and the platform's API by the shortest way. */
export interface Platform {
  readonly url: string;
  readonly storeHashes: readonly string[];
  control(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<Record<string, unknown>>;
  /** What every answer of the platform's API takes at least, from now on. */
  setLatency(ms: number): Promise<void>;
  /** A read of the API, by a path behind `/stores/{hash}`. */
  read(storeHash: string, path: string): Call;
  /** The same, carried out, with its JSON; undefined for 204. */
  readJson(storeHash: string, path: string): Promise<unknown>;
}

export async function connectPlatform(url: string): Promise<Platform> {
  const control: Platform['control'] = async (method, path, body) => {
    const init =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const answer = await fetch(`${url}/_emulator${path}`, { method, ...init });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`The emulator refused ${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  };
  const { stores } = (await control('GET', '/stores')) as { stores: { store_hash: string }[] };
  const tokens = new Map<string, string>();
  for (const { store_hash: storeHash } of stores) {
    const { access_token: token } = await control('POST', '/tokens', { store_hash: storeHash });
    tokens.set(storeHash, String(token));
  }
  const read: Platform['read'] = (storeHash, path) => ({
    url: `${url}/stores/${storeHash}${path}`,
    headers: { accept: 'application/json', 'x-auth-token': tokens.get(storeHash) ?? '' },
  });
  return {
    url,
    storeHashes: [...tokens.keys()],
    control,
    setLatency: async (ms) => {
      await control('PUT', '/latency', { ms });
    },
    read,
    async readJson(storeHash, path) {
      const call = read(storeHash, path);
      const answer = await fetch(call.url, { headers: call.headers });
      if (!answer.ok) throw new Error(`GET ${path} answered ${answer.status}.`);
      return answer.status === 204 ? undefined : ((await answer.json()) as unknown);
    },
  };
}
