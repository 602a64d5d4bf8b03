'use client';

import { Text } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import type { ReactNode } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { statusEffects } from '#components/shared/change-status/status-effects.ts';
import { guardOf } from '#lib/orders/status-rules.ts';
import type { StatusPlan } from './status-plan.ts';

const Notice = styled.div`
  min-height: 9rem;
  margin-top: ${theme.spacing.medium};
`;

interface PlanNoticeProps {
  /** Null: no status is chosen yet. */
  readonly chosen: { readonly statusId: number; readonly plan: StatusPlan } | null;
}

/** What the change will do and will not do, named before the act. */
export function PlanNotice({ chosen }: PlanNoticeProps) {
  const t = useTranslations('changeStatus');
  return (
    <Notice aria-live="polite">
      {chosen === null ? <Text color="secondary60">{t('chooseFirst')}</Text> : <Effects {...chosen} />}
    </Notice>
  );
}

function Effects({ statusId, plan }: NonNullable<PlanNoticeProps['chosen']>) {
  const t = useTranslations('changeStatus');
  const many = useTranslations('manyStatuses');
  const guard = guardOf(statusId);
  const { changing, already, mails, becomesPaid, becomesUnpaid } = plan;
  if (changing.length === 0) return <Line>{many('already', { count: already })}</Line>;
  return (
    <>
      <Line isBold>{many('plan', { count: changing.length })}</Line>
      {already === 0 ? null : <Line>{many('already', { count: already })}</Line>}
      {guard === null ? null : <Line isBold>{many(`guard.${guard}`)}</Line>}
      {statusEffects(statusId)
        .filter((effect) => effect !== 'mayEmail')
        .map((effect) => (
          <Line key={effect}>{t(`effect.${effect}`)}</Line>
        ))}
      <Line>{many(`mail.${mails.kind}`, { count: mails.count })}</Line>
      {becomesPaid === 0 ? null : <Line>{many('becomesPaid', { count: becomesPaid })}</Line>}
      {becomesUnpaid === 0 ? null : <Line>{many('becomesUnpaid', { count: becomesUnpaid })}</Line>}
    </>
  );
}

function Line({ isBold = false, children }: { readonly isBold?: boolean; readonly children: ReactNode }) {
  return (
    <Text bold={isBold} marginBottom="xSmall">
      {children}
    </Text>
  );
}
