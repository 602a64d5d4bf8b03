'use client';

import useSWR, { type SWRResponse } from 'swr';
import type { HoldReasons } from '#lib/settings/contract.ts';
import { keys } from './keys.ts';
import type { RequestError } from './request-error.ts';
import { request } from './request.ts';

/** The store's reasons for holding an order, asked for once somebody is about to hold one. */
export function useHoldReasons(isWanted: boolean): SWRResponse<HoldReasons, RequestError> {
  return useSWR(isWanted ? keys.holdReasons : null, () => request<HoldReasons>('/api/hold-reasons'), {
    revalidateOnFocus: false,
  });
}
