import pg from 'pg';
import { ROLE, readPassword } from './cluster.ts';
import type { EmbeddedPlace } from './place.ts';
import { readAddress } from './server.ts';

/**
 * Who uses the server is told by PostgreSQL's advisory locks in the database `postgres`: they end with the connection,
 * so a process killed without warning leaves none behind. Users share PRESENCE; whoever stops the server must hold it alone,
 * which makes "somebody came while it was stopped" impossible. The one keeper holds KEEPER.
 */
const LOCK_SPACE = 0x0dec;
const PRESENCE = 1;
const KEEPER = 2;
const CONNECT_TIMEOUT_MS = 10_000;

export interface Presence {
  readonly client: pg.Client;
  readonly port: number;
}

export type Joining = { state: 'joined'; presence: Presence } | { state: 'changing' } | { state: 'absent' };

/** Connects to the project's server and counts as a user of it until the client ends. */
export async function joinServer(place: EmbeddedPlace): Promise<Joining> {
  const opened = await connect(place, 'user');
  if (opened.state !== 'joined') return opened;
  const { client } = opened.presence;
  if (await tryLock(client, 'pg_try_advisory_lock_shared', PRESENCE)) return opened;
  await client.end();
  return { state: 'changing' };
}

/** Connects without counting as a user yet. The name under which it is listed says which process it is. */
export async function connect(place: EmbeddedPlace, role: 'user' | 'keeper'): Promise<Joining> {
  const [password, address] = [await readPassword(place), await readAddress(place)];
  if (password === undefined || !address) return { state: 'absent' };
  const client = new pg.Client({
    host: '127.0.0.1',
    port: address.port,
    user: ROLE,
    password,
    database: 'postgres',
    application_name: `orderdeck ${role} ${process.pid}`,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  });
  // A server that ends takes the connection with it. Whoever works with the database notices on its own connections.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    if (rows[0]?.data_directory === place.cluster) return { state: 'joined', presence: { client, port: address.port } };
    await client.end();
    return { state: 'absent' };
  } catch (error) {
    await client.end().catch(() => undefined);
    // 57P03: starting up or shutting down; 57P01: stopped while we came in.
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === '57P03' || code === '57P01' ? { state: 'changing' } : { state: 'absent' };
  }
}

/** True for the one keeper of a server; it stays so until its client ends. */
export async function becomeKeeper(client: pg.Client): Promise<boolean> {
  return tryLock(client, 'pg_try_advisory_lock', KEEPER);
}

export async function hasKeeper(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from pg_locks join pg_database on pg_database.oid = pg_locks.database
     where locktype = 'advisory' and datname = current_database() and classid = $1 and objid = $2 and objsubid = 2 and granted`,
    [LOCK_SPACE, KEEPER],
  );
  return rowCount !== 0;
}

/** True when nobody uses the server and, as long as the client lives, nobody can begin to. */
export async function claimUnused(client: pg.Client): Promise<boolean> {
  return tryLock(client, 'pg_try_advisory_lock', PRESENCE);
}

export async function giveBackClaim(client: pg.Client): Promise<void> {
  await client.query('select pg_advisory_unlock($1, $2)', [LOCK_SPACE, PRESENCE]);
}

/** Connections besides our own and the keeper's, and a number that grows with each connection that ever ended: both still, nobody came. */
export async function readTraffic(client: pg.Client): Promise<{ others: number; ended: string }> {
  const { rows } = await client.query<{ others: number; ended: string }>(
    `select (select count(*)::int from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() and application_name not like 'orderdeck keeper %') as others,
            (select coalesce(sum(sessions), 0)::text from pg_stat_database) as ended`,
  );
  return rows[0] ?? { others: 0, ended: '0' };
}

async function tryLock(
  client: pg.Client,
  how: 'pg_try_advisory_lock' | 'pg_try_advisory_lock_shared',
  which: number,
): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>(`select ${how}($1, $2) as locked`, [LOCK_SPACE, which]);
  return rows[0]?.locked === true;
}
