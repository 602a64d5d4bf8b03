'use client';

import { H3 } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import type { ReactNode } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useOrderPanel } from '#lib/client/orders.ts';
import type { OrderFee } from '#lib/orders/detail-contract.ts';
import { LoadedPanel } from './loaded-panel.tsx';
import { isKnownPart, taxGroups } from '#lib/orders/tax-rules.ts';

const List = styled.ul`
  margin: 0 0 ${theme.spacing.small};
  padding: 0;
  list-style: none;
`;

const Entry = styled.li`
  display: flex;
  gap: ${theme.spacing.medium};
  justify-content: space-between;
  padding: ${theme.spacing.xxSmall} 0;
  color: ${theme.colors.secondary70};
  font-variant-numeric: tabular-nums;

  > :last-child {
    white-space: nowrap;
  }
`;

interface ChargesPanelProps {
  readonly fees: readonly OrderFee[];
  readonly orderId: number;
  readonly isTaxInclusive: boolean;
}

/** Coupons, taxes and fees one by one; the totals block has their sums. */
export function ChargesPanel({ orderId, fees, isTaxInclusive }: ChargesPanelProps) {
  const t = useTranslations('orderDetail.charges');
  const format = useStoreFormat();
  const request = useOrderPanel(orderId, 'discounts');
  return (
    <LoadedPanel
      emptyText={t('empty')}
      isEmpty={({ coupons, taxes }) => coupons.length + taxes.length + fees.length === 0}
      request={request}
      title={t('title')}
    >
      {({ coupons, taxes }) => (
        <>
          <Group title={t('coupons')}>
            {coupons.map(({ id, code, discount }) => (
              <Line
                amount={t('minus', { amount: format.money(discount) })}
                key={id}
                name={code === '' ? t('noCode') : code}
              />
            ))}
          </Group>
          <Group title={t('taxes')}>
            {taxGroups(taxes).map(({ name, ratePercent, amount, onWhat }, index) => (
              <Line
                amount={format.money(amount)}
                key={index}
                name={[
                  ratePercent === '' ? name : t('taxRate', { name, rate: trimRate(ratePercent) }),
                  ...(isKnownPart(onWhat) ? [t(`on.${onWhat}`)] : []),
                ].join(', ')}
              />
            ))}
          </Group>
          <Group title={t('fees')}>
            {fees.map(({ id, name, costIncTax, costExTax }) => (
              <Line
                amount={format.money(isTaxInclusive ? costIncTax : costExTax)}
                key={id}
                name={name === '' ? t('namelessFee') : name}
              />
            ))}
          </Group>
        </>
      )}
    </LoadedPanel>
  );
}

/** "8.25" for the platform's "8.2500". */
function trimRate(rate: string): string {
  return /^\d+\.\d+$/.test(rate) ? rate.replace(/\.?0+$/, '') : rate;
}

function Group({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <>
      <H3 marginBottom="xxSmall">{title}</H3>
      <List>{children}</List>
    </>
  );
}

function Line({ name, amount }: { readonly name: string; readonly amount: string }) {
  return (
    <Entry>
      <span>
        <FreeText text={name} />
      </span>
      <span>{amount}</span>
    </Entry>
  );
}
