import { startServer } from '#lib/jobs/start-server.ts';

/** Runs once in each server process, before the first request: a wrong setting ends it here, naming the variable. */
export async function register(): Promise<void> {
  await startServer();
}
