import { env } from '#lib/env.ts';
import { runtime } from '#lib/process/runtime.ts';
import { boundNewObjects } from './lean-heap.ts';
import { startWorker } from './runner.ts';

/** What a web process starts with: its settings checked, and the worker inside it unless it runs elsewhere. */
export async function startServer(): Promise<void> {
  const settings = readSettings();
  // A stop waits for every answer to end, and streams do not end by themselves.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, endStreams);
  if (settings.WORKER === 'off') return;
  boundNewObjects();
  const worker = await startWorker();
  // The framework ends the process on these signals by itself; the worker only has to let go of its jobs.
  process.once('SIGTERM', () => void worker.stop());
  process.once('SIGINT', () => void worker.stop());
}

function endStreams(): void {
  const { streams, notices } = runtime();
  streams.stop();
  void notices.close();
}

function readSettings(): ReturnType<typeof env> {
  try {
    return env();
  } catch (error) {
    console.error(error instanceof Error ? error.message : 'Orderdeck cannot start.');
    process.exit(1);
  }
}
