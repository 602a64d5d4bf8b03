'use client';

import { useState } from 'react';
import type { MoneyEnd } from '#lib/client/money.ts';
import type { ErrorBody } from '#lib/core/errors.ts';

export type SendState<Taken> =
  | { readonly kind: 'idle' }
  /** `message`: why the last try came to nothing. */
  | { readonly kind: 'asking' | 'sending'; readonly key: string; readonly message: string }
  /** Nobody knows yet: there is no second button. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'taken'; readonly taken: Taken }
  /** Nothing was sent: what the person decided by is not so any more. */
  | { readonly kind: 'changed'; readonly message: string };

interface Sending<Body, Taken> {
  readonly write: (body: Body, key: string) => Promise<MoneyEnd<Taken>>;
  readonly onChanged: () => void;
  /** Failures after which the same must not be sent again from this dialog. */
  readonly isOver?: (error: ErrorBody) => boolean;
  readonly messageOf?: (error: ErrorBody) => string;
}

/** One act on an order's money from its dialog to its end: one key for as long as the dialog is open. */
export function useSend<Body, Taken>({
  write,
  onChanged,
  isOver = ({ code }) => code === 'conflict',
  messageOf = ({ message }) => message,
}: Sending<Body, Taken>) {
  const [state, setState] = useState<SendState<Taken>>({ kind: 'idle' });
  return {
    state,
    ask: () => setState({ kind: 'asking', key: crypto.randomUUID(), message: '' }),
    close: () => setState({ kind: 'idle' }),
    send: async (body: Body) => {
      if (state.kind !== 'asking') return;
      const { key } = state;
      setState({ kind: 'sending', key, message: '' });
      const end = await write(body, key);
      if (end.kind === 'done') setState({ kind: 'taken', taken: end.value });
      else if (end.kind === 'unknown') setState({ kind: 'unknown' });
      else if (isOver(end.error)) {
        setState({ kind: 'changed', message: messageOf(end.error) });
        onChanged();
      } else setState({ kind: 'asking', key: crypto.randomUUID(), message: messageOf(end.error) });
    },
  };
}
