'use client';

import { sessionStore } from './session.ts';

/** What the control panel's script for apps gives a page (BigCommerce docs: single-click app callbacks, multi-user support). */
interface PanelSdk {
  init(options: { readonly onLogout: () => void }): void;
}

declare global {
  interface Window {
    Bigcommerce?: PanelSdk;
    bcAsyncInit?: () => void;
  }
}

/**
 * Has the control panel tell when the person signs out there, also in another tab: the session ends with it. The script comes from
 * outside and late; where it is blocked or gone, the session ends by its own time.
 */
export function followPanel(sdkUrl: string): () => void {
  if (sdkUrl === '') return () => undefined;
  window.bcAsyncInit = () => window.Bigcommerce?.init({ onLogout: () => sessionStore.leave() });
  const script = document.createElement('script');
  script.src = sdkUrl;
  script.async = true;
  document.head.append(script);
  return () => {
    script.remove();
    delete window.bcAsyncInit;
  };
}
