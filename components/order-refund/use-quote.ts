'use client';

import { useEffect, useState } from 'react';
import { fetchQuote } from '#lib/client/money.ts';
import { RequestError } from '#lib/client/request-error.ts';
import type { QuoteView, RefundSelection } from '#lib/refunds/contract.ts';

/** From the last key to the question: with the way to the platform's door and back, under 300 ms beyond its own time. */
const SETTLE_MS = 200;

export type QuoteState =
  | { readonly kind: 'none' | 'asking' }
  | { readonly kind: 'quoted'; readonly quote: QuoteView }
  | { readonly kind: 'failed'; readonly message: string };

interface Answered {
  /** What it is the answer to: one for anything else is never used. */
  readonly wish: string;
  readonly state: QuoteState;
}

interface QuoteWish {
  readonly orderId: number;
  readonly currencyCode: string;
  /** Null while there is nothing right to ask about. */
  readonly selection: RefundSelection | null;
  /** Changes when the order's payments did: the same selection is asked about anew. */
  readonly base: string;
}

/** The platform's figures for a selection, a moment after it was typed. A stale answer is never shown. */
export function useQuote({ orderId, currencyCode, selection, base }: QuoteWish) {
  const [round, setRound] = useState(0);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const wish = selection === null ? null : JSON.stringify([base, round, currencyCode, selection]);
  useEffect(() => {
    if (wish === null) return undefined;
    // Out of the wish: another object that says the same is no reason to ask again.
    const asked = (JSON.parse(wish) as [string, number, string, RefundSelection])[3];
    const giveUp = new AbortController();
    const timer = setTimeout(() => {
      void answerOf(orderId, currencyCode, asked, giveUp.signal).then((state) => {
        if (!giveUp.signal.aborted) setAnswered({ wish, state });
      });
    }, SETTLE_MS);
    return () => {
      clearTimeout(timer);
      giveUp.abort();
    };
  }, [wish, orderId, currencyCode]);
  const state: QuoteState =
    wish === null ? { kind: 'none' } : answered?.wish === wish ? answered.state : { kind: 'asking' };
  return { state, askAgain: () => setRound((count) => count + 1) };
}

async function answerOf(
  orderId: number,
  currencyCode: string,
  selection: RefundSelection,
  signal: AbortSignal,
): Promise<QuoteState> {
  try {
    return { kind: 'quoted', quote: await fetchQuote(orderId, { currencyCode, selection }, signal) };
  } catch (error) {
    if (error instanceof RequestError) return { kind: 'failed', message: error.message };
    throw error;
  }
}
