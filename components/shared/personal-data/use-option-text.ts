'use client';

import type { ShownOption } from '#lib/core/line-option.ts';
import { useHiddenText } from './hidden.tsx';

/** What an option's value reads: where the shopper typed it and the person may not see it, that it is hidden. */
export function useOptionText(): (option: ShownOption) => string {
  const hidden = useHiddenText();
  return ({ value, isTyped }) => (isTyped && hidden !== null ? hidden : value);
}
