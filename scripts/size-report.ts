import type { SourceFacts } from './source-facts.ts';

/** How long files and functions are, source and tests apart, and how much test there is per source. */
export function describeSizes(files: readonly SourceFacts[]): string[] {
  const tests = files.filter((file) => file.path.startsWith('tests/'));
  const sources = files.filter((file) => !file.path.startsWith('tests/'));
  const lines = (of: readonly SourceFacts[]): number[] => of.map((file) => file.lines);
  const functions = sources.flatMap((file) => file.functions).filter((fact) => fact.name !== 'anonymous function');
  const ratio = sum(lines(tests)) / Math.max(1, sum(lines(sources)));
  return [
    `Source files: ${describe(lines(sources))}. Named functions: ${describe(functions.map((fact) => fact.lines))}.`,
    `Test files: ${describe(lines(tests))}. Test lines per source line: ${ratio.toFixed(2)}.`,
  ];
}

function describe(sizes: readonly number[]): string {
  const sorted = sizes.toSorted((one, other) => one - other);
  const share = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return `${sorted.length}, lines median ${share(0.5)}, p95 ${share(0.95)}, most ${share(1)}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
