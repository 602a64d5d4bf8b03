'use client';

import { AlertsManager, createAlertsManager } from '@bigcommerce/big-design';
import { useEffect, useState } from 'react';
import { onOutcome, takeOutcomes } from './alerts.ts';

/** Outcomes one after the other, each gone after a few seconds but failures, which stay until they are closed. */
export function AlertsCorner() {
  const [manager] = useState(createAlertsManager);
  useEffect(() => {
    const show = () => {
      for (const { type, text } of takeOutcomes())
        manager.add({ type, messages: [{ text }], autoDismiss: type === 'success' || type === 'info' });
    };
    show();
    return onOutcome(show);
  }, [manager]);
  return <AlertsManager manager={manager} />;
}
