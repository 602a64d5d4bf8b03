'use client';

import { useEffect } from 'react';
import { followPanel } from '#lib/client/panel-sdk.ts';
import { useSession } from '#lib/client/session.ts';

/** The order list comes first. */
const AFTER_FIRST_ROWS_MS = 1_500;

/** Ends the session when the person signs out in the control panel. Shows nothing, and waits until the first rows stand. */
export function PanelSignOut() {
  const sdkUrl = useSession()?.store.controlPanelSdkUrl ?? '';
  useEffect(() => {
    let stop: () => void = () => undefined;
    const start = () => {
      stop = followPanel(sdkUrl);
    };
    const timer = setTimeout(start, AFTER_FIRST_ROWS_MS);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [sdkUrl]);
  return null;
}
