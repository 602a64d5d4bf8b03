'use client';

import { useCallback, useEffect, useReducer, useRef } from 'react';
import { useApplyChangedRow, useChangeOrder } from '#lib/client/orders.ts';
import { request } from '#lib/client/request.ts';
import type { OrderChange, OrderDetail, OrderRow } from '#lib/orders/contract.ts';
import {
  changeFlow,
  isPending,
  nextAttempt,
  openChange,
  type ChangeEvent,
  type ChangeFlow,
  type SeenOrder,
} from './change-flow.ts';
import { judgeReading } from './compare-change.ts';
import { sendOutcome } from './send-outcome.ts';

/** Waits before each reading after an unclear outcome: a late write needs a moment to be seen. */
const CHECK_DELAYS_MS = [500, 2_500, 6_000] as const;

export interface OrderChangeControl {
  readonly flow: ChangeFlow;
  /** Sends the wish; once, however fast it is called again. In a conflict it is "keep mine": the newer values become the base. */
  readonly send: (change: OrderChange, reason?: string) => void;
  readonly dispatch: (event: ChangeEvent) => void;
  /** For a conflict that is settled in the other's favour: brings every screen up to date. */
  readonly takeTheirs: () => void;
}

/** Drives one change of one order from an open editor to a settled outcome. `seen` is what the person looked at when it opened. */
export function useOrderChange(orderId: number, seen: SeenOrder): OrderChangeControl {
  const [flow, dispatch] = useReducer(changeFlow, seen, openChange);
  const changeOrder = useChangeOrder();
  const applyRow = useApplyChangedRow();
  const isUnderWay = useRef(false);

  const send = useCallback(
    (change: OrderChange, reason?: string) => {
      if (isUnderWay.current || isPending(flow)) return;
      isUnderWay.current = true;
      const attempt = nextAttempt(flow, { change, reason }, crypto.randomUUID());
      dispatch({ kind: 'sent', attempt });
      changeOrder(orderId, { base: attempt.base, change: attempt.change, reason: attempt.reason }, attempt.key)
        .then((outcome) => dispatch({ kind: 'answered', outcome: sendOutcome(outcome) }))
        .finally(() => (isUnderWay.current = false));
    },
    [changeOrder, flow, orderId],
  );

  useReadingWhileChecking(orderId, flow, dispatch, applyRow);

  const takeTheirs = useCallback(() => {
    readOrder(orderId).then(applyRow, () => undefined);
  }, [applyRow, orderId]);

  return { flow, send, dispatch, takeTheirs };
}

/** Reads the order until it shows the change, or the waits are over; the last reading decides. */
function useReadingWhileChecking(
  orderId: number,
  flow: ChangeFlow,
  dispatch: (event: ChangeEvent) => void,
  applyRow: (row: OrderRow) => void,
): void {
  const checking = flow.step === 'checking' ? flow : null;
  useEffect(() => {
    if (checking === null) return undefined;
    let isStopped = false;
    void (async () => {
      let row: OrderRow | null = null;
      for (const delayMs of CHECK_DELAYS_MS) {
        await new Promise((resolve) => setTimeout(resolve, delayMs));
        if (isStopped) return;
        row = await readOrder(orderId).catch(() => null);
        if (isStopped) return;
        if (row !== null && judgeReading(checking.seen.fields, checking.attempt.change, row).kind !== 'not_arrived')
          break;
      }
      if (row === null) return dispatch({ kind: 'read_failed' });
      applyRow(row);
      dispatch({ kind: 'read', row });
    })();
    return () => {
      isStopped = true;
    };
  }, [applyRow, checking, dispatch, orderId]);
}

async function readOrder(orderId: number): Promise<OrderRow> {
  const detail = await request<OrderDetail>(`/api/orders/${orderId}`);
  return detail.row;
}
