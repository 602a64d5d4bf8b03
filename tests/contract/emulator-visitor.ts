/** A browser of sorts: keeps the panel's cookie, follows no redirect by itself. */
export class PanelVisitor {
  readonly #base: string;
  #cookie = '';

  constructor(base: string) {
    this.#base = base;
  }

  get(path: string): Promise<Response> {
    return this.#send(path, { method: 'GET' });
  }

  /** Submits a form. */
  post(path: string, form: Record<string, string> = {}): Promise<Response> {
    return this.#send(path, { method: 'POST', body: new URLSearchParams(form) });
  }

  async text(path: string): Promise<string> {
    return (await this.get(path)).text();
  }

  async signIn(storeHash: string, userId: number): Promise<void> {
    const answer = await this.post('/sign-in', { as: `${storeHash} ${userId}` });
    this.#cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  }

  #send(path: string, init: RequestInit): Promise<Response> {
    const headers = this.#cookie === '' ? {} : { cookie: this.#cookie };
    return fetch(new URL(path, this.#base), { ...init, headers, redirect: 'manual' });
  }
}

/** What a control answers, as JSON of unknown shape. */
export interface ControlAnswer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** Calls one of the emulator's own controls: `control(url, 'POST', '/clock', {advance_ms: 1000})`. */
export async function control(base: string, method: string, path: string, body?: unknown): Promise<ControlAnswer> {
  const answer = await fetch(`${base}/_emulator${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
}

/** Exchanges the code of an auth callback URL as an app does. */
export function exchange(base: string, authUrl: string, change: Record<string, unknown> = {}): Promise<Response> {
  const query = new URL(authUrl).searchParams;
  return fetch(`${base}/oauth2/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      code: query.get('code'),
      scope: query.get('scope'),
      context: query.get('context'),
      grant_type: 'authorization_code',
      redirect_uri: `${APP_URL}/api/auth`,
      ...change,
    }),
  });
}

export const CLIENT_ID = 'contract-client';
export const CLIENT_SECRET = 'contract-client-secret-of-forty-characters';
export const APP_ID = 7321;
/** Nothing listens there: a callback to it is noted with status 0. */
export const APP_URL = 'http://localhost:9';

/** The environment under which these tests start an emulator. */
export const EMULATOR_ENV = {
  EMULATOR_ORDERS: '200',
  EMULATOR_NOW: '2026-11-20T10:00:00Z',
  EMULATOR_APP_URL: APP_URL,
  EMULATOR_CLIENT_ID: CLIENT_ID,
  EMULATOR_CLIENT_SECRET: CLIENT_SECRET,
  EMULATOR_APP_ID: String(APP_ID),
};

export const MAPLE = 'k3vq8mzt1';
export const FJORD = 'r7wd2xnp5';
export const DANA = 9_104_401;
export const JONAS = 9_104_402;
export const PRIYA = 9_104_403;
