import type { ActiveFault, FaultAction, FaultMatch, FaultRule } from '../faults.ts';
import { ControlError, isObject } from './request-body.ts';
import type { RequestBody } from './request-body.ts';

/** Actions that have no figures of their own. */
const PLAIN_KINDS = [
  'maintenance',
  'html',
  'truncated_json',
  'broken_gzip',
  'drop_before',
  'drop_after',
  'drop_midway',
  'extra_fields',
  'unknown_enums',
] as const;

export const FAULT_KINDS = [
  'latency',
  'latency_after',
  'rate_limited',
  'status',
  'status_after',
  'slow_bytes',
  'redirect',
  ...PLAIN_KINDS,
] as const;

const LONGEST_MS = 600_000;
const MOST_CALLS = 1_000_000_000;
const MOST_BYTES = 1_000_000;
/** Statuses that an answer can have: an answer of 1xx is none yet. */
const [FIRST_STATUS, LAST_STATUS] = [200, 599];

/** Reads a fault rule: `{match?: {store_hash?, method?, path?}, action: {kind, …}, times?, skip?}`. */
export function readFaultRule(body: RequestBody): FaultRule {
  const action = body.optionalObject('action');
  if (action === null)
    throw new ControlError(`"action" is required: an object with "kind", one of ${FAULT_KINDS.join(', ')}.`);
  const times = body.optionalIntegerFrom('times', 1, MOST_CALLS);
  const skip = body.optionalIntegerFrom('skip', 0, MOST_CALLS);
  return {
    match: readMatch(body.optionalObject('match')),
    action: readAction(action),
    ...(times === null ? {} : { times }),
    ...(skip === null ? {} : { skip }),
  };
}

/** The calls meant by `store_hash`, `method` and `path`; an absent part means all. */
export function readMatch(match: RequestBody | null): FaultMatch {
  const storeHash = match?.optionalText('store_hash') ?? null;
  const method = match?.optionalText('method') ?? null;
  const path = match?.optionalText('path') ?? null;
  return {
    ...(storeHash === null ? {} : { storeHash }),
    ...(method === null ? {} : { method: method.toUpperCase() }),
    ...(path === null ? {} : { path }),
  };
}

function readAction(action: RequestBody): FaultAction {
  const kind = action.text('kind');
  const plain = PLAIN_KINDS.find((name) => name === kind);
  if (plain !== undefined) return { kind: plain };
  switch (kind) {
    case 'latency':
    case 'latency_after':
      return { kind, ms: action.integerFrom('ms', 0, LONGEST_MS) };
    case 'status': {
      const body = action.fields['body'];
      const status = action.integerFrom('status', FIRST_STATUS, LAST_STATUS);
      return { kind, status, ...(body === undefined ? {} : { body }) };
    }
    case 'status_after':
      return { kind, status: action.integerFrom('status', FIRST_STATUS, LAST_STATUS) };
    case 'slow_bytes':
      return {
        kind,
        chunkBytes: action.optionalIntegerFrom('chunk_bytes', 1, MOST_BYTES) ?? 64,
        pauseMs: action.optionalIntegerFrom('pause_ms', 0, LONGEST_MS) ?? 50,
      };
    case 'redirect':
      return { kind, location: action.text('location') };
    case 'rate_limited':
      return { kind, headers: readLimitHeaders(action.fields['headers']) };
    default:
      throw new ControlError(`"kind" must be one of ${FAULT_KINDS.join(', ')}.`);
  }
}

function readLimitHeaders(value: unknown): 'normal' | 'none' | Record<string, string> {
  if (value === undefined || value === 'normal') return 'normal';
  if (value === 'none') return 'none';
  if (!isObject(value)) throw new ControlError('"headers" must be "normal", "none" or an object of texts.');
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)]));
}

/** A rule in force as the controls show it: as it was given, with its number and hits. */
export function shownFault(fault: ActiveFault) {
  const { action } = fault;
  return {
    id: fault.id,
    match: shownMatch(fault.match),
    action:
      action.kind === 'slow_bytes'
        ? { kind: action.kind, chunk_bytes: action.chunkBytes, pause_ms: action.pauseMs }
        : action,
    times: fault.times ?? null,
    skip: fault.skip ?? 0,
    hits: fault.hits,
  };
}

export function shownMatch(match: FaultMatch) {
  return { store_hash: match.storeHash, method: match.method, path: match.path };
}
