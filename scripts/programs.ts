import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './local-environment.ts';

const NEXT = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next');
const EMULATOR = join(ROOT, 'emulator', 'main.ts');
const READY_WITHIN_MS = 120_000;
const POLL_MS = 100;
const STOP_WITHIN_MS = 25_000;
const IDLE_CONNECTION_MS = 65_000;

export interface Program {
  readonly name: string;
  readonly process: ChildProcess;
  /** Settles when the program has ended: its exit code, or 1 when a signal ended it. */
  readonly ended: Promise<number>;
}

/** Starts a program of the project with this Node; it writes to our own output. */
export function startProgram(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Program {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
  return { name, process: child, ended };
}

export function startEmulator(env: Readonly<Record<string, string>> = {}): Program {
  return startProgram('the emulator', [EMULATOR], env);
}

/**
 * What serves the built app on a port. Idle connections outlive those of a proxy or load balancer in front (a minute, as a
 * rule): by Node's default the app would end them after 5 seconds, some just while the next request comes in on them.
 */
export function serveArguments(port: number | string): readonly string[] {
  return ['start', '--port', String(port), '--keepAliveTimeout', String(IDLE_CONNECTION_MS)];
}

/** Next's program with these arguments. */
export function startNext(args: readonly string[], env: Readonly<Record<string, string>> = {}): Program {
  return startProgram('the app', [NEXT, ...args], env);
}

/** Runs a program to its end. Answers its exit code. */
export function runProgram(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  return startProgram(name, args, env).ended;
}

/** Waits until an address answers 200. Throws when the program ends first, or takes too long. */
export async function waitUntilReady(program: Program, url: string): Promise<void> {
  let code: number | undefined;
  void program.ended.then((value) => (code = value));
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await answers(url))) {
    if (code !== undefined)
      throw new Error(`Starting ${program.name} failed (exit code ${code}); see its output above.`);
    if (Date.now() > deadline)
      throw new Error(`Starting ${program.name} takes more than ${READY_WITHIN_MS / 1000} s: ${url} does not answer.`);
    await sleep(POLL_MS);
  }
}

export async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}

/** Asks programs to stop, and makes those that do not. */
export async function stopPrograms(programs: readonly Program[]): Promise<void> {
  await Promise.all(
    programs.map(async ({ process: child, ended }) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
      await ended;
      clearTimeout(force);
    }),
  );
}

/** Settles at the first Ctrl-C, SIGTERM or closed terminal; later ones are left to the programs' own stopping. */
export function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

/** Throws, saying how to choose another, when something listens on a port already. */
export async function requireFreePort(port: number, variable: 'PORT' | 'EMULATOR_PORT'): Promise<void> {
  // One after the other: two probes of ours on one port would find each other.
  for (const host of ['127.0.0.1', '::1', '0.0.0.0']) {
    if (!(await isTaken(port, host))) continue;
    throw new Error(
      `Port ${port} is taken by another program. End it, or choose another port: ${variable}=${port + 100} npm run ${process.env.npm_lifecycle_event ?? 'demo'}`,
    );
  }
}

function isTaken(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve('code' in error && error.code === 'EADDRINUSE'));
    probe.listen({ port, host, ipv6Only: true }, () => probe.close(() => resolve(false)));
  });
}
