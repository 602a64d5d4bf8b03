'use client';

import { useEffect, useMemo, useState } from 'react';
import useSWR, { type SWRResponse } from 'swr';
import type { PrintedDocument, PrintWish } from '#lib/core/print-wish.ts';
import type { Printout } from '#lib/orders/printout-contract.ts';
import type { DocumentTexts } from '#lib/settings/contract.ts';
import { keys } from './keys.ts';
import { readEach, type EachRead, type ReadOutcome } from './read-each.ts';
import { RequestError } from './request-error.ts';
import { request } from './request.ts';
import { useSession } from './session.ts';

/** Where the platform does not say how long to leave it alone. */
const USUAL_WAIT_MS = 5_000;
const SHORTEST_WAIT_MS = 1_000;

/** What the store has printed on every document. */
export function useDocumentTexts(): SWRResponse<DocumentTexts, RequestError> {
  const key = useSession() === null ? null : keys.documentTexts;
  return useSWR<DocumentTexts, RequestError>(key, () => request<DocumentTexts>('/api/documents'), {
    revalidateOnFocus: false,
  });
}

interface Reading extends EachRead<Printout> {
  readonly of: PrintWish | null;
  /** Of how many the answer is there. */
  readonly through: number;
  readonly isReading: boolean;
  /** The platform has been asked as often as it allows for now. */
  readonly isWaiting: boolean;
}

export interface Printouts extends Pick<Reading, 'failed' | 'through' | 'isReading' | 'isWaiting'> {
  /** In the order in which they were asked for. */
  readonly printouts: readonly Printout[];
  /** Reads those again that failed. */
  readonly readAgain: () => void;
}

const NOTHING: Reading = { of: null, items: new Map(), failed: [], through: 0, isReading: true, isWaiting: false };

/**
 * Orders as they are printed, read live and once: what is looked at is what goes to the printer. The wish is the same object
 * for as long as it is the same wish.
 */
export function usePrintouts(wish: PrintWish): Printouts {
  const isOpen = useSession() !== null;
  const [reading, setReading] = useState(NOTHING);
  /** What a reading begins with, when some of it was there already. */
  const [kept, setKept] = useState(NOTHING);
  useEffect(() => {
    if (!isOpen) return undefined;
    const abort = new AbortController();
    const known = kept.of === wish ? kept.items : NOTHING.items;
    const put = (next: Partial<Reading>) => {
      if (!abort.signal.aborted) setReading((before) => ({ ...before, ...next }));
    };
    put({ ...NOTHING, of: wish, items: known, through: known.size });
    void readEach<Printout>(
      wish.orderIds.filter((id) => !known.has(id)),
      {
        read: (id) => readOne(id, wish.document, abort.signal),
        wait: (ms) => waitUnlessAborted(ms, abort.signal),
        onProgress: ({ through, isWaiting }) => put({ through: known.size + through, isWaiting }),
      },
    ).then(({ items, failed }) => put({ items: new Map([...known, ...items]), failed, isReading: false }));
    return () => abort.abort();
  }, [wish, kept, isOpen]);
  const now = reading.of === wish ? reading : NOTHING;
  const printouts = useMemo(() => wish.orderIds.flatMap((id) => now.items.get(id) ?? []), [wish, now.items]);
  return {
    ...now,
    printouts,
    readAgain: () => setKept(now),
  };
}

async function readOne(id: number, document: PrintedDocument, signal: AbortSignal): Promise<ReadOutcome<Printout>> {
  if (signal.aborted) return { kind: 'ended' };
  try {
    const item = await request<Printout>(`/api/orders/${id}/printout?document=${document}`, { signal });
    return { kind: 'read', item };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    switch (error.code) {
      case 'session_ended':
        return { kind: 'ended' };
      case 'too_many_requests':
        return { kind: 'later', afterMs: Math.max(error.body.retryAfterMs ?? USUAL_WAIT_MS, SHORTEST_WAIT_MS) };
      default:
        return { kind: 'failed', message: error.message };
    }
  }
}

function waitUnlessAborted(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
