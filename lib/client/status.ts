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

/** The same for several channels at once; one that nobody could ask, or that is not answered yet, is unknown. */
export function useStatusMails(channelIds: readonly number[]): (channelId: number) => StatusMail['mail'] {
  const distinct = [...new Set(channelIds)].toSorted((one, other) => one - other);
  const key = useSession() === null || distinct.length === 0 ? null : keys.statusMails(distinct);
  const { data } = useSWR<ReadonlyMap<number, StatusMail['mail']>, RequestError, typeof key>(key, readMails, {
    revalidateIfStale: false,
    revalidateOnFocus: false,
  });
  return (channelId) => data?.get(channelId) ?? 'unknown';
}

async function readMails([, channelIds]: ReturnType<typeof keys.statusMails>) {
  const answers = channelIds.map(async (channelId) => {
    const { mail } = await request<StatusMail>(`/api/status-mail?channel=${channelId}`);
    return [channelId, mail] as const;
  });
  return new Map(await Promise.all(answers));
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
