import { glob, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './local-environment.ts';
import { runProgram } from './programs.ts';

/** What the built app is made of. Folders count too: they remember a file that was taken away. */
const SOURCES = [
  '{app,components,lib,public,prisma}/**/*',
  '{proxy,instrumentation}.ts',
  'scripts/messages-loader.cjs',
  'next.config.js',
  'package-lock.json',
  'tsconfig.json',
];

/** Builds the app unless its last build is newer than every source. Throws when the build fails. */
export async function ensureBuild(): Promise<void> {
  if (await isBuildFresh()) return;
  console.log('Building the app …');
  const code = await runProgram('the build', [join('node_modules', 'next', 'dist', 'bin', 'next'), 'build']);
  if (code !== 0) throw new Error('The app does not build; see the output above.');
}

/** Whether there is a build, and no source has changed since it was made. */
export async function isBuildFresh(root: string = ROOT): Promise<boolean> {
  const builtMs = await changedMs(join(root, '.next', 'BUILD_ID'));
  if (builtMs === undefined) return false;
  for (const pattern of SOURCES) {
    for await (const path of glob(pattern, { cwd: root })) {
      if (((await changedMs(join(root, path))) ?? 0) > builtMs) return false;
    }
  }
  return true;
}

async function changedMs(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return undefined;
  }
}
