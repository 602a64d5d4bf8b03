'use client';

import useSWR, { type SWRResponse } from 'swr';
import useSWRImmutable from 'swr/immutable';
import type {
  Draft,
  DraftContent,
  DraftProblem,
  DraftSummary,
  NewOrderOptions,
  PlacedOrder,
} from '#lib/order-create/contract.ts';
import { keys } from './keys.ts';
import { RequestError } from './request-error.ts';
import { request } from './request.ts';
import { useSession } from './session.ts';

const DRAFTS = '/api/order-drafts';

/** What a new order can be given in this store. */
export function useNewOrderOptions(): SWRResponse<NewOrderOptions, RequestError> {
  const key = useSession() === null ? null : keys.newOrderOptions;
  return useSWRImmutable<NewOrderOptions, RequestError>(key, () => request<NewOrderOptions>(`${DRAFTS}/options`));
}

/** The person's own drafts. */
export function useOrderDrafts(): SWRResponse<readonly DraftSummary[], RequestError> {
  const key = useSession() === null ? null : keys.orderDrafts;
  return useSWR<readonly DraftSummary[], RequestError>(key, () => request<readonly DraftSummary[]>(DRAFTS));
}

/** Begins a draft, empty or after an order. The same id again gives the same draft. */
export function beginDraft(id: string, from: number | null): Promise<Draft> {
  return request<Draft>(DRAFTS, { method: 'POST', body: from === null ? {} : { from }, idempotencyKey: id });
}

export function fetchDraft(id: string): Promise<Draft> {
  return request<Draft>(`${DRAFTS}/${id}`);
}

export function saveDraft(
  id: string,
  revision: number,
  content: DraftContent,
): Promise<{ readonly revision: number; readonly changedAt: string }> {
  const body = { revision, content };
  return request(`${DRAFTS}/${id}`, { method: 'PUT', body, idempotencyKey: crypto.randomUUID() });
}

export function discardDraft(id: string): Promise<void> {
  return request(`${DRAFTS}/${id}`, { method: 'DELETE', idempotencyKey: crypto.randomUUID() });
}

export type Placing =
  | { readonly kind: 'placed'; readonly order: PlacedOrder }
  /** Nothing was made. `problems` stand beside their fields; there may be none to name. */
  | { readonly kind: 'refused'; readonly message: string; readonly problems: readonly DraftProblem[] }
  /** It may or may not have been made: asking again looks, and never makes a second one. */
  | { readonly kind: 'unclear'; readonly message: string };

/** Makes the order of a draft, which `ensureStored` puts on the server where it is not yet. Never throws for a failed request, and never makes two. */
export async function placeOrder(
  id: string,
  content: DraftContent,
  ensureStored: () => Promise<void>,
): Promise<Placing> {
  const path = `${DRAFTS}/${id}/order`;
  try {
    await ensureStored();
    const order = await request<PlacedOrder>(path, {
      method: 'POST',
      body: { content },
      // The draft itself keeps two clicks from making two orders.
      idempotencyKey: crypto.randomUUID(),
    });
    return { kind: 'placed', order };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return error.isUnclear || error.code === 'conflict'
      ? { kind: 'unclear', message: error.message }
      : { kind: 'refused', message: error.message, problems: problemsOf(error) };
  }
}

/** Our own answers carry the problems of a draft beside the error. */
function problemsOf({ body }: RequestError): readonly DraftProblem[] {
  const { problems } = body as { readonly problems?: unknown };
  return Array.isArray(problems) ? (problems as readonly DraftProblem[]) : [];
}
