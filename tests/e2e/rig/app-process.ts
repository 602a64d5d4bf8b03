import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '#scripts/local-environment.ts';
import { answers, serveArguments } from '#scripts/programs.ts';

const NEXT = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next');
const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 10_000;

export interface RunningApp {
  stop(): Promise<void>;
}

/** The built app on its port, with nothing of our own environment but PATH, writing to the given file. Ends with this process. */
export async function startApp(env: Readonly<Record<string, string>>, output: number): Promise<RunningApp> {
  const port = env['PORT'] ?? '';
  const child = spawn(process.execPath, [NEXT, ...serveArguments(port)], {
    cwd: ROOT,
    stdio: ['ignore', output, output],
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', PATH: process.env['PATH'] ?? '', ...env },
  });
  const killWithParent = () => child.kill('SIGKILL');
  process.once('exit', killWithParent);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await untilReady(child, `http://localhost:${port}/api/health`);
  return {
    async stop() {
      process.removeListener('exit', killWithParent);
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
      await ended;
      clearTimeout(force);
    },
  };
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await answers(url))) {
    if (child.exitCode !== null)
      throw new Error(`The app ended with code ${child.exitCode}; see test-results/app.log.`);
    if (Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error('The app did not get ready in time; see test-results/app.log.');
    }
    await sleep(100);
  }
}
