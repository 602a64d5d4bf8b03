/** Elements in which letters are text. */
const TYPING = 'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]';

const STEPS: Readonly<Record<string, -1 | 1>> = { j: 1, ']': 1, k: -1, '[': -1 };

/** The step that a key means: J and ] to the next order, K and [ to the one before; null for any other key, and while somebody types. */
export function stepOfKey(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'target' | 'defaultPrevented'>,
): -1 | 1 | null {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return null;
  if (event.target instanceof Element && event.target.closest(TYPING) !== null) return null;
  return STEPS[event.key.toLowerCase()] ?? null;
}
