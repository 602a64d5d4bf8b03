'use client';

import { Button, Flex, H1, Link, Panel, Text } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import { usePathname, useRouter } from 'next/navigation';
import { useState, type MouseEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { MoneyMessages } from '#components/shared/messages/money-messages.tsx';
import { FollowUpNotice } from '#components/shared/money/follow-up-notice.tsx';
import { QuestionNotice } from '#components/shared/money/question-notice.tsx';
import { RefundTable } from '#components/shared/money/refund-table.tsx';
import { RestockNotice } from '#components/shared/money/restock-notice.tsx';
import { PageFrame } from '#components/shared/page-frame/page-frame.ts';
import { usePaymentQuestions, usePaymentTasks, useStoreRefunds } from '#lib/client/money.ts';

/** What of the store's payments needs an eye, and every refund. */
export function PaymentsScreen() {
  return (
    <MoneyMessages>
      <Payments />
    </MoneyMessages>
  );
}

function Payments() {
  const t = useTranslations('money.page');
  return (
    <PageFrame>
      <H1 marginBottom="medium">{t('title')}</H1>
      <QuestionsPanel />
      <TasksPanels />
      <AllRefundsPanel />
    </PageFrame>
  );
}

interface Request {
  readonly error: { readonly message: string } | undefined;
  readonly isValidating: boolean;
  readonly mutate: () => Promise<unknown>;
}

/** A list that can load, fail or be empty. */
function ListPanel(props: {
  readonly title: string;
  readonly emptyText: string;
  readonly request: Request;
  /** Null while it was not read. */
  readonly children: readonly ReactNode[] | null;
}) {
  const t = useTranslations('money.page');
  const { title, emptyText, request, children } = props;
  return (
    <Panel header={title}>
      {request.error === undefined ? null : (
        <LoadFailure
          isRetrying={request.isValidating}
          message={request.error.message}
          onRetry={() => void request.mutate()}
        />
      )}
      {children === null ? (
        request.error === undefined && <Loading label={t('loading')} />
      ) : children.length === 0 ? (
        <Text color="secondary60" marginBottom="none">
          {emptyText}
        </Text>
      ) : (
        children
      )}
    </Panel>
  );
}

function QuestionsPanel() {
  const t = useTranslations('money.page');
  const request = usePaymentQuestions();
  return (
    <ListPanel emptyText={t('questionsEmpty')} request={request} title={t('questions')}>
      {request.data?.questions.map((question) => (
        <QuestionNotice
          act={{ ...question, isAsked: true }}
          actions={<OrderLink orderId={question.orderId} />}
          key={question.intentId}
          orderId={question.orderId}
        />
      )) ?? null}
    </ListPanel>
  );
}

function TasksPanels() {
  const t = useTranslations('money.page');
  const request = usePaymentTasks();
  const { data } = request;
  return (
    <>
      <ListPanel emptyText={t('waitingEmpty')} request={request} title={t('waiting')}>
        {data?.followUps.map((followUp) => (
          <FollowUpNotice
            actions={<OrderLink orderId={followUp.orderId} />}
            followUp={followUp}
            key={`${followUp.orderId} ${followUp.kind} ${followUp.refundId}`}
          />
        )) ?? null}
      </ListPanel>
      <ListPanel emptyText={t('restocksEmpty')} request={request} title={t('restocks')}>
        {data?.restocks.map((step) => <RestockNotice key={`${step.refundId} ${step.lineId}`} step={step} />) ?? null}
      </ListPanel>
    </>
  );
}

function AllRefundsPanel() {
  const t = useTranslations('money.page');
  const [page, setPage] = useState(1);
  const request = useStoreRefunds(page);
  const { data } = request;
  const isOnly = data !== undefined && page === 1 && !data.hasOlder;
  return (
    <ListPanel emptyText={t('refundsEmpty')} request={request} title={t('refunds')}>
      {data === undefined
        ? null
        : data.refunds.length === 0
          ? []
          : [
              <RefundTable
                key="refunds"
                orderOf={({ orderId }) => <OrderLink orderId={orderId} />}
                refunds={data.refunds}
              />,
              isOnly ? null : (
                <Flex alignItems="center" flexGap={theme.spacing.small} key="pages" marginTop="medium">
                  <Button disabled={page === 1} onClick={() => setPage(page - 1)} type="button" variant="subtle">
                    {t('newer')}
                  </Button>
                  <Text marginBottom="none">
                    {data.pages === null
                      ? t('pageOnly', { page: String(page) })
                      : t('pageOf', { page: String(page), pages: String(data.pages) })}
                  </Text>
                  <Button disabled={!data.hasOlder} onClick={() => setPage(page + 1)} type="button" variant="subtle">
                    {t('older')}
                  </Button>
                </Flex>
              ),
            ]}
    </ListPanel>
  );
}

/** Goes there within the document: another one would have no session. */
function OrderLink({ orderId }: { readonly orderId: number }) {
  const t = useTranslations('money.page');
  const router = useRouter();
  const href = usePathname().replace(/payments$/, `orders/${orderId}`);
  const go = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    router.push(href);
  };
  return (
    <Link href={href} onClick={go}>
      {t('orderLink', { id: String(orderId) })}
    </Link>
  );
}
