'use client';

import { useCallback } from 'react';
import useSWR, { type SWRResponse } from 'swr';
import type { ErrorBody } from '#lib/core/errors.ts';
import type { SyncHealth, SyncStatus } from '#lib/sync/contract.ts';
import { keys } from './keys.ts';
import { rememberSyncStatus, useSyncStatus } from './live.ts';
import { RequestError } from './request-error.ts';
import { request } from './request.ts';
import { useSession } from './session.ts';

/** While somebody looks at the health page its figures are read again this often. */
const HEALTH_REFRESH_MS = 10_000;

/** How well the store's orders are kept up with: the figures as they were read last, with what was told since. */
export function useSyncHealth(): SWRResponse<SyncHealth, RequestError> {
  const isReady = useSession() !== null;
  const told = useSyncStatus();
  const answer = useSWR<SyncHealth, RequestError>(isReady ? keys.syncHealth : null, fetchHealth, {
    refreshInterval: HEALTH_REFRESH_MS,
  });
  return { ...answer, data: answer.data === undefined ? undefined : { ...answer.data, ...told } };
}

async function fetchHealth(): Promise<SyncHealth> {
  const health = await request<SyncHealth>('/api/sync/health');
  const { phase, done, total, secondsLeft, asOf, platform } = health;
  rememberSyncStatus({ phase, done, total, secondsLeft, asOf, platform });
  return health;
}

/** Has every order read again from the first one. Null when that has begun, else why it has not. `key`: of the wish. */
export function useSyncAgain(): (key: string) => Promise<ErrorBody | null> {
  return useCallback(async (key) => {
    try {
      rememberSyncStatus(await request<SyncStatus>('/api/sync/resync', { method: 'POST', idempotencyKey: key }));
      return null;
    } catch (error) {
      if (error instanceof RequestError) return error.body;
      throw error;
    }
  }, []);
}
