'use client';

import { useTranslations } from 'use-intl/react';
import { useSend } from '#components/shared/money/use-send.ts';
import { useMoneyWrites } from '#lib/client/money.ts';
import type { ErrorBody } from '#lib/core/errors.ts';
import { isRefusalCode, NEXT_STEP } from '#lib/payments/rules.ts';
import type { PayOrder } from './pay-form.ts';

/** One payment from its dialog to its end. A refusal is told in the person's language, and one that must not be sent again ends it. */
export function useSendPayment(orderId: number, onChanged: () => void) {
  const t = useTranslations('pay.refused');
  const { charge, record } = useMoneyWrites(orderId);
  return useSend({
    write: (order: PayOrder, key: string) =>
      order.kind === 'charge' ? charge(order.request, key) : record(order.request, key),
    onChanged,
    isOver: (error: ErrorBody) => error.code === 'conflict' || isOver(error.platformCode),
    messageOf: ({ platformCode, message }) => (isRefusalCode(platformCode) ? t(`${platformCode}`) : message),
  });
}

function isOver(platformCode: number | undefined): boolean {
  if (!isRefusalCode(platformCode)) return false;
  const next = NEXT_STEP[platformCode];
  return next === 'stop' || next === 'read';
}
