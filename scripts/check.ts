/** Everything that can be judged without running the app: formatting, lint, types, and the rules on imports, names and sizes. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './local-environment.ts';

const CHECKS = [
  {
    name: 'formatting',
    program: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '--cache', '.'],
    remedy: 'npm run format',
  },
  {
    name: 'lint',
    program: ['node_modules/oxlint/bin/oxlint', '--deny-warnings'],
    remedy: 'correct what is listed above',
  },
  {
    name: 'types',
    program: ['node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false'],
    remedy: 'correct what is listed above',
  },
  { name: 'lock', program: ['scripts/complete-lock.ts', '--check'], remedy: 'node scripts/complete-lock.ts' },
  { name: 'imports, names, sizes', program: ['scripts/check-imports.ts'], remedy: 'correct what is listed above' },
] as const;

interface Outcome {
  readonly output: string;
  readonly code: number;
  readonly seconds: string;
}

// All at once; told in order.
const running = CHECKS.map((check) => run(check.program));
const failed: string[] = [];
for (const [index, check] of CHECKS.entries()) {
  const outcome = await running[index];
  if (!outcome) continue;
  if (outcome.output.trim() !== '') console.log(outcome.output.trimEnd());
  if (outcome.code === 0) console.log(`${check.name}: ok (${outcome.seconds} s)\n`);
  else {
    failed.push(check.name);
    console.log(`${check.name}: FAILED (${outcome.seconds} s). To do: ${check.remedy}.\n`);
  }
}
console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join('; ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

function run([script, ...args]: readonly [string, ...string[]]): Promise<Outcome> {
  const startedMs = performance.now();
  const child = spawn(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  return new Promise((resolve) => {
    child.once('close', (code) => {
      resolve({ output, code: code ?? 1, seconds: ((performance.now() - startedMs) / 1000).toFixed(1) });
    });
  });
}
