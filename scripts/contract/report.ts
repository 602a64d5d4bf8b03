import { judge } from './deviations.ts';
import { tell } from './findings.ts';
import { DEVIATIONS } from './known-deviations.ts';
import type { ListedOperation } from './published.ts';
import type { ContractRun } from './run.ts';

/** Prints what was covered and what differs. False when the run failed. */
export function printReport(operations: readonly ListedOperation[], run: ContractRun, all: boolean): boolean {
  const { violations, used, unused } = judge(run.findings, DEVIATIONS);
  printCoverage(operations, run);
  if (used.length > 0) console.log(`\nDeviations that are meant: ${used.length}`);
  for (const { deviation, count } of used) {
    console.log(`  ${deviation.findings}  (${count})`);
    console.log(`    ${deviation.documentation}. ${deviation.reason}`);
  }
  console.log(`\nViolations: ${violations.length}`);
  for (const violation of all ? violations : violations.slice(0, 100)) {
    console.log(`  ${tell(violation)}`);
    if (violation.sample !== '') console.log(`    ${violation.sample}`);
  }
  if (violations.length > 100 && !all) console.log('  … (all of them with --all)');
  if (unused.length > 0) console.log('\nDeviations that nothing shows any more, to be struck off:');
  for (const { findings } of unused) console.log(`  ${findings}`);
  return violations.length === 0 && unused.length === 0;
}

function printCoverage(operations: readonly ListedOperation[], run: ContractRun): void {
  console.log('\nOperation, right and wrong requests');
  for (const { key } of operations) {
    const coverage = run.coverage.get(key);
    const counts =
      coverage === undefined
        ? run.published.has(key)
          ? 'not in the emulator'
          : 'no published file'
        : `${String(coverage.rightRequests).padStart(4)} ${String(coverage.wrongRequests).padStart(4)}`;
    console.log(`  ${key.padEnd(100)} ${counts}`);
  }
  console.log('\nCovered of those in scope');
  for (const priority of ['must', 'should', 'could']) {
    const inScope = operations.filter((operation) => operation.priority === priority);
    const covered = inScope.filter(({ key }) => run.coverage.has(key));
    const files = inScope.filter(({ key }) => run.published.has(key));
    console.log(
      `  ${priority.padEnd(6)} ${covered.length} of ${inScope.length} (${files.length} with a published file)`,
    );
  }
  console.log(`  webhooks: payloads of ${run.payloads.seen} of ${run.payloads.published} that are published`);
}
