import { readEnv } from './env.ts';
import { listen } from './server.ts';
import { createWorld } from './world.ts';

/** Starts the emulator. Prints one line when it answers; a parent process can read the port from it. */
async function main(): Promise<void> {
  const startedMs = performance.now();
  const world = createWorld(readEnv());
  const { port, server } = await listen(world);
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  console.log(`BigCommerce emulator ready at http://127.0.0.1:${port} (${world.env.orders} orders, ${seconds} s)`);
  const stop = () => {
    server.close(() => process.exit(0));
    if ('closeAllConnections' in server) server.closeAllConnections();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
}

await main();
