'use client';

import { Small, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { CopyButton } from '#components/shared/copy/copy-button.tsx';
import { DataTable } from '#components/shared/data-table/data-table.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { platformWord } from '#components/shared/order-words/order-words.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { LedgerRow } from '#lib/transactions/contract.ts';
import { ledgerFlags } from './ledger-flags.ts';

/** Every event of an order's payments, in time order. */
export function LedgerTable({ rows }: { readonly rows: readonly LedgerRow[] }) {
  const t = useTranslations('money.panel');
  const format = useStoreFormat();
  if (rows.length === 0)
    return (
      <Text color="secondary60" marginBottom="xSmall">
        {t('empty')}
      </Text>
    );
  return (
    <DataTable
      caption={t('title')}
      columns={[
        { name: 'event', header: t('event'), cell: (row) => <Event row={row} /> },
        { name: 'method', header: t('method'), room: 'wide', cell: (row) => <Method row={row} /> },
        { name: 'amount', header: t('amount'), align: 'right', cell: ({ amount }) => format.money(amount) },
      ]}
      keyOf={({ id }) => id}
      rows={rows}
    />
  );
}

function Event({ row }: { readonly row: LedgerRow }) {
  const t = useTranslations('money.panel');
  const format = useStoreFormat();
  return (
    <>
      <Text marginBottom="none">
        <FreeText text={platformWord(row.event)} />
      </Text>
      <Small color="secondary60" marginBottom="none">
        {[String(row.id), format.date(row.createdAt)].filter((part) => part !== '').join(' · ')}
      </Small>
      {row.referenceId === null ? null : (
        <Small color="secondary60" marginBottom="none">
          {t('reference', { id: String(row.referenceId) })}
        </Small>
      )}
      {ledgerFlags(row).map((flag) => (
        <Small bold color={flag === 'failed' ? 'danger50' : 'secondary70'} key={flag} marginBottom="none">
          {t(`flag.${flag}`)}
        </Small>
      ))}
      <div data-room="narrow">
        <Method row={row} />
      </div>
    </>
  );
}

function Method({ row }: { readonly row: LedgerRow }) {
  const t = useTranslations('money.panel');
  const details = useDetails(row);
  const name = row.card || row.methodName || platformWord(row.method);
  return (
    <>
      <Text marginBottom="none">
        <FreeText text={row.gateway === '' ? name : `${name} · ${row.gateway}`} />
      </Text>
      {details.map((text) => (
        <Small color="secondary60" key={text} marginBottom="none">
          <FreeText text={text} />
        </Small>
      ))}
      {row.gatewayTransactionId === '' ? null : (
        <Small color="secondary60" marginBottom="none">
          <FreeText text={row.gatewayTransactionId} />
          <CopyButton name={t('gatewayId')} text={row.gatewayTransactionId} />
        </Small>
      )}
    </>
  );
}

/** What the event tells besides its method, as far as it tells it. */
function useDetails({ giftCertificate: certificate, storeCreditRemaining: credit, ...row }: LedgerRow) {
  const t = useTranslations('money.panel');
  const { money } = useStoreFormat();
  return [
    row.cardExpiry === '' ? '' : t('expires', { text: row.cardExpiry }),
    row.avs === '' ? '' : t('avs', { text: row.avs }),
    row.cvv === '' ? '' : t('cvv', { text: row.cvv }),
    certificate === null || certificate.ending === '' ? '' : t('certificate', { ending: certificate.ending }),
    certificate === null || certificate.remaining === null
      ? ''
      : t('certificateLeft', { amount: money(certificate.remaining) }),
    credit === null ? '' : t('creditLeft', { amount: money(credit) }),
    row.receiptNumber === '' ? '' : t('receipt', { text: row.receiptNumber }),
    row.authorizationCode === '' ? '' : t('authorization', { text: row.authorizationCode }),
  ].filter((text) => text !== '');
}
