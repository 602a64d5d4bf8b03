'use client';

import dynamic from 'next/dynamic';

/** The page for an address that leads nowhere, loaded only there: Next would have every other page carry it. */
export const MissingPage = dynamic(() => import('./not-found-page.tsx').then((module) => module.NotFoundPage));
