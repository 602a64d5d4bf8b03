'use client';

import { Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { SumList } from '#components/shared/order-screen/sum-list.ts';
import { VisuallyHidden } from '#components/shared/visually-hidden/visually-hidden.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { EditState } from '#lib/orders/edit-contract.ts';
import type { EditPreview } from '#lib/orders/edit-preview-rules.ts';
import { isTakenOff, summaryRows, type SummaryRow } from './summary-rows.ts';

interface SummaryProps {
  readonly base: EditState;
  readonly preview: EditPreview;
}

/** What the order comes to, before and after, and who then owes whom. */
export function Summary({ base, preview }: SummaryProps) {
  const t = useTranslations('orderEdit.summary');
  const format = useStoreFormat();
  const { before, after, money } = preview;
  const amountOf = (amount: string) => format.money({ amount, currencyCode: base.currencyCode });
  return (
    <>
      <SumList aria-label={t('title')}>
        {summaryRows(before, after, base.isTaxInclusive).map((row) => (
          <Row amountOf={amountOf} key={row.name} row={row} />
        ))}
      </SumList>
      <Text aria-live="polite" bold>
        {money.kind === 'even' ? t('money.even') : t(`money.${money.kind}`, { amount: amountOf(money.amount) })}
      </Text>
    </>
  );
}

function Row({ row, amountOf }: { readonly row: SummaryRow; readonly amountOf: (amount: string) => string }) {
  const t = useTranslations('orderEdit.summary');
  const { name, before, after } = row;
  const shown = (amount: string) =>
    isTakenOff(row, amount) ? t('minus', { amount: amountOf(amount) }) : amountOf(amount);
  return (
    <>
      <dt data-row={name}>{t(name)}</dt>
      <dd data-row={name}>
        {before === after ? null : (
          <>
            <VisuallyHidden>{t('before')}</VisuallyHidden>
            <del>{shown(before)}</del>
            <VisuallyHidden>{t('after')}</VisuallyHidden>
          </>
        )}
        {shown(after)}
      </dd>
    </>
  );
}
