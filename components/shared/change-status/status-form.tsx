'use client';

import { InlineMessage, Text } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import type { ChangeProblem } from '#components/shared/order-change/change-flow.ts';
import { FocusedOnce } from '#components/shared/order-change/focused-once.tsx';
import type { StatusLabel } from '#lib/orders/contract.ts';
import { isHold, paidCrossing } from '#lib/orders/status-rules.ts';
import { useStatusMail } from '#lib/client/status.ts';
import { GuardedStatus } from './guarded-status.tsx';
import { HoldReason } from './hold-reason.tsx';
import { StatusChoice } from './status-choice.tsx';
import { statusEffects } from './status-effects.ts';

const Notice = styled.div`
  min-height: 7rem;
  margin-top: ${theme.spacing.medium};
`;

interface StatusFormProps {
  readonly order: { readonly id: number; readonly channelId: number; readonly base: string };
  readonly onClose: () => void;
  readonly statuses: readonly StatusLabel[];
  readonly currentId: number;
  readonly chosenId: number;
  readonly problem: ChangeProblem | null;
  readonly isDisabled: boolean;
  readonly onChoose: (statusId: number) => void;
  /** Why an order is held; empty for none. */
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** The choice of a status, and beside it what the change will and will not do. */
export function StatusForm({ order, onClose, problem, reason, onReason, ...choice }: StatusFormProps) {
  const t = useTranslations('changeStatus');
  return (
    <>
      {problem === null ? null : (
        <FocusedOnce>
          <InlineMessage header={t(problem.kind)} messages={[{ text: problem.message }]} type="error" />
        </FocusedOnce>
      )}
      <StatusChoice {...choice} />
      {choice.chosenId !== choice.currentId && isHold(choice.chosenId) ? (
        <HoldReason onChange={onReason} value={reason} />
      ) : null}
      <Effects
        channelId={order.channelId}
        currentId={choice.currentId}
        statusId={choice.chosenId === choice.currentId ? null : choice.chosenId}
      />
      {choice.chosenId === choice.currentId ? null : (
        <GuardedStatus
          base={order.base}
          key={choice.chosenId}
          onClose={onClose}
          orderId={order.id}
          statusId={choice.chosenId}
        />
      )}
    </>
  );
}

interface EffectsProps {
  /** Null: none is chosen yet. */
  readonly statusId: number | null;
  readonly currentId: number;
  readonly channelId: number;
}

/** Named before the act. Room is kept for the longest, so that the buttons do not jump while a person tries choices. */
function Effects({ statusId, currentId, channelId }: EffectsProps) {
  const t = useTranslations('changeStatus');
  const ship = useTranslations('shipping.status');
  const mail = useStatusMail(channelId).data?.mail ?? 'unknown';
  const effects = statusId === null ? [] : statusEffects(statusId);
  const crossing = statusId === null ? null : paidCrossing(currentId, statusId);
  return (
    <Notice aria-live="polite">
      {effects.length === 0 ? (
        <Text color="secondary60">{t('chooseFirst')}</Text>
      ) : (
        effects.map((effect) => (
          <Text key={effect} marginBottom="xSmall" bold={effect === 'makesNoShipment' || effect === 'refundsNothing'}>
            {effect === 'mayEmail' && mail !== 'unknown' ? ship(`mail.${mail}`) : t(`effect.${effect}`)}
          </Text>
        ))
      )}
      {crossing === null ? null : <Text marginBottom="xSmall">{ship(crossing)}</Text>}
    </Notice>
  );
}
