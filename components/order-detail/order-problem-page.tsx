'use client';

import { Button, Flex, Panel, StatusMessage, Text } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import { useTranslations } from 'use-intl/react';
import { useSession } from '#lib/client/session.ts';
import { OrderFrame } from './order-frame.tsx';
import { PROBLEM_VIEWS, type OrderProblem } from './order-problem.ts';

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
  const view = PROBLEM_VIEWS[problem];
  return (
    <OrderFrame title={title}>
      <Panel>
        <StatusMessage
          actions={<ProblemActions problem={problem} {...retry} />}
          heading={t(`${problem}.heading`)}
          message={message ?? t(`${problem}.message`)}
          variant={view.variant}
        />
        {requestId === '' ? null : (
          <Text color="secondary60" style={{ textAlign: 'center' }}>
            {t('reference', { requestId })}
          </Text>
        )}
      </Panel>
    </OrderFrame>
  );
}

function ProblemActions({
  problem,
  onRetry,
  isRetrying = false,
}: Pick<OrderProblemPageProps, 'problem' | 'onRetry' | 'isRetrying'>) {
  const t = useTranslations('orderDetail.problem');
  const session = useSession();
  const { mayRetry, leadsToControlPanel } = PROBLEM_VIEWS[problem];
  return (
    <Flex flexGap={theme.spacing.xSmall} flexWrap="wrap" justifyContent="center">
      {mayRetry && onRetry !== undefined ? (
        <Button isLoading={isRetrying} mobileWidth="auto" onClick={onRetry} variant="secondary">
          {t('tryAgain')}
        </Button>
      ) : null}
      {leadsToControlPanel && session !== null ? (
        <Button
          mobileWidth="auto"
          onClick={() => window.open(session.store.controlPanelUrl, '_top', 'noreferrer')}
          variant="secondary"
        >
          {t('controlPanel')}
        </Button>
      ) : null}
    </Flex>
  );
}
