/** Control characters but tab and line break: a browser draws nothing for them, or ends a line oddly. */
const CONTROL = /[^\P{Cc}\n\t]/gu;
const REPLACEMENT = '\uFFFD';

/**
 * Text of an order as it can be shown: what would be invisible or is no character at all becomes a visible mark, so that
 * staff see that something is there. Nothing else changes; React escapes markup, and `dir` isolates turned scripts.
 */
export function visibleText(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').toWellFormed().replace(CONTROL, REPLACEMENT);
}
