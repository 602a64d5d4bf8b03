'use client';

import type { MessageProps } from '@bigcommerce/big-design';
import { useParams, useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { DiscardQuestion } from './discard-question.tsx';
import { ScreenFrame } from './screen-frame.tsx';
import { useOrderPath } from './use-order-path.ts';
import { WayBack } from './way-back.tsx';

interface OrderScreenFrameProps {
  /** Null where there is no such order: the way back leads to the list then. */
  readonly orderId: number | null;
  readonly title: string;
  readonly badge?: ReactNode;
  readonly description?: string;
  /** What must be known before anything else on the page. */
  readonly notices?: MessageProps['messages'];
  /** Something typed would be lost: going back asks first. */
  readonly isUnsaved?: boolean;
  /** What was typed is given up with the page: forgets it for good. */
  readonly onDiscard?: () => void;
  readonly children: ReactNode;
}

/** The page around work on one order (editing, shipping, …): title, and the way back to the order. */
export function OrderScreenFrame({ orderId, isUnsaved = false, onDiscard, ...frame }: OrderScreenFrameProps) {
  const t = useTranslations('orderScreen');
  const router = useRouter();
  const { storeHash } = useParams<{ storeHash: string }>();
  const orderPath = useOrderPath(orderId ?? 0);
  const href = orderId === null ? `/stores/${storeHash}/orders` : orderPath;
  return (
    <ScreenFrame
      {...frame}
      ways={
        <WayBack
          href={href}
          isUnsaved={() => isUnsaved}
          label={orderId === null ? t('backToList') : t('back', { id: String(orderId) })}
          onDiscard={onDiscard}
          onGo={() => router.push(href)}
          question={(answers) => (
            <DiscardQuestion
              {...answers}
              discard={t('leave')}
              keep={t('stay')}
              text={t('leaveText')}
              title={t('leaveTitle')}
            />
          )}
        />
      }
    />
  );
}
