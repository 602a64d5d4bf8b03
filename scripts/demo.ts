/**
 * Everything at once on one machine: the database, the emulator with its seeded stores, and the app as it runs in production.
 * `PORT` and `EMULATOR_PORT` choose other ports, `EMULATOR_ORDERS` another number of orders.
 */
import { prepareDatabase } from '#lib/db/prepare.ts';
import { ensureBuild } from './build.ts';
import { loadExampleEnvironment, readPort } from './local-environment.ts';
import {
  type Program,
  requireFreePort,
  startEmulator,
  serveArguments,
  startNext,
  stopPrograms,
  untilToldToStop,
  waitUntilReady,
} from './programs.ts';

const ownDatabase = process.env.DATABASE_URL;
loadExampleEnvironment();
const programs: Program[] = [];
const told = untilToldToStop();

try {
  const port = readPort('PORT', 3000);
  const emulatorPort = readPort('EMULATOR_PORT', 4000);
  await requireFreePort(port, 'PORT');
  await requireFreePort(emulatorPort, 'EMULATOR_PORT');
  await ensureBuild();
  // The emulator begins anew each time and knows no token that it gave before, so its app's database does too.
  const database = await prepareDatabase({
    databaseUrl: ownDatabase,
    database: `demo_${port}`,
    fresh: true,
    say: console.log,
  });
  await run(port, emulatorPort, database.url);
  await database.release();
} catch (error) {
  await stopPrograms(programs);
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
process.exit();

async function run(port: number, emulatorPort: number, databaseUrl: string): Promise<void> {
  // Two sites, so that the app's frame in the control panel is a third party's, as it is in a real store.
  const appUrl = `http://localhost:${port}`;
  const panelUrl = `http://127.0.0.1:${emulatorPort}`;
  const shared = { APP_URL: appUrl, EMULATOR_PORT: String(emulatorPort) };
  const emulator = startEmulator(shared);
  programs.push(emulator);
  await waitUntilReady(emulator, panelUrl);
  const app = startNext(serveArguments(port), {
    ...shared,
    NODE_ENV: 'production',
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    BIGCOMMERCE_LOGIN_URL: panelUrl,
    BIGCOMMERCE_API_URL: panelUrl,
    BIGCOMMERCE_PAYMENTS_URL: `${panelUrl}/payments-host`,
    CONTROL_PANEL_ORIGIN: panelUrl,
    CONTROL_PANEL_SDK_URL: `${panelUrl}/jssdk/bc-sdk.js`,
    WORKER: 'inline',
  });
  programs.push(app);
  await waitUntilReady(app, `${appUrl}/api/health`);
  console.log(
    `\nThe control panel is at ${panelUrl}\nOpen it, sign in, and start Orderdeck from its Apps menu. Ctrl-C ends everything.\n`,
  );
  const first = await Promise.race([
    told,
    ...programs.map(({ name, ended }) => ended.then((code) => ({ name, code }))),
  ]);
  await stopPrograms(programs.toReversed());
  if (first) throw new Error(`Stopped, because ${first.name} ended by itself (exit code ${first.code}).`);
}
