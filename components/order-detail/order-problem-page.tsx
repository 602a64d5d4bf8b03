'use client';

import { Button, Flex, Panel, StatusMessage, Text } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import { useTranslations } from 'use-intl/react';
import { useSession } from '#lib/client/session.ts';
import { OrderFrame } from './order-frame.tsx';
import { PROBLEM_VIEWS, type OrderProblem, type WayOut } from './order-problem.ts';
import { useBackToList } from '#components/shared/order-screen/use-back-to-list.ts';

interface OrderProblemPageProps {
  readonly title: string;
  readonly problem: OrderProblem;
  /** The failed answer's own words, where it has some. */
  readonly message?: string | undefined;
  readonly requestId?: string | undefined;
  readonly isRetrying?: boolean;
  readonly onRetry?: () => void;
}

/** An order that cannot be shown: why, and what to do about it. */
export function OrderProblemPage({ title, problem, message, requestId = '', ...retry }: OrderProblemPageProps) {
  const t = useTranslations('orderDetail.problem');
  return (
    <OrderFrame title={title}>
      <Panel header={t(`${problem}.heading`)}>
        <StatusMessage
          actions={<ProblemActions problem={problem} {...retry} />}
          message={message ?? t(`${problem}.message`)}
          variant={PROBLEM_VIEWS[problem].variant}
        />
        {requestId === '' ? null : (
          <Flex justifyContent="center">
            <Text color="secondary60">{t('reference', { requestId })}</Text>
          </Flex>
        )}
      </Panel>
    </OrderFrame>
  );
}

type ProblemActionsProps = Pick<OrderProblemPageProps, 'problem' | 'onRetry' | 'isRetrying'>;

function ProblemActions({ problem, onRetry, isRetrying = false }: ProblemActionsProps) {
  const t = useTranslations('orderDetail.problem');
  const session = useSession();
  const { goBack } = useBackToList();
  const acts: Readonly<Record<WayOut, (() => void) | undefined>> = {
    tryAgain: onRetry,
    orders: goBack,
    controlPanel: session === null ? undefined : () => window.open(session.store.controlPanelUrl, '_top', 'noreferrer'),
  };
  return (
    <Flex flexGap={theme.spacing.xSmall} flexWrap="wrap" justifyContent="center">
      {PROBLEM_VIEWS[problem].waysOut.map((way) =>
        acts[way] === undefined ? null : (
          <Button
            isLoading={way === 'tryAgain' && isRetrying}
            key={way}
            mobileWidth="auto"
            onClick={acts[way]}
            variant="secondary"
          >
            {t(way)}
          </Button>
        ),
      )}
    </Flex>
  );
}
