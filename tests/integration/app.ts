import { expect } from 'vitest';
import { GET as authCallback } from '#app/api/auth/route.ts';
import { GET as loadCallback } from '#app/api/load/route.ts';
import { POST as openSession } from '#app/api/session/route.ts';
import type { Handler } from '#lib/http/handler.ts';
import type { OpenedSession } from '#lib/stores/contract.ts';
import { control } from './emulator.ts';

export const APP = 'http://localhost:3000';
export const MAPLE = 'k3vq8mzt1';
export const FJORD = 'r7wd2xnp5';
/** The owner of both seeded stores' first one, and its two staff. */
export const OWNER = 9_104_401;
export const STAFF = 9_104_402;
export const OTHER_STAFF = 9_104_403;

const NO_PARAMS = { params: Promise.resolve({}) };

/** Installs the app as the control panel does, up to the redirect into the app. */
export async function install(storeHash = MAPLE, userId?: number): Promise<Response> {
  const { url } = await control('POST', '/install', { store_hash: storeHash, user_id: userId });
  return authCallback(new Request(String(url)));
}

/** Opens the app as the control panel does, up to the redirect into the app. */
export async function load(storeHash = MAPLE, userId?: number, deepLink?: string): Promise<Response> {
  const { url } = await control('POST', '/load-link', { store_hash: storeHash, user_id: userId, url: deepLink });
  return loadCallback(new Request(String(url)));
}

/** The one-time code and the page that a redirect into the app leads to. */
export function readRedirect(response: Response): { path: string; code: string } {
  expect(response.status).toBe(303);
  const location = new URL(response.headers.get('location') ?? '', APP);
  const code = new URLSearchParams(location.hash.slice(1)).get('c') ?? '';
  return { path: location.pathname + location.search, code };
}

export interface Opened {
  readonly session: OpenedSession & { first: { kind: string } & Record<string, unknown> };
  readonly bearer: Record<string, string>;
}

/** Trades the code of a redirect for a session, as the page does. */
export async function open(response: Response): Promise<Opened> {
  const { path, code } = readRedirect(response);
  const answer = await call(openSession, '/api/session', { method: 'POST', body: { code, path } });
  expect(answer.status).toBe(200);
  const session = answer.body as unknown as Opened['session'];
  return { session, bearer: { authorization: `Bearer ${session.token}` } };
}

/** Installed and opened by the store's owner. */
export async function installAndOpen(storeHash = MAPLE): Promise<Opened> {
  return open(await install(storeHash));
}

export interface CallOptions {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  readonly params?: Record<string, string>;
}

export interface CallAnswer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

/** Calls a route handler with a real request, as the framework does. */
export async function call(handler: Handler, path: string, options: CallOptions = {}): Promise<CallAnswer> {
  const { method = 'GET', headers = {}, body, params } = options;
  const json: RequestInit = body === undefined ? {} : { body: JSON.stringify(body) };
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const request = new Request(`${APP}${path}`, { method, headers: { ...type, ...headers }, ...json });
  const response = await handler(request, params === undefined ? NO_PARAMS : { params: Promise.resolve(params) });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
    headers: response.headers,
  };
}
