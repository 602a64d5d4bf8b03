'use client';

import { H1, Text } from '@bigcommerce/big-design';
import { ArrowBackIcon } from '@bigcommerce/big-design-icons';
import { useParams, useRouter } from 'next/navigation';
import { useState, type MouseEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { hasUnsavedText } from '#lib/client/unsaved-text.ts';
import { DiscardDialog } from './discard-dialog.tsx';
import { BackLink, Frame } from './edit-styles.ts';

interface EditFrameProps {
  readonly orderId: number;
  readonly description?: string;
  /** What was typed is given up with the page. */
  readonly onDiscard?: () => void;
  readonly children: ReactNode;
}

/** The page around the edit form: title, the way back to the order, and the question before typed values are left behind. */
export function EditFrame({ orderId, description = '', onDiscard, children }: EditFrameProps) {
  const t = useTranslations('orderEdit');
  return (
    <Frame>
      <header>
        <WayBack onDiscard={onDiscard} orderId={orderId} />
        <H1 marginBottom="none">{t('title', { id: orderId })}</H1>
        {description === '' ? null : <Text marginBottom="none">{description}</Text>}
      </header>
      <main>{children}</main>
    </Frame>
  );
}

/** Where the order itself is shown. */
export function useOrderHref(orderId: number): string {
  const { storeHash } = useParams<{ storeHash: string }>();
  return `/stores/${storeHash}/orders/${orderId}`;
}

function WayBack({
  orderId,
  onDiscard,
}: Pick<EditFrameProps, 'orderId'> & { readonly onDiscard: (() => void) | undefined }) {
  const t = useTranslations('orderEdit');
  const router = useRouter();
  const href = useOrderHref(orderId);
  const [isLeaving, setIsLeaving] = useState(false);
  const leave = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (hasUnsavedText()) setIsLeaving(true);
    else router.push(href);
  };
  const discard = () => {
    onDiscard?.();
    router.push(href);
  };
  return (
    <>
      <BackLink href={href} onClick={leave}>
        <ArrowBackIcon />
        {t('back', { id: orderId })}
      </BackLink>
      {isLeaving ? <DiscardDialog onDiscard={discard} onKeep={() => setIsLeaving(false)} /> : null}
    </>
  );
}
