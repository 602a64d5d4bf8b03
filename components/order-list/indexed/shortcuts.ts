/** What a key means on the list while nobody types. */
export type Shortcut = 'search' | 'down' | 'up' | 'open' | 'select' | 'preview' | 'help' | 'refresh' | 'close';

interface PressedKey {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly defaultPrevented: boolean;
  readonly target: EventTarget | null;
}

const LETTERS: Readonly<Record<string, Shortcut>> = {
  j: 'down',
  k: 'up',
  x: 'select',
  p: 'preview',
  r: 'refresh',
  '/': 'search',
  '?': 'help',
};

/** Keys that move between rows only where a row has the focus: elsewhere they scroll the page. */
const ON_ROWS: Readonly<Record<string, Shortcut>> = { ArrowDown: 'down', ArrowUp: 'up', Escape: 'close' };

/**
 * The shortcut of a key, if it is one: never with a modifier (those are the browser's, the host's and screen readers'), never
 * while something is typed or chosen, never in a dialog or menu. Enter is no shortcut: a row's link has the focus.
 */
export function shortcutOf(event: PressedKey): Shortcut | null {
  if (event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return null;
  const { target } = event;
  if (!(target instanceof Element) || isElsewhere(target)) return null;
  if (event.shiftKey && event.key !== '?' && event.key !== '/') return null;
  const letter = LETTERS[event.key.length === 1 ? event.key.toLowerCase() : ''];
  if (letter !== undefined) return letter;
  return target.closest('tr[data-href]') === null ? null : (ON_ROWS[event.key] ?? null);
}

function isElsewhere(target: Element): boolean {
  if (target.closest('[role="dialog"], [role="menu"], [role="listbox"], [role="slider"]') !== null) return true;
  const typed = target.closest('input, textarea, select, [contenteditable=""], [contenteditable="true"]');
  return typed !== null && typed.getAttribute('type') !== 'checkbox';
}
