import type { FaultAction } from '../faults.ts';
import { PlatformError, v2ErrorBody, v3ErrorBody } from './errors.ts';
import type { Reply } from './operation.ts';

/** The fault that answers instead of the platform, if there is one: the call is then not carried out. */
export function replacedReply(
  actions: readonly FaultAction[],
  rateHeaders: Readonly<Record<string, string>>,
  version: 'v2' | 'v3' = 'v2',
): Reply | null {
  for (const action of actions) {
    const reply = replacementOf(action, version, rateHeaders);
    if (reply !== null) return reply;
  }
  return null;
}

function errorBody(version: 'v2' | 'v3', status: number, message: string): unknown {
  const error = new PlatformError(status, message);
  return version === 'v2' ? v2ErrorBody(error) : v3ErrorBody(error);
}

const MAINTENANCE = 'The store is currently unavailable: it is down for maintenance or has been suspended.';

function replacementOf(
  action: FaultAction,
  version: 'v2' | 'v3',
  rateHeaders: Readonly<Record<string, string>>,
): Reply | null {
  switch (action.kind) {
    case 'rate_limited': {
      const body = errorBody(version, 429, 'You have exceeded the rate limit for this store.');
      if (action.headers === 'none') return { status: 429, body };
      if (action.headers !== 'normal') return { status: 429, body, headers: action.headers };
      const retryAfterS = Math.ceil(Number(rateHeaders['X-Rate-Limit-Time-Reset-Ms'] ?? '0') / 1000);
      return {
        status: 429,
        body,
        headers: { ...rateHeaders, 'X-Rate-Limit-Requests-Left': '0', 'X-Retry-After': String(retryAfterS) },
      };
    }
    case 'status':
      return {
        status: action.status,
        body: action.body ?? errorBody(version, action.status, 'Something went wrong on our side.'),
      };
    case 'maintenance':
      return { status: 503, body: errorBody(version, 503, MAINTENANCE) };
    case 'html':
      return {
        status: 200,
        body: '<!DOCTYPE html><html><head><title>Just a moment</title></head><body><h1>Checking your browser</h1></body></html>',
        headers: { 'Content-Type': 'text/html; charset=utf-8' },
      };
    case 'redirect':
      return { status: 302, headers: { Location: action.location } };
    default:
      return null;
  }
}

/** What is told of a call that was carried out: what came of it, unless a gateway on the way gave up. */
export function toldReply(reply: Reply, actions: readonly FaultAction[], version: 'v2' | 'v3'): Reply {
  const lost = actions.find((action) => action.kind === 'status_after');
  if (lost === undefined) return reply;
  return { status: lost.status, body: errorBody(version, lost.status, 'The answer did not come in time.') };
}

export function has(actions: readonly FaultAction[], kind: FaultAction['kind']): boolean {
  return actions.some((action) => action.kind === kind);
}

/** How long a call waits, before it is carried out (`latency`) or after (`latency_after`). */
export function waitOf(actions: readonly FaultAction[], kind: 'latency' | 'latency_after'): number {
  return actions.reduce((sum, action) => sum + (action.kind === kind ? action.ms : 0), 0);
}

/** Texts that are one of a published list, by field. */
const ENUM_FIELDS = new Set([
  'payment_status',
  'order_source',
  'status',
  'type',
  'event',
  'method',
  'item_type',
  'shipping_provider',
  'platform',
  'line_item_type',
]);

/** The body as it goes out: what is written already stays, unless it is to be altered. */
export function writtenBody(body: unknown, actions: readonly FaultAction[]): string | Uint8Array {
  if (typeof body === 'string') return body;
  if (!(body instanceof Uint8Array)) return JSON.stringify(alteredBody(body, actions));
  const isAltered = has(actions, 'extra_fields') || has(actions, 'unknown_enums');
  return isAltered ? JSON.stringify(alteredBody(JSON.parse(Buffer.from(body).toString()), actions)) : body;
}

/** The body as it would be after the platform added fields or values that nobody documented. */
export function alteredBody(body: unknown, actions: readonly FaultAction[]): unknown {
  const extra = has(actions, 'extra_fields');
  const enums = has(actions, 'unknown_enums');
  return extra || enums ? altered(body, extra, enums) : body;
}

function altered(value: unknown, extra: boolean, enums: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => altered(item, extra, enums));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] =>
    enums && typeof inner === 'string' && ENUM_FIELDS.has(key)
      ? [key, 'brand new value']
      : [key, altered(inner, extra, enums)],
  );
  return Object.fromEntries(extra ? [...entries, ['x_new_field', { added: 'without notice' }]] : entries);
}
