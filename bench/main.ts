/**
 * Measures the app on this machine, against an emulator beside it, prints what it finds, and holds it against bench/budget.json.
 * Ends with 1 when a budget is broken. Arguments: names of benches; none means all but those that run on demand only.
 */
import { readFile } from 'node:fs/promises';
import { type Budget, judge, parseBudget, type Verdict } from './budget.ts';
import { emulatorMillion } from './emulator-million.ts';
import { emulatorSize } from './emulator-size.ts';
import { firstScript } from './first-script.ts';
import { firstSync } from './first-sync.ts';
import { keystroke } from './keystroke.ts';
import { live } from './live.ts';
import { longOrder } from './long-order.ts';
import { openIndexedList, openList } from './open-list.ts';
import { orderDetail } from './order-detail.ts';
import { proxiedRead } from './proxied-read.ts';
import { readOrder } from './read-order.ts';
import { refundQuote } from './refund-quote.ts';
import type { Bench, Report } from './report.ts';
import { search } from './search.ts';
import { syncHeal } from './sync-heal.ts';
import { syncKill } from './sync-kill.ts';
import { webhookReceiver } from './webhook-receiver.ts';
import { setStage, type Stage } from './stage.ts';
import { formatTable } from './table.ts';

const BENCHES: readonly Bench[] = [
  firstScript,
  emulatorSize,
  orderDetail,
  longOrder,
  proxiedRead,
  openList,
  openIndexedList,
  emulatorMillion,
  firstSync,
  syncKill,
  syncHeal,
  webhookReceiver,
  live,
  keystroke,
  refundQuote,
  search,
  readOrder,
];
const LONGEST_RUN_MS = 60 * 60_000;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !BENCHES.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(`There is no bench “${unknown.join(', ')}”. There are:`);
  for (const { name, says } of BENCHES) console.error(`  ${name.padEnd(14)} ${says}`);
  process.exit(2);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
setTimeout(() => {
  console.error(`The benches take more than ${LONGEST_RUN_MS / 60_000} minutes. Ended.`);
  process.exit(1);
}, LONGEST_RUN_MS).unref();

const chosen = BENCHES.filter(({ name, onDemand }) => (wanted.length === 0 ? !onDemand : wanted.includes(name)));
const budget = parseBudget(await readFile(new URL('budget.json', import.meta.url), 'utf8'));
const verdicts = await measure(chosen, budget);
process.exitCode = verdicts.every(({ isKept }) => isKept) ? 0 : 1;

async function measure(benches: readonly Bench[], limits: Budget): Promise<Verdict[]> {
  await using stack = new AsyncDisposableStack();
  const stage = benches.every(({ standsAlone }) => standsAlone) ? null : await setStage(stack);
  const figures: Record<string, number> = {};
  for (const bench of benches) {
    const report = await runBench(bench, stage);
    print(bench, report);
    for (const [name, value] of Object.entries(report.figures)) figures[`${bench.name}.${name}`] = value;
  }
  const names = benches.map(({ name }) => name);
  const found = judge(limits, names, figures);
  printVerdicts(found);
  return found;
}

function runBench(bench: Bench, stage: Stage | null): Promise<Report> {
  if (bench.standsAlone) return bench.run();
  if (stage === null) throw new Error(`${bench.name} needs the stage.`);
  return bench.run(stage);
}

function print({ name, says }: Bench, { tables, notes = [] }: Report): void {
  console.log(`\n=== ${name}: ${says}`);
  for (const table of tables) console.log(`\n${formatTable(table).join('\n')}`);
  for (const note of notes) console.log(`\n${note}`);
}

function printVerdicts(verdicts: readonly Verdict[]): void {
  const rows = verdicts.map(({ name, says, most, measured, isKept }) => {
    return [`${name}: ${says}`, measured ?? 'not measured', most, isKept ? 'kept' : 'BROKEN'];
  });
  const table = formatTable({ title: 'Budget', columns: ['figure', 'measured', 'at most', ''], rows });
  console.log(`\n${table.join('\n')}`);
}
