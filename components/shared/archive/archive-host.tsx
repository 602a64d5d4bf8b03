'use client';

import dynamic from 'next/dynamic';
import { useArchiveState } from './archive.ts';

const ArchiveBar = dynamic(() => import('./archive-bar.tsx').then((module) => module.ArchiveBar), { ssr: false });

/** Waits for the first order that is to be archived; only then its bar is loaded. */
export function ArchiveHost() {
  return useArchiveState().step === 'idle' ? null : <ArchiveBar />;
}
