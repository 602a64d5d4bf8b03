'use client';

import { useCallback, useEffect, useState } from 'react';
import useSWR, { useSWRConfig, type SWRResponse } from 'swr';
import type { ErrorBody } from '#lib/core/errors.ts';
import type { EditConflict, EditState, OtherEditor, SaveEditDone, SaveEditRequest } from '#lib/orders/edit-contract.ts';
import { isKeyOfOrder, isOrderCountsKey, isOrderPageKey, isOrderSearchKey, keys, type OrderEditKey } from './keys.ts';
import { RequestError } from './request-error.ts';
import { request } from './request.ts';
import { useSession } from './session.ts';

/** An order for its edit form, read once: what a person began to edit does not change under their hands. */
export function useEditState(id: number): SWRResponse<EditState, RequestError> {
  const key = useSession() === null ? null : keys.orderEdit(id);
  return useSWR(key, fetchEditState, {
    revalidateOnFocus: false,
    revalidateOnReconnect: false,
    revalidateIfStale: true,
    dedupingInterval: 0,
  });
}

export function fetchEditState([, id]: OrderEditKey): Promise<EditState> {
  return request<EditState>(`/api/orders/${id}/edit`);
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly done: SaveEditDone }
  /** Nothing was written. */
  | { readonly kind: 'conflict'; readonly conflict: EditConflict }
  | { readonly kind: 'failed'; readonly error: ErrorBody; readonly field: string | undefined }
  /** It may or may not have been written. The same save under the same key is never made twice. */
  | { readonly kind: 'unknown'; readonly error: ErrorBody };

/** Saves an edit, and has every screen's copy of the order read again. Never throws for a failed request. */
export function useSaveEdit(): (id: number, body: SaveEditRequest, key: string) => Promise<SaveOutcome> {
  const { mutate } = useSWRConfig();
  return useCallback(
    async (id, body, idempotencyKey) => {
      try {
        const path = `/api/orders/${id}/edit`;
        const done = await request<SaveEditDone>(path, { method: 'PATCH', body, idempotencyKey });
        void mutate((key) => isKeyOfOrder(key, id));
        void mutate((key) => isOrderPageKey(key) || isOrderSearchKey(key) || isOrderCountsKey(key));
        return { kind: 'saved', done };
      } catch (error) {
        if (error instanceof RequestError) return outcomeOfFailure(error);
        throw error;
      }
    },
    [mutate],
  );
}

/** Without an answer of our server's own making the request may have arrived. */
export function outcomeOfFailure({ body, isUnclear }: RequestError): SaveOutcome {
  const { edit } = body as ErrorBody & { readonly edit?: EditConflict };
  if (edit !== undefined) return { kind: 'conflict', conflict: edit };
  if (isUnclear) return { kind: 'unknown', error: body };
  return { kind: 'failed', error: body, field: body.field };
}

const HEARTBEAT_MS = 10_000;
const NOBODY: readonly OtherEditor[] = [];

/** Who else has the order open for editing. Tells the others of this person for as long as the screen is open. */
export function useOtherEditors(id: number): readonly OtherEditor[] {
  const [others, setOthers] = useState(NOBODY);
  const isReady = useSession() !== null;
  useEffect(() => {
    if (!isReady) return undefined;
    const path = `/api/orders/${id}/editors`;
    const tell = (isLeaving: boolean) =>
      request<{ others: readonly OtherEditor[] }>(path, { method: 'POST', body: { isLeaving } });
    let isOver = false;
    // Who cannot be told is not worth a message: the save finds out by itself.
    const beat = () =>
      void tell(false).then(
        (answer) => isOver || setOthers(answer.others),
        () => undefined,
      );
    beat();
    const timer = setInterval(beat, HEARTBEAT_MS);
    return () => {
      isOver = true;
      clearInterval(timer);
      void tell(true).catch(() => undefined);
    };
  }, [id, isReady]);
  return others;
}
