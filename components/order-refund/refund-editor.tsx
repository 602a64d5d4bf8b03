'use client';

import { Button, Panel, Text } from '@bigcommerce/big-design';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { LongTextField, TextField } from '#components/shared/field/text-field.tsx';
import { useWriteBlock } from '#components/shared/freshness/use-write-block.ts';
import { Choices } from '#components/shared/order-screen/choices.ts';
import { Columns } from '#components/shared/order-screen/columns.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useUnsavedText } from '#lib/client/unsaved-text.ts';
import { checkLimit } from '#lib/core/spending-limit.ts';
import type { RefundStudio } from '#lib/refunds/contract.ts';
import { MOST_REASON_CHARACTERS } from '#lib/refunds/rules.ts';
import { ChargesSection } from './charges-section.tsx';
import { wayIndex, wayName } from './chosen-way.ts';
import { LinesSection } from './lines-section.tsx';
import { useProblemTexts } from './problem-texts.ts';
import { QuotePanel } from './quote-panel.tsx';
import { restockOf } from './refund-form.ts';
import type { useRefundForm } from './use-refund-form.ts';
import type { useSendRefund } from './use-send-refund.ts';

const ConfirmDialog = dynamic(() => import('./confirm-dialog.tsx').then((module) => module.ConfirmDialog), {
  ssr: false,
});

interface RefundEditorProps {
  readonly studio: RefundStudio;
  readonly refund: ReturnType<typeof useRefundForm>;
  readonly sending: ReturnType<typeof useSendRefund>;
}

/** What to refund on the one side; what it comes to, how it goes back and the button on the other. */
export function RefundEditor({ studio, refund, sending }: RefundEditorProps) {
  const t = useTranslations('money.studio');
  const { basis, restockProblem } = studio;
  const { form } = refund;
  const problemOf = useProblemTexts(refund.problems);
  return (
    <Columns>
      <div>
        <KindChoice refund={refund} />
        {form.kind === 'tax' ? (
          <TaxField basis={basis} problem={problemOf('tax')} refund={refund} />
        ) : (
          <>
            <LinesSection
              basis={basis}
              form={form}
              onAll={refund.onAll}
              onNone={refund.onNone}
              onRestock={refund.onRestock}
              onText={refund.onText}
              problemOf={problemOf}
              restockProblem={restockProblem}
            />
            <ChargesSection
              basis={basis}
              form={form}
              onOrder={(order) => refund.set({ order })}
              onText={refund.onText}
              problemOf={problemOf}
            />
          </>
        )}
      </div>
      <aside aria-label={t('quote')}>
        <Decision refund={refund} sending={sending} studio={studio} wholeProblem={problemOf('')} />
      </aside>
    </Columns>
  );
}

function KindChoice({ refund: { form, set } }: Pick<RefundEditorProps, 'refund'>) {
  const t = useTranslations('money.studio');
  return (
    <Panel header={t('kind')}>
      <Choices aria-label={t('kind')} data-row>
        {(['items', 'tax'] as const).map((kind) => (
          <label key={kind}>
            <input checked={form.kind === kind} name="kind" onChange={() => set({ kind })} type="radio" />
            {t(kind === 'items' ? 'byItems' : 'taxOnly')}
          </label>
        ))}
      </Choices>
    </Panel>
  );
}

interface TaxFieldProps extends Pick<RefundEditorProps, 'refund'> {
  readonly basis: RefundStudio['basis'];
  readonly problem: string;
}

function TaxField({ basis, refund: { form, set }, problem }: TaxFieldProps) {
  const t = useTranslations('money.studio');
  const format = useStoreFormat();
  return (
    <Panel header={t('taxOnly')}>
      <TextField
        error={problem}
        hint={t('taxHint', { amount: format.money(basis.leftTax) })}
        inputMode="decimal"
        label={t('tax')}
        name="tax"
        onChange={(tax) => set({ tax })}
        value={form.tax}
      />
    </Panel>
  );
}

function Decision({ studio, refund, sending, wholeProblem }: RefundEditorProps & { readonly wholeProblem: string }) {
  const t = useTranslations('money.studio');
  const format = useStoreFormat();
  const block = useWriteBlock();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isReasonMissing, setIsReasonMissing] = useState(false);
  const { basis, personLimit } = studio;
  const { form, selection, quote } = refund;
  useUnsavedText(t('unsaved', { id: String(basis.orderId) }), form.reason.trim() === '' ? null : form.reason);
  const quoted = quote.state.kind === 'quoted' ? quote.state.quote : null;
  const index = quoted === null ? -1 : wayIndex(quoted, chosen);
  const way = quoted?.methods[index];
  const isBeyond = quoted !== null && personLimit !== null && checkLimit([personLimit], quoted.total).kind === 'beyond';
  const restock = selection === null ? [] : restockOf(form, selection);
  const isReady = way !== undefined && selection !== null && !isBeyond;
  const submit = () => {
    if (form.reason.trim() === '') return setIsReasonMissing(true);
    return sending.ask();
  };
  const send = () => {
    if (!isReady || quoted === null) return;
    void sending.send({
      base: basis.base,
      selection,
      quoted: { total: quoted.total.amount, tax: quoted.tax.amount },
      payments: way.map(({ providerId, amount, isOffline }) => ({ providerId, amount: amount.amount, isOffline })),
      reason: form.reason.trim(),
      restock,
    });
  };
  const { state } = sending;
  const isOpen = state.kind === 'asking' || state.kind === 'sending';
  return (
    <>
      <QuotePanel
        isWrong={refund.problems.length > 0}
        onAskAgain={quote.askAgain}
        onWay={(at) => setChosen(quoted === null ? null : wayName(quoted.methods[at] ?? []))}
        state={quote.state}
        way={index}
      />
      <Panel header={t('submitNone')}>
        <LongTextField
          error={isReasonMissing && form.reason.trim() === '' ? t('reasonNeeded') : undefined}
          hint={t('reasonHint')}
          label={t('reason')}
          maxLength={MOST_REASON_CHARACTERS}
          onChange={(reason) => refund.set({ reason })}
          rows={2}
          value={form.reason}
        />
        {wholeProblem === '' ? null : <Text color="danger50">{wholeProblem}</Text>}
        {isBeyond && personLimit !== null ? (
          <Text color="danger50">{t('beyondLimit', { amount: format.money(personLimit) })}</Text>
        ) : null}
        <Button disabled={!isReady} marginTop="small" onClick={submit} type="button" {...block}>
          {quoted === null ? t('submitNone') : t('submit', { amount: format.money(quoted.total) })}
        </Button>
      </Panel>
      {isOpen && quoted !== null && way !== undefined ? (
        <ConfirmDialog
          isSending={state.kind === 'sending'}
          message={state.message}
          onClose={sending.close}
          onSend={send}
          quote={quoted}
          restockCount={restock.length}
          way={way}
        />
      ) : null}
    </>
  );
}
