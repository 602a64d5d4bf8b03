'use client';

import type { PrefetchKind } from 'next/dist/client/components/router-reducer/router-reducer-types';
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';

/**
 * The whole of a screen, where the framework would prepare no more than what it shows while loading. Once that is drawn, React
 * lets it stand for 300 ms whatever comes meanwhile; a screen that is there already is drawn at once.
 */
export const WHOLE_SCREEN = { kind: 'full' as PrefetchKind };

interface Way {
  readonly onClick: () => void;
  readonly onFocus: () => void;
  readonly onPointerEnter: () => void;
}

/** For a button that leads to a screen: it is prepared as soon as somebody is about to press. */
export function useWay(href: string): Way {
  const router = useRouter();
  return useMemo(() => {
    const prepare = () => router.prefetch(href, WHOLE_SCREEN);
    return { onClick: () => router.push(href), onFocus: prepare, onPointerEnter: prepare };
  }, [href, router]);
}
