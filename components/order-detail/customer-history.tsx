'use client';

import { Small, Text } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import { useParams, useRouter } from 'next/navigation';
import type { MouseEvent } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useCustomerHistory } from '#lib/client/order-parts.ts';
import type { CustomerHistory as History } from '#lib/orders/customer-contract.ts';
import type { OrderRow } from '#lib/orders/contract.ts';
import { isZeroMoney } from '#lib/core/money.ts';

const Block = styled.div`
  margin-top: ${theme.spacing.medium};
  padding-top: ${theme.spacing.small};
  border-top: 1px solid ${theme.colors.secondary30};
`;

const Orders = styled.ul`
  margin: ${theme.spacing.xSmall} 0 0;
  padding: 0;
  list-style: none;

  li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 ${theme.spacing.xSmall};
    justify-content: space-between;
    padding: ${theme.spacing.xxSmall} 0;
    color: ${theme.colors.secondary70};
    font-variant-numeric: tabular-nums;
  }

  a {
    color: ${theme.colors.primary};
    text-decoration: underline;
  }
`;

/** What this shopper has ordered so far. */
export function CustomerHistory({ row }: { readonly row: OrderRow }) {
  const t = useTranslations('orderHistory.customer');
  const wanted =
    row.customerId !== null
      ? { customerId: row.customerId }
      : row.email.includes('@')
        ? { guestEmail: row.email }
        : null;
  const { data, error, isValidating, mutate } = useCustomerHistory(wanted);
  if (wanted === null) return null;
  return (
    <Block>
      {error === undefined ? null : (
        <LoadFailure isRetrying={isValidating} message={error.message} onRetry={() => void mutate()} />
      )}
      {data === undefined ? (
        error === undefined ? (
          <Loading label={t('history')} />
        ) : null
      ) : (
        <Shown history={data} row={row} />
      )}
    </Block>
  );
}

function Shown({ history, row }: { readonly history: History; readonly row: OrderRow }) {
  const t = useTranslations('orderHistory.customer');
  const format = useStoreFormat();
  const { orders, firstAt, values, recent, accountProblem } = history;
  const others = recent.filter(({ id }) => id !== row.id);
  return (
    <>
      <Text bold marginBottom="none">
        {t('first', { count: Math.max(1, orders) })}
        {orders > 1 && firstAt !== null ? ` ${t('since', { at: format.day(firstAt) })}` : ''}
      </Text>
      {values
        .filter(({ value }) => !isZeroMoney(value))
        .map(({ value, orders: counted }) => (
          <Text key={value.currencyCode} marginBottom="none" title={t('valueHint')}>
            {t('value')}: {t('valueOf', { value: format.money(value), orders: counted })}
          </Text>
        ))}
      {others.length === 0 ? null : (
        <Orders aria-label={t('recent')}>
          {others.map(({ id, createdAt, status, total }) => (
            <li key={id}>
              <span>
                <OrderLink orderId={id} /> · {format.day(createdAt)} · <FreeText text={status.label} />
              </span>
              <span>{format.money(total)}</span>
            </li>
          ))}
        </Orders>
      )}
      <AccountNote history={history} row={row} />
      {accountProblem === '' ? null : (
        <Small color="secondary60" marginBottom="none">
          {accountProblem}
        </Small>
      )}
    </>
  );
}

/** What the account has now where the order has something else. */
function AccountNote({ history: { account }, row }: { readonly history: History; readonly row: OrderRow }) {
  const t = useTranslations('orderHistory.customer');
  if (account === null) return null;
  const differing = [
    account.name !== row.customerName ? account.name : '',
    account.email.toLowerCase() !== row.email.toLowerCase() ? account.email : '',
  ].filter((text) => text !== '');
  return (
    <Small color="secondary60" marginBottom="none" marginTop="xSmall">
      {differing.length === 0 ? null : (
        <>
          <FreeText text={t('accountDiffers', { what: differing.join(', ') })} />
          <br />
        </>
      )}
      {t('account')}: {t('addresses', { count: account.addresses })}
    </Small>
  );
}

export function OrderLink({ orderId }: { readonly orderId: number }) {
  const t = useTranslations('orderHistory.customer');
  const router = useRouter();
  const { storeHash } = useParams<{ storeHash: string }>();
  const href = `/stores/${storeHash}/orders/${orderId}`;
  const go = (event: MouseEvent) => {
    // A new tab or window is the browser's own business.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    router.push(href);
  };
  return (
    <a href={href} onClick={go}>
      {t('order', { id: String(orderId) })}
    </a>
  );
}
