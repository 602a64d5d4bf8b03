import { randomUUID } from 'node:crypto';
import type { StoreHash, UserId } from '#lib/core/ids.ts';
import type { Install } from '#lib/db/installs.ts';
import { runtime } from '#lib/process/runtime.ts';

export const T0 = new Date('2026-11-21T08:00:00.000Z');
export const PERSON = 41 as UserId;
export const OTHER_PERSON = 42 as UserId;

export const after = (ms: number, from = T0) => new Date(from.getTime() + ms);

let stores = 0;

/** A store of its own, installed as a callback does it, with one person. */
export async function installStoreRow(storeHash?: StoreHash): Promise<Install> {
  stores += 1;
  const hash = storeHash ?? (`rows${process.pid}x${stores}`.slice(0, 20) as StoreHash);
  const installId = randomUUID();
  const { tenancy } = runtime();
  await tenancy.saveInstall({
    storeHash: hash,
    installId,
    sealedToken: `sealed ${installId}`,
    scope: 'store_v2_orders',
    ownerId: PERSON,
    at: T0,
  });
  for (const userId of [PERSON, OTHER_PERSON])
    await tenancy.saveUser({ storeHash: hash, userId, email: 'p@example.test', locale: 'en', at: T0 }, 'viewer');
  return { storeHash: hash, installId };
}

/** The jobs that wait for a store: their tasks, in alphabetical order. */
export async function waitingJobs(storeHash: StoreHash): Promise<string[]> {
  const rows = await runtime().prisma.$queryRaw<{ task: string }[]>`
    SELECT t.identifier AS task FROM graphile_worker._private_jobs j
    JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE j.payload->>'storeHash' = ${storeHash} ORDER BY 1`;
  return rows.map(({ task }) => task);
}

export async function clearJobs(): Promise<void> {
  await runtime().prisma.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
}
