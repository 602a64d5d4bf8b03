'use client';

import { InlineMessage, Text } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import type { ChangeProblem } from '#components/shared/order-change/change-flow.ts';
import { FocusedOnce } from '#components/shared/order-change/focused-once.tsx';
import type { StatusLabel } from '#lib/orders/contract.ts';
import { StatusChoice } from './status-choice.tsx';
import { statusEffects } from './status-effects.ts';

const Notice = styled.div`
  min-height: 7rem;
  margin-top: ${theme.spacing.medium};
`;

interface StatusFormProps {
  readonly statuses: readonly StatusLabel[];
  readonly currentId: number;
  readonly chosenId: number;
  readonly problem: ChangeProblem | null;
  readonly isDisabled: boolean;
  readonly onChoose: (statusId: number) => void;
}

/** The choice of a status, and beside it what the change will and will not do. */
export function StatusForm({ problem, ...choice }: StatusFormProps) {
  const t = useTranslations('changeStatus');
  return (
    <>
      {problem === null ? null : (
        <FocusedOnce>
          <InlineMessage header={t(problem.kind)} messages={[{ text: problem.message }]} type="error" />
        </FocusedOnce>
      )}
      <StatusChoice {...choice} />
      <Effects statusId={choice.chosenId === choice.currentId ? null : choice.chosenId} />
    </>
  );
}

/** Named before the act. Room is kept for the longest, so that the buttons do not jump while a person tries choices. */
function Effects({ statusId }: { readonly statusId: number | null }) {
  const t = useTranslations('changeStatus');
  const effects = statusId === null ? [] : statusEffects(statusId);
  return (
    <Notice aria-live="polite">
      {effects.length === 0 ? (
        <Text color="secondary60">{t('chooseFirst')}</Text>
      ) : (
        effects.map((effect) => (
          <Text key={effect} marginBottom="xSmall" bold={effect === 'makesNoShipment' || effect === 'refundsNothing'}>
            {t(`effect.${effect}`)}
          </Text>
        ))
      )}
    </Notice>
  );
}
