/**
 * Adds to package-lock.json what npm left out because the registry did not serve it: run it after `npm install`, when
 * `npm ci` says "Missing: … from lock file". With `--check` it changes nothing, and ends with 1 when something is missing.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { completeLock, findMissingPlatforms, parseLock } from './lock-completion.ts';
import { ROOT } from './local-environment.ts';

const path = join(ROOT, 'package-lock.json');
const lock = parseLock(await readFile(path, 'utf8'));
const missing = Object.keys(findMissingPlatforms(lock));

if (missing.length === 0) console.log('package-lock.json knows every platform.');
else if (process.argv.includes('--check')) {
  console.log(
    `package-lock.json lacks ${missing.length} packages of other platforms, so that npm ci refuses it: ${missing.join(', ')}`,
  );
  process.exitCode = 1;
} else {
  await writeFile(path, `${JSON.stringify(completeLock(lock), undefined, 2)}\n`);
  console.log(`Added to package-lock.json: ${missing.join(', ')}`);
}
