'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { FollowUpView } from '#lib/transactions/contract.ts';
import { MoneyNotice } from './money-notice.tsx';

const TONES = { waiting: 'info', stuck: 'warning', done: 'success', failed: 'error' } as const;

interface FollowUpNoticeProps {
  readonly followUp: FollowUpView;
  readonly actions?: ReactNode;
}

/** What a gateway was asked for, and how far it is: done only once the platform says so. */
export function FollowUpNotice({ followUp, actions }: FollowUpNoticeProps) {
  const t = useTranslations('money.follow');
  const format = useStoreFormat();
  const { kind, amount, state, isStuck, startedAt, refundId } = followUp;
  const how = isStuck ? 'stuck' : state;
  const texts = { amount: format.money(amount), at: format.date(startedAt), id: String(refundId) };
  return (
    <MoneyNotice tone={TONES[how]} {...(actions === undefined ? {} : { actions })}>
      {t(`${kind}.${how}`, texts)}
    </MoneyNotice>
  );
}
