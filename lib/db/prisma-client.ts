import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '#prisma/generated/client.ts';

export type { PrismaClient } from '#prisma/generated/client.ts';

const CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 5_000;
/** Longer than anything waits for a lock: it ends what would otherwise hold a connection for ever. */
const STATEMENT_TIMEOUT_MS = 65_000;

export interface PrismaClientOptions {
  /** Most connections at a time. Default 10. */
  readonly connections?: number;
  /** The server ends a statement that takes longer. Default 65 s; searches set a shorter one of their own. */
  readonly statementTimeoutMs?: number;
}

/**
 * A client with a pool of connections of its own; nothing is connected before the first query. Made in one place per
 * process and handed on; `$disconnect()` ends it. When no connection comes free or is made in 5 s, the query fails.
 */
export function createPrismaClient(databaseUrl: string, options: PrismaClientOptions = {}): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString: databaseUrl,
      application_name: 'orderdeck',
      max: options.connections ?? CONNECTIONS,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      statement_timeout: options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS,
      keepAlive: true,
    },
    // A connection cut while idle is replaced at the next query, which tells if that fails too.
    { onPoolError: () => undefined, onConnectionError: () => undefined },
  );
  return new PrismaClient({ adapter, errorFormat: 'minimal' });
}
