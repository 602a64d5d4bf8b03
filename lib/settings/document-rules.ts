/** What fits at the top and at the end of a page. */
export const MOST_DOCUMENT_LINES = 10;
export const DOCUMENT_LINE_MAX_LENGTH = 100;

export type ReadBlock =
  | { readonly block: string }
  | { readonly problem: 'tooLong'; readonly text: string }
  | { readonly problem: 'tooManyLines' };

/** A text of several lines as it is printed: without blanks at the ends of lines, and without empty lines around it. */
export function readBlock(text: string): ReadBlock {
  const block = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
  const lines = block.split('\n');
  const long = lines.find((line) => line.length > DOCUMENT_LINE_MAX_LENGTH);
  if (long !== undefined) return { problem: 'tooLong', text: long };
  return lines.length > MOST_DOCUMENT_LINES ? { problem: 'tooManyLines' } : { block };
}
