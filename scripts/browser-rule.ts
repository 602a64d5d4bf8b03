import { resolveImport } from './import-rules.ts';
import type { Problem } from './problem.ts';
import type { SourceFacts } from './source-facts.ts';

const BROWSER = /^(?:components|lib\/client)\//;
/** It tries `new Function` when it is loaded, which our content policy refuses and reports; and it is heavy. */
const UNWANTED = 'zod';

/**
 * Files of the browser by which it would load what is not for it, at whatever distance: each such file is told once, by the
 * shortest way to it. Types are gone by then, and may come from anywhere.
 */
export function checkBrowser(files: readonly SourceFacts[]): Problem[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const roots = files.filter(({ path }) => BROWSER.test(path)).map(({ path }) => path);
  const cameFrom = new Map<string, string | null>(roots.map((path) => [path, null]));
  const problems: Problem[] = [];
  const queue = [...roots];
  for (const at of queue) {
    const file = byPath.get(at);
    for (const fact of file?.imports ?? []) {
      if (fact.typeOnly) continue;
      if (fact.specifier === UNWANTED) problems.push({ path: at, line: fact.line, message: messageOf(at, cameFrom) });
      const target = resolveImport(at, fact.specifier);
      if (target === undefined || cameFrom.has(target)) continue;
      cameFrom.set(target, at);
      queue.push(target);
    }
  }
  return problems;
}

function messageOf(end: string, cameFrom: ReadonlyMap<string, string | null>): string {
  const way: string[] = [];
  for (let at: string | null | undefined = end; at; at = cameFrom.get(at)) way.unshift(at);
  return `The browser would load ${UNWANTED}: ${way.join(' -> ')}. Move what it needs into a file without it.`;
}
