'use client';

import { useParams, useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { isListBehind } from './list-behind.ts';

interface BackToList {
  readonly href: string;
  readonly goBack: () => void;
}

/** The way back to the list: to the very state it was left in where there is one, else to the list as it opens. */
export function useBackToList(): BackToList {
  const { storeHash } = useParams<{ storeHash: string }>();
  const href = `/stores/${storeHash}/orders`;
  return { href, goBack: useGoBack(href) };
}

/** Goes to an address: one step back where this document came from there, so that it stands as it was left. */
export function useGoBack(href: string): () => void {
  const router = useRouter();
  return useCallback(() => {
    // Not every browser tells what lies behind; the plain address is right then.
    const history = 'navigation' in window ? window.navigation : null;
    const index = history?.currentEntry?.index ?? 0;
    if (history !== null && isListBehind(history.entries(), index, href)) router.back();
    else router.push(href);
  }, [href, router]);
}
