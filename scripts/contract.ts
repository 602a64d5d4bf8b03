/**
 * Holds the emulator against the platform's published OpenAPI files: drives every operation in scope with requests that are
 * right and requests that are wrong, and checks both directions against the schemas. `npm run contract -- FOLDER`, the folder
 * being a copy of those files. Ends with 1 when something differs that scripts/contract/known-deviations.ts does not name.
 */
import { readFile } from 'node:fs/promises';
import { runContract } from './contract/run.ts';
import { readOperations } from './contract/published.ts';
import { printReport } from './contract/report.ts';

const [folder, ...options] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Name the folder of the published OpenAPI files: npm run contract -- FOLDER');
  process.exit(2);
}
const operations = readOperations(await readFile(new URL('contract/operations.tsv', import.meta.url), 'utf8'));
const isKept = printReport(operations, await runContract(folder, operations), options.includes('--all'));
process.exitCode = isKept ? 0 : 1;
