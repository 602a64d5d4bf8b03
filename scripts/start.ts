/** The built app, after its database was brought up to date. What a deployment runs. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDatabase } from '#lib/db/prepare.ts';
import { loadLocalEnvironment, readPort, ROOT } from './local-environment.ts';
import { requireFreePort, serveArguments, startNext, stopPrograms, untilToldToStop } from './programs.ts';

loadLocalEnvironment();

try {
  const port = readPort('PORT', 3000);
  if (!existsSync(join(ROOT, '.next', 'BUILD_ID')))
    throw new Error('There is no build yet. Run "npm run build" first.');
  await requireFreePort(port, 'PORT');
  const told = untilToldToStop();
  const database = await prepareDatabase({ databaseUrl: process.env.DATABASE_URL, say: console.log });
  const app = startNext(serveArguments(port), { NODE_ENV: 'production', DATABASE_URL: database.url });
  const code = await Promise.race([app.ended, told.then(() => undefined)]);
  await stopPrograms([app]);
  await database.release();
  process.exitCode = code ?? 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
process.exit();
