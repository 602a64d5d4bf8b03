'use client';

import { useCallback } from 'react';
import useSWR, { type SWRResponse } from 'swr';
import type { ChangeOrderDone } from '#lib/orders/contract.ts';
import type { RepairStatusRequest, StatusMail } from '#lib/orders/status-contract.ts';
import { keys } from './keys.ts';
import { useApplyChangedRow } from './orders.ts';
import type { RequestError } from './request-error.ts';
import { request } from './request.ts';
import { useSession } from './session.ts';
import { writeEnd, type WriteEnd } from './ship.ts';

/** Whether the store mails shoppers of a channel about their orders. It changes rarely, so it is asked for once. */
export function useStatusMail(channelId: number): SWRResponse<StatusMail, RequestError> {
  const key = useSession() === null ? null : keys.statusMail(channelId);
  return useSWR<StatusMail, RequestError>(key, () => request<StatusMail>(`/api/status-mail?channel=${channelId}`), {
    revalidateIfStale: false,
    revalidateOnFocus: false,
  });
}

/** Sets a status against what shipments or refunds say. `key`: a UUID of the wish. */
export function useRepairStatus(): (
  orderId: number,
  body: RepairStatusRequest,
  key: string,
) => Promise<WriteEnd<ChangeOrderDone>> {
  const applyRow = useApplyChangedRow();
  return useCallback(
    async (orderId, body, idempotencyKey) => {
      const end = await writeEnd(
        request<ChangeOrderDone>(`/api/orders/${orderId}/status`, { method: 'PUT', body, idempotencyKey }),
      );
      if (end.kind === 'done') applyRow(end.value.row);
      return end;
    },
    [applyRow],
  );
}
