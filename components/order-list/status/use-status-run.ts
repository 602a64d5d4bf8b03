'use client';

import { useCallback, useRef, useState } from 'react';
import { useLeaveQuestion } from '#components/shared/leaving/use-leave-question.ts';
import { sendOutcome } from '#components/shared/order-change/send-outcome.ts';
import { useChangeOrder } from '#lib/client/orders.ts';
import { runWishes, type StatusMiss, type StatusWish } from './status-run.ts';

export type RunState =
  | { readonly step: 'choosing' }
  | { readonly step: 'sending'; readonly through: number; readonly total: number; readonly isStopping: boolean }
  /** `done`: orders that have the status, those of earlier tries among them. */
  | { readonly step: 'ended'; readonly done: number; readonly misses: readonly StatusMiss[] };

export interface StatusRun {
  readonly state: RunState;
  readonly start: (wishes: readonly StatusWish[]) => void;
  /** Sends nothing more; what is under way ends. */
  readonly stop: () => void;
}

/** Sends a change of status to several orders and keeps what became of each. */
export function useStatusRun(): StatusRun {
  const changeOrder = useChangeOrder();
  const [state, setState] = useState<RunState>({ step: 'choosing' });
  const isUnderWay = useRef(false);
  const isStopped = useRef(false);
  const start = useCallback(
    (wishes: readonly StatusWish[]) => {
      if (isUnderWay.current) return;
      [isUnderWay.current, isStopped.current] = [true, false];
      const before = state.step === 'ended' ? state.done : 0;
      setState({ step: 'sending', through: 0, total: wishes.length, isStopping: false });
      void runWishes(wishes, {
        send: async ({ orderId, base, statusId, key }) =>
          sendOutcome(await changeOrder(orderId, { base, change: { statusId } }, key)),
        newKey: () => crypto.randomUUID(),
        isStopped: () => isStopped.current,
        onProgress: (through) =>
          setState((now) => ({
            step: 'sending',
            through,
            total: wishes.length,
            isStopping: now.step === 'sending' && now.isStopping,
          })),
      }).then((misses) => {
        isUnderWay.current = false;
        setState({ step: 'ended', done: before + wishes.length - misses.length, misses });
      });
    },
    [changeOrder, state],
  );
  const stop = useCallback(() => {
    isStopped.current = true;
    setState((now) => (now.step === 'sending' ? { ...now, isStopping: true } : now));
  }, []);
  // What was not sent yet ends with the page.
  useLeaveQuestion(state.step === 'sending');
  return { state, start, stop };
}
