'use client';

import { Panel, Text } from '@bigcommerce/big-design';
import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { FieldFrame } from '#components/shared/field/field-frame.tsx';
import { FieldGrid } from '#components/shared/field/field-grid.ts';
import { SelectField } from '#components/shared/field/select-field.tsx';
import { AmountField } from '#components/shared/field/amount-field.tsx';
import { LongTextField, TextField } from '#components/shared/field/text-field.tsx';
import { useSession } from '#lib/client/session.ts';
import { FIRST_STATUS_IDS, STAFF_NOTES_MAX } from '#lib/order-create/limits.ts';
import { Stack } from '#components/shared/order-screen/columns.ts';
import { FeeRows } from './fee-rows.tsx';
import type { StepProps } from './step-props.ts';

/** How it is paid, in what currency and status, and what goes along with it. */
export function PaymentStep(props: StepProps) {
  const { content, onChange, errorOf } = props;
  const t = useTranslations('newOrder.payment');
  return (
    <>
      <Panel header={t('title')}>
        <FieldGrid>
          <MethodField {...props} />
          <StatusField {...props} />
          <StoreFields {...props} />
        </FieldGrid>
      </Panel>
      <Panel header={t('amounts')}>
        <Stack>
          <FieldGrid>
            <AmountField
              currencyCode={content.currencyCode}
              error={errorOf('discount')}
              hint={t('discountHint')}
              label={t('discount', { currency: content.currencyCode })}
              mark={t('optional')}
              name="discount"
              onChange={(discount) => onChange({ discount })}
              value={content.discount}
            />
            <TextField
              error={errorOf('taxRate')}
              hint={t('taxRateHint')}
              inputMode="decimal"
              label={t('taxRate')}
              mark={t('optional')}
              maxLength={10}
              name="taxRate"
              onChange={(text) => onChange({ taxRate: text.trim() })}
              value={content.taxRate}
            />
          </FieldGrid>
          <FeeRows {...props} />
        </Stack>
      </Panel>
      <Panel header={t('notes')}>
        <Stack>
          <LongTextField
            error={errorOf('staffNotes')}
            hint={t('staffNotesHint')}
            label={t('staffNotes')}
            mark={t('optional')}
            maxLength={STAFF_NOTES_MAX}
            name="staffNotes"
            onChange={(staffNotes) => onChange({ staffNotes })}
            value={content.staffNotes}
          />
          <LongTextField
            error={errorOf('customerMessage')}
            label={t('customerMessage')}
            mark={t('optional')}
            maxLength={STAFF_NOTES_MAX}
            name="customerMessage"
            onChange={(customerMessage) => onChange({ customerMessage })}
            value={content.customerMessage}
          />
        </Stack>
      </Panel>
      <Panel header={t('limits.title')}>
        <Text>{t('limits.mail')}</Text>
        <Text>{t('limits.promotions')}</Text>
        <Text marginBottom="none">{t('limits.stock')}</Text>
      </Panel>
    </>
  );
}

/** Free text; the usual ways to pay outside the shop are offered. */
function MethodField({ content, onChange, errorOf }: StepProps) {
  const t = useTranslations('newOrder.payment');
  const list = useId();
  const names = (['manual', 'cash', 'bank', 'cheque', 'terms'] as const).map((name) => t(`methods.${name}`));
  return (
    <>
      <FieldFrame
        error={errorOf('paymentMethod')}
        hint={t('methodHint')}
        label={t('method')}
        mark={t('optional')}
        name="paymentMethod"
      >
        {(identity) => (
          <input
            {...identity}
            autoComplete="off"
            list={list}
            maxLength={100}
            onChange={({ target }) => onChange({ paymentMethod: target.value })}
            value={content.paymentMethod}
          />
        )}
      </FieldFrame>
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

function StatusField({ content, onChange, errorOf }: StepProps) {
  const t = useTranslations('newOrder.payment');
  const labels = useSession()?.store.statuses ?? [];
  const labelOf = (id: number) =>
    labels.find((status) => status.id === id)?.label ?? t(`statuses.${String(id) as '0'}`);
  return (
    <SelectField
      error={errorOf('statusId')}
      hint={content.statusId === 0 ? t('incompleteHint') : t('statusHint')}
      label={t('status')}
      name="statusId"
      onChange={(id) => onChange({ statusId: Number(id) })}
      options={FIRST_STATUS_IDS.map((id) => ({ value: String(id), text: labelOf(id) }))}
      value={String(content.statusId)}
    />
  );
}

function StoreFields({ content, onChange, options, errorOf }: StepProps) {
  const t = useTranslations('newOrder.payment');
  const { channels, currencies } = options;
  return (
    <>
      {(channels.length > 1 || errorOf('channelId') !== undefined) && (
        <SelectField
          error={errorOf('channelId')}
          label={t('channel')}
          name="channelId"
          onChange={(id) => onChange({ channelId: Number(id) })}
          options={channels.map(({ id, name }) => ({ value: String(id), text: name }))}
          value={String(content.channelId)}
        />
      )}
      {(currencies.length > 1 || errorOf('currencyCode') !== undefined) && (
        <SelectField
          error={errorOf('currencyCode')}
          hint={t('currencyHint')}
          label={t('currency')}
          name="currencyCode"
          onChange={(currencyCode) => onChange({ currencyCode })}
          options={currencies.map(({ code, name }) => ({
            value: code,
            text: `${code} ${name === code ? '' : name}`.trim(),
          }))}
          value={content.currencyCode}
        />
      )}
      {options.missing.length > 0 && <Text color="secondary60">{t('missing')}</Text>}
    </>
  );
}
