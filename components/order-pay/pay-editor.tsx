'use client';

import { Button, Panel, Text } from '@bigcommerce/big-design';
import dynamic from 'next/dynamic';
import { useTranslations } from 'use-intl/react';
import { TextField } from '#components/shared/field/text-field.tsx';
import { useWriteBlock } from '#components/shared/freshness/use-write-block.ts';
import { Columns } from '#components/shared/order-screen/columns.ts';
import { SumList } from '#components/shared/order-screen/sum-list.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useUnsavedText } from '#lib/client/unsaved-text.ts';
import { checkLimit } from '#lib/core/spending-limit.ts';
import type { PayDesk } from '#lib/payments/contract.ts';
import { MOST_REASON_CHARACTERS } from '#lib/payments/rules.ts';
import { toPayOrder } from './pay-form.ts';
import type { usePayForm } from './use-pay-form.ts';
import type { useSendPayment } from './use-send-payment.ts';
import { WaysPanel } from './ways-panel.tsx';

const ConfirmPayment = dynamic(() => import('./confirm-payment.tsx').then((module) => module.ConfirmPayment), {
  ssr: false,
});

interface PayEditorProps {
  readonly desk: PayDesk;
  readonly pay: ReturnType<typeof usePayForm>;
  readonly sending: ReturnType<typeof useSendPayment>;
}

/** How it is paid on the one side; what is due and the button on the other. */
export function PayEditor({ desk, pay, sending }: PayEditorProps) {
  return (
    <Columns>
      <div>
        <WaysPanel desk={desk} pay={pay} />
      </div>
      <aside>
        <Decision desk={desk} pay={pay} sending={sending} />
      </aside>
    </Columns>
  );
}

function Decision({ desk, pay, sending }: PayEditorProps) {
  const t = useTranslations('pay');
  const format = useStoreFormat();
  const block = useWriteBlock();
  const { form, choice, shown } = pay;
  const { due, personLimit, orderId } = desk;
  const { state } = sending;
  useUnsavedText(t('unsaved', { id: String(orderId) }), form.reason.trim() === '' ? null : form.reason);
  const isBeyond = personLimit !== null && checkLimit([personLimit], due).kind === 'beyond';
  const amount = format.money(due);
  const kind =
    choice === undefined || choice.kind === 'stored' ? 'charge' : choice.kind === 'outside' ? 'record' : choice.kind;
  const isOpen = state.kind === 'asking' || state.kind === 'sending';
  return (
    <>
      <Sums desk={desk} />
      <Panel header={t('titleUnknown')}>
        <TextField
          error={shown.reason === undefined ? undefined : t(shown.reason)}
          hint={t('reasonHint')}
          label={t('reason')}
          mark={t('optional')}
          maxLength={MOST_REASON_CHARACTERS}
          onChange={(reason) => pay.set({ reason })}
          value={form.reason}
        />
        {isBeyond ? <Text color="danger50">{t('beyondLimit', { amount: format.money(personLimit) })}</Text> : null}
        {choice === undefined ? <Text color="secondary60">{t('choose')}</Text> : null}
        <Button
          disabled={choice === undefined || isBeyond}
          marginTop="small"
          onClick={() => {
            if (pay.check()) sending.ask();
          }}
          type="button"
          {...block}
        >
          {t(`submit.${kind}`, { amount })}
        </Button>
      </Panel>
      {isOpen && choice !== undefined ? (
        <ConfirmPayment
          choice={choice}
          due={due}
          form={form}
          isSending={state.kind === 'sending'}
          message={state.message}
          onClose={sending.close}
          onSend={() => void sending.send(toPayOrder(form, choice, due))}
        />
      ) : null}
    </>
  );
}

function Sums({ desk: { total, paid, due } }: Pick<PayEditorProps, 'desk'>) {
  const t = useTranslations('pay.sums');
  const format = useStoreFormat();
  return (
    <Panel header={t('title')}>
      <SumList>
        <dt>{t('total')}</dt>
        <dd>{format.money(total)}</dd>
        {Number(paid.amount) === 0 ? null : (
          <>
            <dt>{t('paid')}</dt>
            <dd>{format.money(paid)}</dd>
          </>
        )}
        <dt data-row="total">{t('due')}</dt>
        <dd data-row="total">{format.money(due)}</dd>
      </SumList>
    </Panel>
  );
}
