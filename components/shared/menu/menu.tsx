'use client';

import { cloneElement, lazy, Suspense, useState, type MouseEvent } from 'react';
import type { MenuProps } from './menu-item.ts';

const loadOpenMenu = () => import('./open-menu.tsx');
const OpenMenu = lazy(() => loadOpenMenu().then((module) => ({ default: module.OpenMenu })));

/** Fetches the menu's code ahead of its first use. */
export function preloadMenu(): void {
  loadOpenMenu().catch(() => undefined);
}

/**
 * A button with a menu. BigDesign's Dropdown is heavy (each one measures and listens, and its code is a tenth of a first
 * load), so a list of hundreds of rows has plain buttons, and the Dropdown takes a button's place when it is pressed.
 */
export function Menu({ items, toggle }: MenuProps) {
  const [isPressed, setIsPressed] = useState(false);
  const standIn = cloneElement(toggle as typeof toggle & { props: StandInProps }, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onClick: (event: MouseEvent) => {
      event.preventDefault();
      setIsPressed(true);
    },
  });
  if (!isPressed) return standIn;
  return (
    <Suspense fallback={standIn}>
      <OpenMenu items={items} toggle={toggle} />
    </Suspense>
  );
}

interface StandInProps {
  id?: string;
  'aria-haspopup'?: 'menu';
  'aria-expanded'?: boolean;
  onClick?: (event: MouseEvent) => void;
}
