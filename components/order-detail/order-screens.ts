import type { Permission } from '#lib/core/permissions.ts';

/** A screen of its own for working on one order: a button in the order's head leads to it, and it leads back to the order. */
export interface OrderScreen {
  /** The last part of its address, and the name of its text. */
  readonly name: 'edit' | 'ship' | 'refund';
  readonly permission: Permission;
}

/** In the order in which the buttons stand. Each is here from the day its route exists. */
export const ORDER_SCREENS: readonly OrderScreen[] = [
  { name: 'edit', permission: 'orders:edit' },
  { name: 'ship', permission: 'orders:edit' },
  { name: 'refund', permission: 'money:act' },
];

/** Where a screen of an order stands. `orderPath` is the order's own address. */
export function screenHref(orderPath: string, screen: OrderScreen): string {
  return `${orderPath}/${screen.name}`;
}
