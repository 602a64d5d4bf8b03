'use client';

import { Panel, Text } from '@bigcommerce/big-design';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { AddressBlock } from '#components/shared/address/address-block.tsx';
import { addressLines, addressName, isSamePlace } from '#components/shared/address/address-lines.ts';
import { CopyButton } from '#components/shared/copy/copy-button.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { useHiddenText } from '#components/shared/personal-data/hidden.tsx';
import type { OrderAddress, OrderDetail } from '#lib/orders/contract.ts';
import { Facts, type Fact } from '#components/shared/facts/facts.tsx';

interface CustomerPanelProps {
  readonly detail: OrderDetail;
  /** What else is known of the customer. */
  readonly children?: ReactNode;
}

/** Who ordered, and how to reach them. */
export function CustomerPanel({ detail, children }: CustomerPanelProps) {
  const t = useTranslations('orderDetail.customer');
  const { row, billing, ipAddress } = detail;
  const hidden = useHiddenText();
  const name = addressName(billing);
  const facts: (Fact | null)[] = [
    { name: t('name'), content: name === '' ? (hidden ?? t('noName')) : <FreeText text={name} /> },
    { name: t('account'), content: row.customerId === null ? t('guest') : t('customerNumber', { id: row.customerId }) },
    copied(t('company'), billing.company),
    copied(t('email'), billing.email),
    copied(t('phone'), billing.phone),
    copied(t('ip'), ipAddress),
  ];
  return (
    <Panel header={t('title')}>
      <Facts facts={facts.filter((fact) => fact !== null)} isStacked />
      {children}
    </Panel>
  );
}

function copied(name: string, text: string): Fact | null {
  if (text === '') return null;
  return {
    name,
    content: (
      <>
        <FreeText text={text} />
        <CopyButton name={name} text={text} />
      </>
    ),
  };
}

/** The billing address; said in a word where it is the only delivery's as well. */
export function BillingPanel({ detail }: { readonly detail: OrderDetail }) {
  const t = useTranslations('orderDetail.billing');
  const { billing, deliveries } = detail;
  const [only] = deliveries;
  const isSame = deliveries.length === 1 && only !== undefined && isSamePlace(only, billing);
  return (
    <Panel header={t('title')}>
      {isSame ? (
        <Text color="secondary60" marginBottom="none">
          {t('sameAsDelivery')}
        </Text>
      ) : (
        <AddressWithCopy address={billing} emptyText={t('empty')} />
      )}
    </Panel>
  );
}

/** An address and a button that copies it as it would stand on a label. */
export function AddressWithCopy({
  address,
  emptyText,
}: {
  readonly address: OrderAddress;
  readonly emptyText: string;
}) {
  const t = useTranslations('orderDetail.billing');
  const lines = addressLines(address);
  return (
    <div style={{ display: 'flex', justifyContent: 'space-between' }}>
      <div>
        <AddressBlock address={address} emptyText={emptyText} />
      </div>
      {lines.length === 0 ? null : <CopyButton name={t('address')} text={lines.join('\n')} />}
    </div>
  );
}
