/** From this many lines on a person searches instead of looking. */
export const SEARCH_FROM_LINES = 15;

/** What a line of an order is found by. */
export interface FindableLine {
  readonly name: string;
  readonly sku: string;
  readonly options: readonly { readonly name: string; readonly value: string }[];
  /** Where it lies in the warehouse. */
  readonly bin?: string;
}

/** Lines whose name, SKU, options or bin contain every word that was typed, in any order; all of them for an empty search. */
export function findLines<Line extends FindableLine>(lines: readonly Line[], search: string): readonly Line[] {
  const words = search
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return lines;
  return lines.filter((line) => {
    const text = searchText(line);
    return words.every((word) => text.includes(word));
  });
}

function searchText({ name, sku, options, bin = '' }: FindableLine): string {
  const chosen = options.flatMap((option) => [option.name, option.value]);
  return [name, sku, bin, ...chosen].join('\n').toLocaleLowerCase();
}
