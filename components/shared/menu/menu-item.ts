import type { ReactElement } from 'react';

/** One entry of a menu. */
export interface MenuItem {
  readonly id: string;
  readonly text: string;
  readonly onChoose: () => void;
}

export interface MenuProps {
  readonly items: readonly MenuItem[];
  /** The button that opens the menu; BigDesign's Button. */
  readonly toggle: ReactElement<{ id?: string }>;
}
