/**
 * Watches over the embedded PostgreSQL of a project and stops it when nobody has used it for a while. Started by the
 * database code itself. Arguments: the project's root, and optionally how long to wait in milliseconds.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { findPlace } from '#lib/db/embedded/place.ts';
import { becomeKeeper, claimUnused, connect, giveBackClaim, readTraffic } from '#lib/db/embedded/presence.ts';
import { stopServer } from '#lib/db/embedded/server.ts';
import { findServerUser } from '#lib/db/embedded/server-user.ts';

const DEFAULT_IDLE_MS = 60_000;
const LONGEST_POLL_MS = 5_000;

const [projectRoot = process.cwd(), idleArgument] = process.argv.slice(2);
const idleMs = Number(idleArgument ?? DEFAULT_IDLE_MS);
const user = await findServerUser();
const place = await findPlace(projectRoot, user);
const joining = await connect(place, 'keeper');

if (joining.state === 'joined') {
  const { client } = joining.presence;
  // The server went away without us, in whatever manner: there is nothing left to keep.
  client.on('end', () => process.exit());
  if (await becomeKeeper(client)) {
    await waitUntilUnused();
    await stopServer(place, user);
  }
  await client.end();

  async function waitUntilUnused(): Promise<void> {
    let last = await readTraffic(client);
    let quietSince = Date.now();
    for (;;) {
      await sleep(Math.min(LONGEST_POLL_MS, idleMs / 4));
      const now = await readTraffic(client);
      if (now.others > 0 || now.ended !== last.ended) quietSince = Date.now();
      last = now;
      if (Date.now() - quietSince < idleMs || !(await claimUnused(client))) continue;
      if ((await readTraffic(client)).others === 0) return;
      await giveBackClaim(client);
    }
  }
}
