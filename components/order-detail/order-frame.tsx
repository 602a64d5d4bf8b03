'use client';

import dynamic from 'next/dynamic';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { ScreenFrame } from '#components/shared/order-screen/screen-frame.tsx';
import { WayBack } from '#components/shared/order-screen/way-back.tsx';
import { hasUnsavedText } from '#lib/client/unsaved-text.ts';
import { loadDiscardDialog } from './later-parts.ts';
import { SettingsLink } from './settings-link.tsx';
import { useBackToList } from '#components/shared/order-screen/use-back-to-list.ts';
import { useIsPanel } from './use-is-panel.ts';

const DiscardDialog = dynamic(loadDiscardDialog, { ssr: false });

interface OrderFrameProps extends Omit<ComponentProps<typeof ScreenFrame>, 'ways'> {
  /** Ways to the orders around this one. */
  readonly neighbours?: ReactNode;
  /** What was typed is given up with the page: forgets it for good. */
  readonly onDiscard?: (() => void) | undefined;
}

/** The page around an order in all its states: title, way back, and the question before typed text is left behind. */
export function OrderFrame({ neighbours, onDiscard, ...frame }: OrderFrameProps) {
  const t = useTranslations('orderDetail');
  const isPanel = useIsPanel();
  const { href, goBack } = useBackToList();
  const ways = isPanel ? undefined : (
    <>
      <WayBack
        href={href}
        isUnsaved={hasUnsavedText}
        label={t('back')}
        onDiscard={onDiscard}
        onGo={goBack}
        question={(answers) => <DiscardDialog {...answers} />}
      />
      {neighbours}
      <SettingsLink />
    </>
  );
  return <ScreenFrame {...frame} ways={ways} />;
}
