/** Runs once in each server process, before the first request: a wrong setting ends it here, naming the variable. */
export async function register(): Promise<void> {
  // The framework builds this file for its edge runtime too and drops this branch there; its docs ask for exactly this test.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startServer } = await import('#lib/jobs/start-server.ts');
    await startServer();
  }
}
