'use client';

import type { MessageProps } from '@bigcommerce/big-design';
import { Header, Page, type HeaderProps } from '@bigcommerce/big-design-patterns';
import { theme } from '@bigcommerce/big-design-theme';
import { useMemo, useState, type MouseEvent, type ReactNode } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { hasUnsavedText } from '#lib/client/unsaved-text.ts';
import { DiscardDialog } from './discard-dialog.tsx';
import { useBackToList } from './use-back-to-list.ts';

/** The library's own colour for the way back is too faint to read on the page's ground (3.1 : 1). */
const ReadableHead = styled.div`
  header a[href] {
    color: ${theme.colors.secondary60};
  }
`;

interface OrderFrameProps extends Pick<HeaderProps, 'actions' | 'badge' | 'description'> {
  readonly title: string;
  readonly message?: MessageProps;
  readonly children: ReactNode;
}

/** The page around an order in all its states: title, way back, and the question before typed text is left behind. */
export function OrderFrame({ title, message, children, ...head }: OrderFrameProps) {
  const t = useTranslations('orderDetail');
  const { href, goBack } = useBackToList();
  const [isLeaving, setIsLeaving] = useState(false);
  // The header draws its buttons anew, and so drops the focus, whenever one of its properties is another object.
  const backLink = useMemo(
    () => ({
      text: t('back'),
      href,
      onClick: (event: MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        if (hasUnsavedText()) setIsLeaving(true);
        else goBack();
      },
    }),
    [goBack, href, t],
  );
  return (
    <ReadableHead>
      <Page
        header={<Header backLink={backLink} title={title} {...head} />}
        {...(message === undefined ? {} : { message })}
      >
        {children}
        {isLeaving ? <DiscardDialog onDiscard={goBack} onKeep={() => setIsLeaving(false)} /> : null}
      </Page>
    </ReadableHead>
  );
}
