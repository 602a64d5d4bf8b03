/** A text as it was typed on one line: single blanks, no invisible characters, nothing that no database takes. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\uFFFD]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
