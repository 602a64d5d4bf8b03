'use client';

import { useRouter } from 'next/navigation';
import type { MouseEvent, ReactNode } from 'react';
import { BackLink } from './screen-styles.ts';

interface WayLinkProps {
  readonly href: string;
  /** What a plain press does instead of opening the address. */
  readonly onGo?: () => void;
  readonly children: ReactNode;
}

/** A link away from the screen, within the app. */
export function WayLink({ href, onGo, children }: WayLinkProps) {
  const router = useRouter();
  const go = (event: MouseEvent) => {
    // A new tab or window is the browser's own business.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (onGo === undefined) router.push(href);
    else onGo();
  };
  return (
    <BackLink href={href} onClick={go}>
      {children}
    </BackLink>
  );
}
