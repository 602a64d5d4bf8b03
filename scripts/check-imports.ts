/** Checks who imports whom, cycles, names, sizes and declared permissions over the whole project; ends with 1 if any rule is broken. */
import { checkBrowser } from './browser-rule.ts';
import { checkCycles } from './cycle-rule.ts';
import { checkImports } from './import-rules.ts';
import { readProjectFacts } from './project-files.ts';
import { checkRoute } from './route-rule.ts';
import { checkShape } from './shape-rules.ts';
import { describeSizes } from './size-report.ts';

const files = await readProjectFacts();
const problems = [
  ...checkImports(files),
  ...checkCycles(files),
  ...checkBrowser(files),
  ...files.flatMap(checkShape),
  ...files.flatMap(checkRoute),
];
problems.sort((one, other) => one.path.localeCompare(other.path) || one.line - other.line);

for (const { path, line, message } of problems) console.log(`${path}:${line}  ${message}`);
for (const line of describeSizes(files)) console.log(line);
console.log(
  problems.length === 0
    ? `${files.length} files keep the rules.`
    : `${problems.length} broken rules in ${files.length} files.`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
