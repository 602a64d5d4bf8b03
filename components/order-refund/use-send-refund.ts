'use client';

import { useState } from 'react';
import { useMoneyWrites } from '#lib/client/money.ts';
import type { RefundRequest, RefundTaken } from '#lib/refunds/contract.ts';

export type SendState =
  | { readonly kind: 'idle' }
  /** `message`: why the last try came to nothing. */
  | { readonly kind: 'asking' | 'sending'; readonly key: string; readonly message: string }
  /** Nobody knows yet: there is no second button. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'taken'; readonly taken: RefundTaken }
  /** Nothing was sent: what the person decided by is not so any more. */
  | { readonly kind: 'changed'; readonly message: string };

/** One refund from its dialog to its end: one key for as long as the dialog is open. */
export function useSendRefund(orderId: number, onChanged: () => void) {
  const { refund } = useMoneyWrites(orderId);
  const [state, setState] = useState<SendState>({ kind: 'idle' });
  return {
    state,
    ask: () => setState({ kind: 'asking', key: crypto.randomUUID(), message: '' }),
    close: () => setState({ kind: 'idle' }),
    send: async (body: RefundRequest) => {
      if (state.kind !== 'asking') return;
      const { key } = state;
      setState({ kind: 'sending', key, message: '' });
      const end = await refund(body, key);
      if (end.kind === 'done') setState({ kind: 'taken', taken: end.value });
      else if (end.kind === 'unknown') setState({ kind: 'unknown' });
      else if (end.error.code === 'conflict') {
        setState({ kind: 'changed', message: end.error.message });
        onChanged();
      } else setState({ kind: 'asking', key: crypto.randomUUID(), message: end.error.message });
    },
  };
}
