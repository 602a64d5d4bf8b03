'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { onOutcome } from './alerts.ts';

const AlertsCorner = dynamic(() => import('./alerts-corner.tsx').then((module) => module.AlertsCorner), { ssr: false });

/** Waits for the first outcome; only then the corner that shows them is loaded. */
export function AlertsHost() {
  const [isWanted, setIsWanted] = useState(false);
  useEffect(() => (isWanted ? undefined : onOutcome(() => setIsWanted(true))), [isWanted]);
  return isWanted ? <AlertsCorner /> : null;
}
