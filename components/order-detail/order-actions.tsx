'use client';

import { Button } from '@bigcommerce/big-design';
import { MoreHorizIcon } from '@bigcommerce/big-design-icons';
import { useParams, useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl/react';
import { Menu } from '#components/shared/menu/menu.tsx';
import type { MenuItem } from '#components/shared/menu/menu-item.ts';
import { useHiddenText } from '#components/shared/personal-data/hidden.tsx';
import { useMay } from '#lib/client/session.ts';
import { printHref, type PrintedDocument } from '#lib/core/print-wish.ts';
import type { OrderRow } from '#lib/orders/contract.ts';
import { useArchiveAction } from './archive-action.tsx';
import { ORDER_SCREENS, screenHref, type OrderScreen } from './order-screens.ts';
import { PayAction } from './pay-action.tsx';
import { StatusAction } from './status-action.tsx';
import { useOrderPath } from '#components/shared/order-screen/use-order-path.ts';
import { useWay } from '#components/shared/way/use-way.ts';

/** What can be done with an order, by what this person may do: the frequent ones as buttons, the rest behind More. */
export function OrderActions({ row }: { readonly row: OrderRow }) {
  const mayEdit = useMay('orders:edit');
  return (
    <>
      {mayEdit ? <StatusAction row={row} /> : null}
      <PayAction row={row} />
      {ORDER_SCREENS.map((screen) => (
        <ScreenButton key={screen.name} row={row} screen={screen} />
      ))}
      <MoreActions row={row} />
    </>
  );
}

function ScreenButton({ row, screen }: { readonly row: OrderRow; readonly screen: OrderScreen }) {
  const t = useTranslations('orderDetail.actions');
  const may = useMay(screen.permission);
  const way = useWay(screenHref(useOrderPath(row.id), screen));
  if (!may) return null;
  return (
    <Button mobileWidth="auto" type="button" variant="secondary" {...way}>
      {t(screen.name)}
    </Button>
  );
}

function MoreActions({ row }: { readonly row: OrderRow }) {
  const t = useTranslations('orderDetail.actions');
  const router = useRouter();
  const { storeHash } = useParams<{ storeHash: string }>();
  const mayEdit = useMay('orders:edit');
  const archive = useArchiveAction(row);
  const isHidden = useHiddenText() !== null;
  const duplicate: MenuItem = {
    id: 'duplicate',
    text: t('duplicate'),
    onChoose: () => router.push(`/stores/${storeHash}/orders/new?from=${row.id}`),
  };
  const print = (document: PrintedDocument, text: string): MenuItem => ({
    id: document,
    text,
    onChoose: () => router.push(printHref(storeHash, document, [row.id])),
  });
  const items = [
    print('slip', t('printSlip')),
    print('invoice', t('printInvoice')),
    mayEdit && !isHidden ? duplicate : null,
    mayEdit ? archive.item : null,
  ].filter((item): item is MenuItem => item !== null);
  return (
    <>
      <Menu
        items={items}
        toggle={
          <Button iconOnly={<MoreHorizIcon title={t('more')} />} mobileWidth="auto" type="button" variant="secondary" />
        }
      />
      {archive.dialog}
    </>
  );
}
