import { foldText } from './fold.ts';
import { normaliseSearch } from './normalise.ts';
import { parseSearch } from './parse.ts';
import { printSearch } from './print.ts';
import { fragmentOf, type ListRules, type ListState } from './list-state.ts';
import type { ReadOptions } from './reader.ts';
import type { SearchNode } from './syntax.ts';

export { readListAddress, type ListRules, type ListState } from './list-state.ts';

export interface ListAddress {
  /** Begins with `#`; empty for the usual list. */
  readonly fragment: string;
  /** Part of the query is not in the fragment: the whole text has to be kept elsewhere (`history.state`). */
  readonly hasHidden: boolean;
}

/**
 * A list's state as the fragment of its address. No e-mail address may stand in any address: parts of the query that are
 * about one, or have an `@`, are left out, and so is a text that cannot be read and has one.
 */
export function printListAddress<SortField extends string>(
  state: ListState<SortField>,
  rules: ListRules<SortField>,
  options: ReadOptions = {},
): ListAddress {
  const shown = withoutEmail(state.query, options);
  return { fragment: fragmentOf(state, rules, shown), hasHidden: shown !== state.query };
}

/** The text as it is where nothing has to hide; otherwise what is left of it, in the printed form. */
function withoutEmail(text: string, options: ReadOptions): string {
  const plain = text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
  const parsed = parseSearch(text, options);
  if (parsed.kind === 'failed') return hasAt(text) || /e-?mail/i.test(text) ? '' : plain;
  if (parsed.query === null) return plain;
  const parts = parsed.query.kind === 'and' ? parsed.query.parts : [parsed.query];
  const shown = parts.filter((part) => !isAboutEmail(part));
  if (shown.length === parts.length && !hasAt(text)) return plain;
  return printSearch(normaliseSearch({ kind: 'and', parts: shown }));
}

function isAboutEmail(node: SearchNode): boolean {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.parts.some(isAboutEmail);
    case 'not':
      return isAboutEmail(node.part);
    case 'text':
      return hasAt(node.text);
    case 'field':
      return node.field === 'email' || node.anyOf.some(({ text }) => hasAt(text));
    case 'choice':
      return node.anyOf.some(hasAt);
    default:
      return false;
  }
}

/** In any of its spellings: folding makes one of them. */
function hasAt(text: string): boolean {
  return foldText(text).includes('@') || /%40/.test(text);
}
