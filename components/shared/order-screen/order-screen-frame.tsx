'use client';

import { Button, H1, Message, Text, type MessageProps } from '@bigcommerce/big-design';
import { ArrowBackIcon } from '@bigcommerce/big-design-icons';
import { theme } from '@bigcommerce/big-design-theme';
import { useParams, useRouter } from 'next/navigation';
import { useState, type MouseEvent, type ReactNode } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { Dialog } from '#components/shared/dialog/dialog.tsx';

const Frame = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${theme.spacing.large};
  box-sizing: border-box;
  width: 100%;
  max-width: ${theme.helpers.remCalc(1120)};
  min-height: 100dvh;
  margin: 0 auto;
  padding: ${theme.spacing.medium};

  ${theme.breakpoints.tablet} {
    padding: ${theme.spacing.xxLarge};
  }
`;

const BackLink = styled.a`
  display: inline-flex;
  gap: ${theme.spacing.xxSmall};
  padding: ${theme.spacing.xxSmall} ${theme.spacing.xxSmall} ${theme.spacing.xxSmall} 0;
  color: ${theme.colors.secondary60};
  line-height: ${theme.lineHeight.medium};
  text-decoration: none;

  &:hover {
    color: ${theme.colors.primary};
  }
`;

const TitleLine = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${theme.spacing.xxSmall} ${theme.spacing.medium};
  align-items: center;
`;

interface OrderScreenFrameProps {
  readonly orderId: number;
  readonly title: string;
  readonly badge?: ReactNode;
  readonly description?: string;
  /** What must be known before anything else on the page. */
  readonly notices?: MessageProps['messages'];
  /** Something typed would be lost: going back asks first. */
  readonly isUnsaved?: boolean;
  readonly children: ReactNode;
}

/** The page around work on one order (shipping, …): title, and the way back to the order. Its texts are those of shipping. */
export function OrderScreenFrame(props: OrderScreenFrameProps) {
  const { orderId, title, badge, description = '', notices = [], isUnsaved = false, children } = props;
  return (
    <Frame>
      <header>
        <WayBack isUnsaved={isUnsaved} orderId={orderId} />
        <TitleLine>
          <H1 marginBottom="none">{title}</H1>
          {badge}
        </TitleLine>
        {description === '' ? null : <Text marginBottom="none">{description}</Text>}
      </header>
      {notices.length === 0 ? null : <Message messages={notices} type="warning" />}
      <main>{children}</main>
    </Frame>
  );
}

/** Where the order itself stands. */
export function useOrderHref(orderId: number): string {
  const { storeHash } = useParams<{ storeHash: string }>();
  return `/stores/${storeHash}/orders/${orderId}`;
}

function WayBack({ orderId, isUnsaved }: { readonly orderId: number; readonly isUnsaved: boolean }) {
  const t = useTranslations('shipping.frame');
  const router = useRouter();
  const href = useOrderHref(orderId);
  const [isLeaving, setIsLeaving] = useState(false);
  const leave = (event: MouseEvent) => {
    // A new tab or window is the browser's own business.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (isUnsaved) setIsLeaving(true);
    else router.push(href);
  };
  return (
    <div>
      <BackLink href={href} onClick={leave}>
        <ArrowBackIcon />
        {t('back', { id: String(orderId) })}
      </BackLink>
      {isLeaving ? (
        <Dialog
          footer={
            <>
              <Button onClick={() => setIsLeaving(false)} variant="secondary">
                {t('stay')}
              </Button>
              <Button actionType="destructive" onClick={() => router.push(href)}>
                {t('leave')}
              </Button>
            </>
          }
          onClose={() => setIsLeaving(false)}
          title={t('leaveTitle')}
        >
          <Text marginBottom="none">{t('leaveText')}</Text>
        </Dialog>
      ) : null}
    </div>
  );
}
