/** The app with hot reload, its database, and the emulator when the settings point to one here that does not run yet. */
import { prepareDatabase } from '#lib/db/prepare.ts';
import { loadLocalEnvironment, readPort } from './local-environment.ts';
import {
  answers,
  type Program,
  requireFreePort,
  startEmulator,
  startNext,
  stopPrograms,
  untilToldToStop,
  waitUntilReady,
} from './programs.ts';

loadLocalEnvironment();
const programs: Program[] = [];
const told = untilToldToStop();

try {
  const port = readPort('PORT', 3000);
  await requireFreePort(port, 'PORT');
  const database = await prepareDatabase({ databaseUrl: process.env.DATABASE_URL, say: console.log });
  const emulatorUrl = `http://127.0.0.1:${readPort('EMULATOR_PORT', 4000)}`;
  if (process.env.BIGCOMMERCE_API_URL === emulatorUrl && !(await answers(emulatorUrl))) {
    const emulator = startEmulator();
    programs.push(emulator);
    await waitUntilReady(emulator, emulatorUrl);
  }
  programs.push(startNext(['dev', '--port', String(port)], { NODE_ENV: 'development', DATABASE_URL: database.url }));
  const code = await Promise.race([told.then(() => undefined), ...programs.map((program) => program.ended)]);
  process.exitCode = code ?? 0;
  await stopPrograms(programs.toReversed());
  await database.release();
} catch (error) {
  await stopPrograms(programs);
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
process.exit();
