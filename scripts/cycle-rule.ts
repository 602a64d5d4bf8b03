import { resolveImport } from './import-rules.ts';
import type { Problem } from './problem.ts';
import type { SourceFacts } from './source-facts.ts';

/** Import cycles, type imports included: each group of files that reach each other is told once, by one way round. */
export function checkCycles(files: readonly SourceFacts[]): Problem[] {
  const edges = new Map(files.map((file) => [file.path, targetsOf(file)]));
  const told = new Set<string>();
  return files.flatMap((file) => {
    if (told.has(file.path)) return [];
    const way = findWayBack(file.path, edges);
    if (!way) return [];
    for (const path of way) told.add(path);
    const next = way[1] ?? file.path;
    const line = file.imports.find((fact) => resolveImport(file.path, fact.specifier) === next)?.line ?? 1;
    const message = `Import cycle: ${way.join(' -> ')}. Move what they share into a file that both import.`;
    return [{ path: file.path, line, message }];
  });
}

function targetsOf(file: SourceFacts): string[] {
  return file.imports.flatMap((fact) => resolveImport(file.path, fact.specifier) ?? []);
}

/** The shortest way along imports from a file back to itself. */
function findWayBack(start: string, edges: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const at of queue) {
    for (const target of edges.get(at) ?? []) {
      if (target === start) return [...trace(at, start, cameFrom), start];
      if (cameFrom.has(target)) continue;
      cameFrom.set(target, at);
      queue.push(target);
    }
  }
  return undefined;
}

function trace(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way: string[] = [];
  for (let at: string | undefined = end; at !== undefined && at !== start; at = cameFrom.get(at)) way.unshift(at);
  return [start, ...way];
}
