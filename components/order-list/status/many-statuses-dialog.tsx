'use client';

import { Button, Text } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { StatusChoice } from '#components/shared/change-status/status-choice.tsx';
import { useStatusLabels } from '#components/shared/change-status/use-status-labels.ts';
import { Dialog } from '#components/shared/dialog/dialog.tsx';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { useWriteBlock } from '#components/shared/freshness/use-write-block.ts';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { OrderMessages } from '#components/shared/messages/order-messages.tsx';
import { ShipMessages } from '#components/shared/messages/ship-messages.tsx';
import { NamedProgressBar } from '#components/shared/progress/named-progress-bar.tsx';
import { useChosenOrders } from '#lib/client/chosen-orders.ts';
import { useStatusMails } from '#lib/client/status.ts';
import { MOST_TERMS } from '#lib/core/search/most-characters.ts';
import type { OrderRow } from '#lib/orders/contract.ts';
import { PlanNotice } from './plan-notice.tsx';
import { RunResult } from './run-result.tsx';
import { planStatus, type StatusPlan } from './status-plan.ts';
import type { StatusWish } from './status-run.ts';
import { useStatusRun, type RunState, type StatusRun } from './use-status-run.ts';

interface ManyStatusesDialogProps {
  readonly orderIds: readonly number[];
  readonly onClose: () => void;
  /** Has the list show these orders and no others. */
  readonly onShowAlone: (orderIds: readonly number[]) => void;
}

/** Gives several orders a status. Mount it to open it. */
export function ManyStatusesDialog(props: ManyStatusesDialogProps) {
  return (
    <OrderMessages>
      <ShipMessages>
        <OpenDialog {...props} />
      </ShipMessages>
    </OrderMessages>
  );
}

const NONE = -1;

function OpenDialog({ orderIds, onClose, onShowAlone }: ManyStatusesDialogProps) {
  const t = useTranslations('manyStatuses');
  const [wanted] = useState(() => orderIds.toSorted((one, other) => one - other));
  const chosen = useChosenOrders(wanted);
  const statuses = useStatusLabels();
  const [statusId, setStatusId] = useState(NONE);
  const run = useStatusRun();
  const { state } = run;
  // What was seen when it was sent; the list behind goes on.
  const rows = chosen.data ?? [];
  const mails = useStatusMails(rows.map(({ channelId }) => channelId));
  const plan = statusId === NONE ? null : planStatus(rows, statusId, mails);
  return (
    <Dialog
      footer={
        <Footer
          isReady={chosen.data !== undefined}
          onClose={onClose}
          onShowAlone={(ids) => {
            onShowAlone(ids);
            onClose();
          }}
          plan={plan}
          run={run}
          statusId={statusId}
        />
      }
      isLocked={state.step === 'sending'}
      onClose={onClose}
      title={t('title', { count: wanted.length })}
    >
      {body()}
    </Dialog>
  );

  function body() {
    if (state.step === 'sending') return <Progress state={state} />;
    if (state.step === 'ended')
      return <RunResult done={state.done} label={visibleText(statuses.labelOf(statusId))} misses={state.misses} />;
    if (chosen.error !== undefined)
      return (
        <LoadFailure
          isRetrying={chosen.isValidating}
          message={chosen.error.message}
          onRetry={() => void chosen.mutate()}
        />
      );
    if (statuses.failure !== null && statuses.labels === null) return <LoadFailure {...statuses.failure} />;
    if (chosen.data === undefined || statuses.labels === null) return <Loading label={t('reading')} />;
    const gone = wanted.length - rows.length;
    return (
      <>
        {gone === 0 ? null : <Text>{t('gone', { count: gone })}</Text>}
        {rows.length === 0 ? (
          <Text marginBottom="none">{t('nothing')}</Text>
        ) : (
          <>
            <StatusChoice
              chosenId={statusId}
              currentId={NONE}
              isDisabled={false}
              onChoose={setStatusId}
              statuses={statuses.labels}
            />
            <PlanNotice chosen={plan === null ? null : { statusId, plan }} />
          </>
        )}
      </>
    );
  }
}

function Progress({ state }: { readonly state: Extract<RunState, { step: 'sending' }> }) {
  const t = useTranslations('manyStatuses');
  const { through, total } = state;
  return (
    <>
      <Text role="status">{t('sending', { done: through, total })}</Text>
      <NamedProgressBar name={t('progress')} percent={Math.round((through / total) * 100)} />
    </>
  );
}

interface FooterProps {
  readonly run: StatusRun;
  readonly plan: StatusPlan | null;
  readonly statusId: number;
  readonly isReady: boolean;
  readonly onClose: () => void;
  readonly onShowAlone: (orderIds: readonly number[]) => void;
}

function Footer({ run, plan, statusId, isReady, onClose, onShowAlone }: FooterProps) {
  const t = useTranslations('manyStatuses');
  const tOne = useTranslations('changeStatus');
  const block = useWriteBlock();
  const { state, start, stop } = run;
  if (state.step === 'sending')
    return (
      <Button disabled={state.isStopping} onClick={stop} variant="secondary">
        {t('stop')}
      </Button>
    );
  if (state.step === 'ended') {
    const { misses } = state;
    const left = misses.map(({ orderId }) => orderId);
    return (
      <>
        <Button onClick={onClose} variant={misses.length === 0 ? 'primary' : 'secondary'}>
          {t('close')}
        </Button>
        {left.length === 0 || left.length > MOST_TERMS ? null : (
          <Button onClick={() => onShowAlone(left)} variant="secondary">
            {t('showAlone')}
          </Button>
        )}
        {misses.length === 0 ? null : (
          <Button onClick={() => start(misses.map(({ again }) => again))} {...block}>
            {t('again', { count: misses.length })}
          </Button>
        )}
      </>
    );
  }
  const changing = plan?.changing ?? [];
  return (
    <>
      <Button onClick={onClose} variant="secondary">
        {tOne('cancel')}
      </Button>
      <Button
        disabled={!isReady || changing.length === 0}
        onClick={() => start(changing.map((row) => wishOf(row, statusId)))}
        {...block}
      >
        {changing.length === 0 ? tOne('submit') : t('submit', { count: changing.length })}
      </Button>
    </>
  );
}

function wishOf({ id, base }: OrderRow, statusId: number): StatusWish {
  return { orderId: id, base, statusId, key: crypto.randomUUID() };
}
