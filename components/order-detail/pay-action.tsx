'use client';

import { Button } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { useOrderPath } from '#components/shared/order-screen/use-order-path.ts';
import { useWay } from '#components/shared/way/use-way.ts';
import { useOrderPayments } from '#lib/client/money.ts';
import { useMay } from '#lib/client/session.ts';
import { awaitsPayment } from '#lib/core/taking-payments.ts';
import type { OrderRow } from '#lib/orders/contract.ts';

/** The way to the order's payment: there while the order waits for one, the store takes payments, and the person may. */
export function PayAction({ row }: { readonly row: OrderRow }) {
  const may = useMay('money:act');
  return may && !row.isArchived && awaitsPayment(row.status.id) ? <PayButton orderId={row.id} /> : null;
}

function PayButton({ orderId }: { readonly orderId: number }) {
  const t = useTranslations('orderDetail.actions');
  const { data } = useOrderPayments(orderId);
  const way = useWay(`${useOrderPath(orderId)}/pay`);
  if (data?.takesPayments !== true) return null;
  return (
    <Button mobileWidth="auto" type="button" variant="secondary" {...way}>
      {t('pay')}
    </Button>
  );
}
