'use client';

import { useCallback } from 'react';
import useSWR, { type SWRResponse } from 'swr';
import type { ErrorBody } from '#lib/core/errors.ts';
import type { Money } from '#lib/core/money.ts';
import type { AllLimits, PersonLimits } from '#lib/spending/contract.ts';
import { keys } from './keys.ts';
import { RequestError } from './request-error.ts';
import { request } from './request.ts';
import { useMay } from './session.ts';

export interface LimitsControl extends Pick<SWRResponse<AllLimits, RequestError>, 'data' | 'error'> {
  /** Puts these in place of all that the person had. Null when it was done, else why it was not. */
  readonly setLimits: (userId: number, limits: readonly Money[]) => Promise<ErrorBody | null>;
}

/** The most that people may move in one act. Only admins may ask; for others there is nothing. */
export function useLimits(): LimitsControl {
  const mayAsk = useMay('store:admin');
  const { data, error, mutate } = useSWR<AllLimits, RequestError>(mayAsk ? keys.limits : null, fetchLimits);
  const setLimits = useCallback(
    async (userId: number, limits: readonly Money[]): Promise<ErrorBody | null> => {
      try {
        const options = { method: 'PUT', body: { limits }, idempotencyKey: crypto.randomUUID() } as const;
        const set = await request<PersonLimits>(`/api/limits/${userId}`, options);
        await mutate((known) => ({ people: [...(known?.people ?? []).filter((one) => one.userId !== userId), set] }), {
          revalidate: false,
        });
        return null;
      } catch (failure) {
        if (failure instanceof RequestError) return failure.body;
        throw failure;
      }
    },
    [mutate],
  );
  return { data, error, setLimits };
}

const fetchLimits = () => request<AllLimits>('/api/limits');
