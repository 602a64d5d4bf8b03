import pg from 'pg';
import { CHANNELS } from './payload.ts';

export interface ListenerConnection {
  end(): Promise<void>;
}

const CONNECT_TIMEOUT_MS = 5_000;
const QUERY_TIMEOUT_MS = 5_000;
/** A connection that something on the way has dropped says nothing by itself: it is asked so often whether it is there. */
const PING_EVERY_MS = 15_000;

/**
 * A connection that listens on every channel. Settles when it does; `onLost` is called once when it breaks after that, never
 * after `end`.
 */
export async function connectListener(
  databaseUrl: string,
  onNotice: (channel: string, payload: string) => void,
  onLost: (error: unknown) => void,
): Promise<ListenerConnection> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'orderdeck notices',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    keepAlive: true,
  });
  let isOver = false;
  let tellLost: (error: unknown) => void = () => undefined;
  const fail = (error: unknown) => {
    if (isOver) return;
    isOver = true;
    tellLost(error);
    void end(client);
  };
  client.on('error', fail);
  client.on('end', () => fail(new Error('the connection was closed')));
  client.on('notification', ({ channel, payload = '' }) => onNotice(channel, payload));
  try {
    await client.connect();
    await client.query(CHANNELS.map((channel) => `listen ${channel}`).join('; '));
  } catch (error) {
    fail(error);
    throw error;
  }
  if (isOver) throw new Error('the connection was closed');
  const ping = setInterval(() => {
    client.query('select 1').catch(fail);
  }, PING_EVERY_MS).unref();
  tellLost = (error) => {
    clearInterval(ping);
    onLost(error);
  };
  return {
    async end() {
      isOver = true;
      clearInterval(ping);
      await end(client);
    },
  };
}

async function end(client: pg.Client): Promise<void> {
  await client.end().catch(() => undefined);
}
