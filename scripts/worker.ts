/** Background jobs alone, for deployments whose web processes run with WORKER=off. Any number of these may run. */
import { prepareDatabase } from '#lib/db/prepare.ts';
import { startWorker } from '#lib/jobs/runner.ts';
import { loadLocalEnvironment } from './local-environment.ts';
import { untilToldToStop } from './programs.ts';

loadLocalEnvironment();

try {
  const told = untilToldToStop();
  const database = await prepareDatabase({ databaseUrl: process.env.DATABASE_URL, say: console.log });
  process.env.DATABASE_URL = database.url;
  const worker = await startWorker();
  console.log('The worker runs. Ctrl-C lets running jobs finish and ends it.');
  await Promise.race([told, worker.promise]);
  await worker.stop();
  await database.release();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
process.exit();
