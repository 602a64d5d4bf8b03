'use client';

import { Box, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { Facts } from '#components/shared/facts/facts.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { Money } from '#lib/core/money.ts';
import type { OrderDetail } from '#lib/orders/contract.ts';
import type { LedgerRow } from '#lib/transactions/contract.ts';
import { reconcile, type Verdict } from '#lib/transactions/rules.ts';

interface PaymentSumsProps {
  readonly detail: OrderDetail;
  readonly rows: readonly LedgerRow[];
}

/** The ledger against the order's total, in figures and in a sentence. */
export function PaymentSums({ detail, rows }: PaymentSumsProps) {
  const t = useTranslations('money.sums');
  const format = useStoreFormat();
  const { row, totals } = detail;
  const sums = reconcile(rows, {
    total: totals.totalIncTax,
    paymentStatus: row.paymentStatus,
    storeCredit: totals.storeCredit,
    giftCertificate: totals.giftCertificate,
  });
  const hasRows = rows.length > 0;
  const isSome = ({ amount }: Money) => Number(amount) !== 0;
  const facts = [
    { name: t('total'), amount: totals.totalIncTax, isShown: true },
    { name: t('tendered'), amount: sums.tendered, isShown: isSome(sums.tendered) },
    { name: t('authorized'), amount: sums.authorized, isShown: isSome(sums.authorized) },
    { name: t('received'), amount: sums.received, isShown: hasRows },
    { name: t('refunded'), amount: sums.refunded, isShown: isSome(sums.refunded) },
    { name: t('net'), amount: sums.net, isShown: isSome(sums.refunded) },
  ].filter(({ isShown }) => isShown);
  return (
    <Box marginTop={hasRows ? 'medium' : 'none'}>
      <VerdictText method={row.paymentMethod} verdict={sums.verdict} />
      {hasRows ? <Facts facts={facts.map(({ name, amount }) => ({ name, content: format.money(amount) }))} /> : null}
    </Box>
  );
}

function VerdictText({ verdict, method }: { readonly verdict: Verdict; readonly method: string }) {
  const t = useTranslations('money.sums');
  const format = useStoreFormat();
  const isWrong = verdict.kind === 'short' || verdict.kind === 'over';
  const texts = { amount: 'difference' in verdict ? format.money(verdict.difference) : '', method };
  const name =
    verdict.kind === 'authorized'
      ? 'authorizedAll'
      : verdict.kind === 'offline' && method === ''
        ? 'offlineUnnamed'
        : verdict.kind;
  return (
    <Text bold={isWrong} color={isWrong ? 'danger50' : 'secondary70'} marginBottom="small">
      {t(name, texts)}
    </Text>
  );
}
