'use client';

import dynamic from 'next/dynamic';
import { useEffect, type ReactNode } from 'react';
import { SWRConfig } from 'swr';
import { getFirstAnswers, startSession, useSessionState } from '#lib/client/session.ts';
import { AlertsHost } from '#components/shared/alerts/alerts-host.tsx';
import { ArchiveHost } from '#components/shared/archive/archive-host.tsx';
import { PlatformNotice } from '#components/shared/freshness/platform-notice.tsx';
import { ClosedPage } from './closed-page.tsx';
import { LiveUpdates } from './live-updates.tsx';
import { HelpFooter } from './help/help-footer.tsx';
import { PanelSignOut } from './panel-sign-out.tsx';
import { StoreNavigation } from './store-navigation.tsx';

// Without `ssr: false` a lazy part suspends the whole page while it loads: the screen would vanish and lose its focus.
const SessionEndedNotice = dynamic(
  () => import('./session-ended-notice.tsx').then((module) => module.SessionEndedNotice),
  { ssr: false },
);

/** Lets a store's screens be seen only with a session of that store. While it opens, they show their own skeletons. */
export function SessionGate({ storeHash, children }: { readonly storeHash: string; readonly children: ReactNode }) {
  useEffect(() => startSession(storeHash), [storeHash]);
  const state = useSessionState();
  if (state.kind === 'failed') return <ClosedPage reason="failed" error={state.error} />;
  if (state.kind === 'ended' && state.session === null) return <ClosedPage reason={state.reason} />;
  // A store's own address with another store's session: nothing of either is shown.
  if (state.kind !== 'opening' && state.session?.store.storeHash !== storeHash)
    return <ClosedPage reason="other_store" />;
  return (
    <SWRConfig value={{ fallback: getFirstAnswers(), shouldRetryOnError: false, focusThrottleInterval: 30_000 }}>
      <LiveUpdates />
      <PanelSignOut />
      <StoreNavigation storeHash={storeHash} />
      <PlatformNotice />
      {children}
      <HelpFooter />
      <ArchiveHost />
      <AlertsHost />
      {state.kind === 'ended' && <SessionEndedNotice session={state.session} />}
    </SWRConfig>
  );
}
