'use client';

import { Button, Small } from '@bigcommerce/big-design';
import { ChevronLeftIcon, ChevronRightIcon } from '@bigcommerce/big-design-icons';
import { theme } from '@bigcommerce/big-design-theme';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { neighboursOf } from '#lib/client/list-window.ts';
import { WHOLE_SCREEN } from '#components/shared/way/use-way.ts';
import { prefetchOrder, preloadOrder } from '#lib/client/orders.ts';
import { hasUnsavedText } from '#lib/client/unsaved-text.ts';
import { stepOfKey } from './step-of-key.ts';
import { useOrderPath } from '#components/shared/order-screen/use-order-path.ts';

const Bar = styled.nav`
  display: inline-flex;
  gap: ${theme.spacing.xxSmall};
  align-items: center;

  && .bd-button {
    margin: 0;
  }
`;

/** So long on an order that somebody reads it; then the one behind it is likely next. */
const READING_MS = 1_200;

/** Steps through the orders of the list that was looked at last, by button or by J and K. Only stands where there is such a list. */
export function Neighbours({ orderId }: { readonly orderId: number }) {
  const t = useTranslations('orderHistory.neighbours');
  const router = useRouter();
  const path = useOrderPath(orderId);
  // The list behind is the one that was left: what it shows meanwhile does not matter here.
  const [around] = useState(() => neighboursOf(orderId));
  const { previous = null, next = null } = around ?? {};
  const pathOf = useCallback((id: number) => path.replace(/[0-9]+$/, String(id)), [path]);
  const prepare = useCallback(
    (id: number | null) => {
      if (id === null) return;
      router.prefetch(pathOf(id), WHOLE_SCREEN);
      prefetchOrder(id);
    },
    [pathOf, router],
  );
  useEffect(() => {
    const go = (id: number | null) => {
      // What is typed stays in the page's memory, but a key must not take the page from under it.
      if (id === null || hasUnsavedText()) return;
      preloadOrder(id);
      router.replace(pathOf(id));
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const step = stepOfKey(event);
      if (step !== null) go(step === 1 ? next : previous);
    };
    document.addEventListener('keydown', onKeyDown);
    const timer = setTimeout(() => prepare(next), READING_MS);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      clearTimeout(timer);
    };
  }, [next, pathOf, prepare, previous, router]);
  if (around === null) return null;
  const open = (id: number | null) => () => {
    if (id === null) return;
    preloadOrder(id);
    router.replace(pathOf(id));
  };
  const near = (id: number | null) => ({
    disabled: id === null,
    onClick: open(id),
    onFocus: () => prepare(id),
    onPointerEnter: () => prepare(id),
  });
  const button = { mobileWidth: 'auto', type: 'button', variant: 'subtle' } as const;
  return (
    <Bar aria-label={t('label')}>
      <Button {...button} {...near(previous)} iconOnly={<ChevronLeftIcon title={`${t('previous')} (K)`} />} />
      <Small color="secondary60" marginBottom="none">
        {t(around.isPart ? 'placeMore' : 'place', { at: around.place, count: around.count })}
      </Small>
      <Button {...button} {...near(next)} iconOnly={<ChevronRightIcon title={`${t('next')} (J)`} />} />
    </Bar>
  );
}
