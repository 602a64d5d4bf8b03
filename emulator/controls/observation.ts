import { Hono } from 'hono';
import { NO_CALLS, tallied } from '../call-counters.ts';
import type { CallCounts, Tally } from '../call-counters.ts';
import type { CallKind, LedgerEntry, LedgerFilter } from '../ledger.ts';
import type { World } from '../world.ts';
import { ControlError } from './request-body.ts';

const KINDS: readonly CallKind[] = ['api', 'login', 'payments', 'storefront', 'panel', 'callback', 'webhook', 'others'];
const MOST_ENTRIES = 20_000;

/** What happened so far: calls received and made, mails not sent. */
export function observationControls(world: World): Hono {
  const routes = new Hono();

  routes.get('/_emulator/ledger', (c) => {
    const limit = Number(c.req.query('limit') ?? MOST_ENTRIES);
    if (!Number.isSafeInteger(limit) || limit < 1) throw new ControlError('"limit" must be a whole number above 0.');
    const found = world.ledger.find(ledgerFilter(c.req.query()));
    return c.json({
      entries: found.slice(-limit).map(shownEntry),
      total: found.length,
      last_id: world.ledger.lastId(),
    });
  });

  routes.delete('/_emulator/ledger', (c) => {
    world.ledger.clear();
    return c.body(null, 204);
  });

  routes.get('/_emulator/calls', (c) => {
    const filter = ledgerFilter(c.req.query());
    const { ledger } = world;
    return c.json({
      routes: tallyByRoute(ledger.find(filter)),
      whole: ledger.isWholeSince(filter.sinceId ?? 0),
      last_id: ledger.lastId(),
    });
  });

  routes.get('/_emulator/counters', (c) => {
    const storeHash = c.req.query('store_hash');
    const counts = world.ledger.counters
      .list()
      .filter((each) => storeHash === undefined || each.storeHash === storeHash);
    return c.json({ counters: counts.map(shownCounts) });
  });

  routes.get('/_emulator/mail', (c) => {
    const mails = world.mail.list(c.req.query('store_hash')).map((mail) => ({
      id: mail.id,
      at: new Date(mail.atMs).toISOString(),
      store_hash: mail.storeHash,
      to: mail.to,
      subject: mail.subject,
      cause: mail.cause,
      order_id: mail.orderId,
    }));
    return c.json({ mails });
  });

  routes.delete('/_emulator/mail', (c) => {
    world.mail.clear();
    return c.body(null, 204);
  });
  return routes;
}

function ledgerFilter(query: Record<string, string>): LedgerFilter {
  const { kind, store_hash: storeHash, method, path, since_id: sinceId } = query;
  const known = KINDS.find((name) => name === kind);
  if (kind !== undefined && known === undefined) throw new ControlError(`"kind" must be one of ${KINDS.join(', ')}.`);
  const since = Number(sinceId ?? 0);
  if (sinceId === '' || !Number.isSafeInteger(since) || since < 0)
    throw new ControlError('"since_id" must be the number of an entry.');
  return {
    ...(known === undefined ? {} : { kind: known }),
    ...(storeHash === undefined ? {} : { storeHash }),
    ...(method === undefined ? {} : { method }),
    ...(path === undefined ? {} : { path: pathPattern(path) }),
    ...(sinceId === undefined ? {} : { sinceId: since }),
  };
}

/** What the calls of each route came to, the busiest first. */
function tallyByRoute(entries: readonly LedgerEntry[]) {
  const tallies = new Map<string, { readonly call: LedgerEntry; readonly tally: Tally }>();
  for (const entry of entries) {
    const key = `${entry.kind} ${entry.method} ${routeOf(entry)}`;
    const { call = entry, tally = NO_CALLS } = tallies.get(key) ?? {};
    tallies.set(key, { call, tally: tallied(tally, entry) });
  }
  return [...tallies.values()]
    .toSorted((a, b) => b.tally.calls - a.tally.calls)
    .map(({ call, tally }) => ({ kind: call.kind, method: call.method, route: routeOf(call), ...tally }));
}

/** Calls that met no operation count by their path. */
function routeOf({ route, path }: LedgerEntry): string {
  return route ?? path.split('?')[0] ?? path;
}

function shownCounts({ storeHash, clientId, ...counts }: CallCounts) {
  return { store_hash: storeHash, client_id: clientId, ...counts };
}

function pathPattern(source: string): RegExp {
  try {
    return new RegExp(source);
  } catch {
    throw new ControlError('"path" must be a regular expression.');
  }
}

function shownEntry(entry: LedgerEntry) {
  return {
    id: entry.id,
    at: new Date(entry.atMs).toISOString(),
    kind: entry.kind,
    store_hash: entry.storeHash,
    client_id: entry.clientId,
    method: entry.method,
    path: entry.path,
    route: entry.route,
    body: entry.body,
    status: entry.status,
    answer: entry.answer,
    bytes: entry.bytes,
    duration_ms: Math.round(entry.durationMs),
    duplicate_of: entry.duplicateOf,
    faults: entry.faults,
  };
}
