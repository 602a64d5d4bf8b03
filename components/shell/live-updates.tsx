'use client';

import { useLiveConnection } from '#lib/client/live.ts';

/** Keeps what is on screen up with what happens elsewhere. Shows nothing. */
export function LiveUpdates() {
  useLiveConnection();
  return null;
}
