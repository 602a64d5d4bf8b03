import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readFacts, type SourceFacts } from './source-facts.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NOT_OURS = /^(?:node_modules|\.next|\.data|\.git|prisma\/generated)(?:\/|$)|^next-env\.d\.ts$/;

/** The facts of every TypeScript file of the project, in the order of their paths. */
export async function readProjectFacts(root: string = ROOT): Promise<SourceFacts[]> {
  const own: string[] = [];
  for await (const found of glob('**/*.{ts,tsx}', { cwd: root, exclude: (path) => NOT_OURS.test(path) })) {
    const path = found.replaceAll('\\', '/');
    if (!NOT_OURS.test(path)) own.push(path);
  }
  return Promise.all(own.sort().map(async (path) => readFacts(path, await readFile(`${root}/${path}`, 'utf8'))));
}
