'use client';

import { useSend } from '#components/shared/money/use-send.ts';
import { useMoneyWrites } from '#lib/client/money.ts';

/** One refund from its dialog to its end. */
export function useSendRefund(orderId: number, onChanged: () => void) {
  const { refund } = useMoneyWrites(orderId);
  return useSend({ write: refund, onChanged });
}
