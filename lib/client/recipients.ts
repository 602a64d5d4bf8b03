'use client';

import { useCallback } from 'react';
import useSWR, { type SWRResponse } from 'swr';
import type { ErrorBody } from '#lib/core/errors.ts';
import type { RecipientsRequest, RecipientsView } from '#lib/order-mail/contract.ts';
import { keys } from './keys.ts';
import { RequestError } from './request-error.ts';
import { request } from './request.ts';
import { useMay } from './session.ts';

export type RecipientsOutcome =
  | { readonly kind: 'done' }
  /** Somebody was faster: what stands there now. */
  | { readonly kind: 'conflict'; readonly now: RecipientsView }
  | { readonly kind: 'failed'; readonly error: ErrorBody };

export interface RecipientsControl extends Pick<
  SWRResponse<RecipientsView, RequestError>,
  'data' | 'error' | 'isValidating'
> {
  readonly reread: () => void;
  readonly save: (wish: RecipientsRequest) => Promise<RecipientsOutcome>;
}

/** Whom the store mails about orders; `channelId` null: for the whole store. Only admins may ask. */
export function useRecipients(channelId: number | null): RecipientsControl {
  const mayAsk = useMay('store:admin');
  const path = `/api/settings/recipients${channelId === null ? '' : `/${channelId}`}`;
  const { data, error, isValidating, mutate } = useSWR<RecipientsView, RequestError>(
    mayAsk ? keys.recipients(channelId) : null,
    () => request<RecipientsView>(path),
  );
  const save = useCallback(
    async (wish: RecipientsRequest): Promise<RecipientsOutcome> => {
      try {
        const options = { method: 'PUT', body: wish, idempotencyKey: crypto.randomUUID() } as const;
        await mutate(request<RecipientsView>(path, options), { revalidate: false });
        return { kind: 'done' };
      } catch (failure) {
        if (!(failure instanceof RequestError)) throw failure;
        const now = failure.code === 'conflict' ? await mutate().catch(() => undefined) : undefined;
        return now === undefined || now.base === wish.base
          ? { kind: 'failed', error: failure.body }
          : { kind: 'conflict', now };
      }
    },
    [mutate, path],
  );
  return { data, error, isValidating, reread: () => void mutate(), save };
}
