'use client';

import { H1, Message, Text, type MessageProps } from '@bigcommerce/big-design';
import { ArrowBackIcon } from '@bigcommerce/big-design-icons';
import dynamic from 'next/dynamic';
import { useState, type MouseEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { hasUnsavedText } from '#lib/client/unsaved-text.ts';
import { Actions, BackLink, Frame, Head, TitleLine, Ways } from './frame-styles.ts';
import { loadDiscardDialog } from './later-parts.ts';
import { SettingsLink } from './settings-link.tsx';
import { useBackToList } from './use-back-to-list.ts';
import { useIsPanel } from './use-is-panel.ts';

const DiscardDialog = dynamic(loadDiscardDialog, { ssr: false });

interface OrderFrameProps {
  readonly title: string;
  readonly badge?: ReactNode;
  readonly description?: string;
  readonly action?: ReactNode;
  /** Ways to the orders around this one. */
  readonly neighbours?: ReactNode;
  /** What must be known before anything else on the page. */
  readonly notices?: MessageProps['messages'];
  /** What was typed is given up with the page: forgets it for good. */
  readonly onDiscard?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** The page around an order in all its states: title, way back, and the question before typed text is left behind. */
export function OrderFrame(props: OrderFrameProps) {
  const { title, badge, description = '', action, neighbours, notices = [], onDiscard, children } = props;
  const isPanel = useIsPanel();
  return (
    <Frame>
      <Head>
        {isPanel ? null : (
          <Ways>
            <WayBack onDiscard={onDiscard} />
            {neighbours}
            <SettingsLink />
          </Ways>
        )}
        <div>
          <TitleLine>
            <H1 marginBottom="none">{title}</H1>
            {badge}
          </TitleLine>
          {description === '' ? null : <Text marginBottom="none">{description}</Text>}
        </div>
        {action === undefined ? null : <Actions>{action}</Actions>}
      </Head>
      {notices.length === 0 ? null : <Message messages={notices} type="warning" />}
      <main>{children}</main>
    </Frame>
  );
}

function WayBack({ onDiscard }: Pick<OrderFrameProps, 'onDiscard'>) {
  const t = useTranslations('orderDetail');
  const { href, goBack } = useBackToList();
  const [isLeaving, setIsLeaving] = useState(false);
  const leave = (event: MouseEvent) => {
    // A new tab or window is the browser's own business.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (hasUnsavedText()) setIsLeaving(true);
    else goBack();
  };
  const discard = () => {
    onDiscard?.();
    goBack();
  };
  return (
    <div>
      <BackLink href={href} onClick={leave}>
        <ArrowBackIcon />
        {t('back')}
      </BackLink>
      {isLeaving ? <DiscardDialog onDiscard={discard} onKeep={() => setIsLeaving(false)} /> : null}
    </div>
  );
}
