/**
 * Runs every test, kind by kind, and ends with a line "N passed, N failed". `npm test -- unit e2e` runs some kinds only;
 * `npm test -- unit tests/unit/core` only some files.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.ts';
import { ensureBuild } from './build.ts';
import { runProgram } from './programs.ts';
import { readPlaywrightFailures, readVitestFailures, type TestFailure } from './test-failures.ts';
import { addCounts, describeCounts, readPlaywrightReport, readVitestReport, type TestCounts } from './test-counts.ts';

const VITEST = join('node_modules', 'vitest', 'vitest.mjs');
const PLAYWRIGHT = join('node_modules', '@playwright', 'test', 'cli.js');
const KINDS = ['unit', 'contract', 'integration', 'e2e'] as const;

/** Characters of a page's text that a log shows. */
const LONGEST_PAGE = 4_000;

type Kind = (typeof KINDS)[number];

const asked = process.argv.slice(2);
const kinds = KINDS.filter((kind) => asked.includes(kind));
const files = asked.filter((argument) => !KINDS.some((kind) => kind === argument));
const reports = await mkdtemp(join(tmpdir(), 'orderdeck-tests-'));
const results: [Kind, TestCounts][] = [];
const failures: TestFailure[] = [];

try {
  for (const kind of kinds.length > 0 ? kinds : KINDS) {
    console.log(`\n== ${kind} ==`);
    results.push([kind, await runKind(kind).catch(told)]);
  }
} finally {
  await rm(reports, { recursive: true });
}

for (const { name, message, pages } of failures) {
  console.log(`\nFailed: ${name}\n${message}`);
  for (const page of pages) console.log(await readPage(page));
}
console.log('');
for (const [kind, counts] of results) console.log(`${kind}: ${describeCounts(counts)}`);
const total = addCounts(results.map(([, counts]) => counts));
console.log(describeCounts(total));
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

async function runKind(kind: Kind): Promise<TestCounts> {
  const report = join(reports, `${kind}.json`);
  const code = await (kind === 'e2e' ? runBrowserTests(report) : runVitest(kind, report));
  const read: unknown = JSON.parse(await readFile(report, 'utf8'));
  const counts = kind === 'e2e' ? readPlaywrightReport(read) : readVitestReport(read);
  failures.push(...(kind === 'e2e' ? readPlaywrightFailures(read) : readVitestFailures(read)));
  // A run can fail beside its tests, such as by an error that nobody caught.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function runVitest(kind: Kind, report: string): Promise<number> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  // These wait for databases, clocks and processes of their own more than they work.
  const workers = kind === 'integration' ? [`--maxWorkers=${availableParallelism() + 1}`] : [];
  return runProgram(`the ${kind} tests`, [VITEST, 'run', '--project', kind, ...workers, ...reporters, ...files], {
    NODE_ENV: 'test',
  });
}

async function runBrowserTests(report: string): Promise<number> {
  const CHROMIUM_PATH = ensureBrowser();
  await ensureBuild();
  const args = [
    PLAYWRIGHT,
    'test',
    '--config',
    join('tests', 'e2e', 'playwright.config.ts'),
    '--reporter=list,json',
    ...files,
  ];
  return runProgram('the browser tests', args, { CHROMIUM_PATH, PLAYWRIGHT_JSON_OUTPUT_FILE: report });
}

/** What stood on the page when a browser test failed: its beginning. */
async function readPage(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.slice(Math.max(0, text.indexOf('# Page snapshot'))).slice(0, LONGEST_PAGE);
}

function told(error: unknown): TestCounts {
  console.error(error instanceof Error ? error.message : error);
  return { passed: 0, failed: 1, skipped: 0 };
}
