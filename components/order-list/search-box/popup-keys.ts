export type KeyMeaning =
  | { readonly kind: 'move'; readonly to: number }
  | { readonly kind: 'accept' | 'close' | 'offer' | 'search' | 'nothing' };

interface PressedKey {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly nativeEvent: { readonly isComposing: boolean };
}

/** What a key in the search box is for. Whatever is not ours stays the browser's: Tab moves on unless a completion is chosen. */
export function keyMeans(
  key: PressedKey,
  popup: { readonly isOpen: boolean; readonly active: number; readonly count: number },
): KeyMeaning {
  if (key.nativeEvent.isComposing || key.altKey || key.ctrlKey || key.metaKey) return { kind: 'nothing' };
  const { isOpen, active, count } = popup;
  switch (key.key) {
    case 'ArrowDown':
      return isOpen ? { kind: 'move', to: active + 1 >= count ? -1 : active + 1 } : { kind: 'offer' };
    case 'ArrowUp':
      return isOpen ? { kind: 'move', to: active < 0 ? count - 1 : active - 1 } : { kind: 'nothing' };
    case 'Enter':
      return { kind: isOpen && active >= 0 ? 'accept' : 'search' };
    case 'Tab':
      return { kind: isOpen && active >= 0 && !key.shiftKey ? 'accept' : 'nothing' };
    case 'Escape':
      return { kind: isOpen ? 'close' : 'nothing' };
    default:
      return { kind: 'nothing' };
  }
}
