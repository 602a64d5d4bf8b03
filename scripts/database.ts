/** The embedded database by hand: `node scripts/database.ts url` starts it and prints its address, `stop` stops it when nobody uses it. */
import { stopEmbeddedPostgres } from '#lib/db/embedded.ts';
import { prepareDatabase } from '#lib/db/prepare.ts';

const [command] = process.argv.slice(2);
try {
  if (command === 'url') {
    const database = await prepareDatabase({ say: console.error });
    console.log(database.url);
    await database.release();
  } else if (command === 'stop') {
    console.log(`The embedded database: ${await stopEmbeddedPostgres()}.`);
  } else {
    console.error('Say what to do: node scripts/database.ts url, or node scripts/database.ts stop');
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
