import type { DraftContent, DraftProblem } from '#lib/order-create/contract.ts';

/** What stands at a problem's place, to tell whether it was changed since. */
export function valueAt(content: DraftContent, path: string): string {
  const [head = '', key = ''] = path.split('.');
  const part: unknown = Object.hasOwn(content, head) ? content[head as keyof DraftContent] : null;
  const inner = Array.isArray(part) ? part.find((one: { readonly key?: string }) => one.key === key) : part;
  if (Array.isArray(part)) return JSON.stringify(key === '' ? part : (inner ?? null));
  if (typeof inner !== 'object' || inner === null || key === '') return JSON.stringify(inner);
  return JSON.stringify((inner as Record<string, unknown>)[key] ?? null);
}

/** Problems that the server told, as long as nobody has changed what they are about. */
export function stillTold(
  told: { readonly problems: readonly DraftProblem[]; readonly content: DraftContent } | null,
  content: DraftContent,
): readonly DraftProblem[] {
  if (told === null) return [];
  return told.problems.filter(({ path }) => valueAt(told.content, path) === valueAt(content, path));
}

let lastKey = 0;

/** A name for a new line or fee within its draft. */
export function newKey(taken: readonly { readonly key: string }[]): string {
  do lastKey += 1;
  while (taken.some(({ key }) => key === `n${lastKey}`));
  return `n${lastKey}`;
}
