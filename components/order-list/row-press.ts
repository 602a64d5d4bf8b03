import { parseOrderId } from '#lib/core/ids.ts';

/** The parts of a click that tell where it opens a link. */
export interface Press {
  readonly button: number;
  readonly metaKey: boolean;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whether a click means "open it here": any other button or a held key is the browser's business (a new tab, a download). */
export function opensHere({ button, metaKey, ctrlKey, shiftKey, altKey }: Press): boolean {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
}

/** The order's number at the end of its address. */
export function orderIdOfHref(href: string): number | null {
  return parseOrderId(href.slice(href.lastIndexOf('/') + 1));
}

/** The order's address behind what was pressed; null when it was a control of its own, or no row. */
export function hrefOfPress(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  const control = target.closest('a, button, input, select, label, [role="menu"], [role="menuitem"]');
  if (control !== null && control.tagName !== 'A') return null;
  return target.closest('tr[data-href]')?.getAttribute('data-href') ?? null;
}
