import { createStoreQueues, type StoreQueues } from '#lib/bigcommerce/store-queues.ts';
import { systemClock, type Clock } from '#lib/core/clock.ts';
import { createNoticeBoard, type NoticeBoard } from '#lib/db/notices.ts';
import { createOrderLocks, type OrderLocks } from '#lib/db/order-locks.ts';
import { createPrismaClient, type PrismaClient } from '#lib/db/prisma-client.ts';
import { createSessionRepository, type SessionRepository } from '#lib/db/sessions.ts';
import { createTenancyRepository, type TenancyRepository } from '#lib/db/tenancy.ts';
import { env, type Env } from '#lib/env.ts';
import { createLog, type Log } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createOpenStreams, type OpenStreams } from './open-streams.ts';

/** The long-lived parts of a process, made once. */
export interface Runtime {
  readonly env: Env;
  readonly log: Log;
  readonly clock: Clock;
  readonly prisma: PrismaClient;
  readonly locks: OrderLocks;
  readonly tenancy: TenancyRepository;
  readonly sessions: SessionRepository;
  readonly queues: StoreQueues;
  readonly notices: NoticeBoard;
  readonly streams: OpenStreams;
  readonly metrics: Metrics;
}

const KEY = Symbol.for('orderdeck.runtime');
const holder = globalThis as { [KEY]?: Runtime };

/** The process's runtime. Kept on the global object: the framework loads a module once per bundle, and queues must be one. */
export function runtime(): Runtime {
  return (holder[KEY] ??= createRuntime(env()));
}

function createRuntime(settings: Env): Runtime {
  const prisma = createPrismaClient(settings.DATABASE_URL);
  const log = createLog(settings.LOG_LEVEL);
  return {
    env: settings,
    log,
    clock: systemClock,
    prisma,
    locks: createOrderLocks(createPrismaClient(settings.DATABASE_URL)),
    tenancy: createTenancyRepository(prisma),
    sessions: createSessionRepository(prisma),
    queues: createStoreQueues(),
    notices: createNoticeBoard({
      databaseUrl: settings.DATABASE_URL,
      onLost: (err) => log.warn({ err }, 'changes are not heard of until the database is reached again'),
    }),
    streams: createOpenStreams(),
    metrics: createMetrics(),
  };
}
