import type { Task } from 'graphile-worker';
import { findSealed, replaceSealed } from '#lib/db/sealed-texts.ts';
import type { Runtime } from '#lib/process/runtime.ts';
import { isSealedWithNewest, openToken, sealToken } from '#lib/session/token-seal.ts';
import { storeHashSchema } from './job-payloads.ts';

const STORES_AT_ONCE = 200;

/** What a change of keys asks for. */
export function createKeyTasks(app: Runtime): Record<'reseal-tokens', Task> {
  return { 'reseal-tokens': () => resealTokens(app) };
}

/**
 * Seals again, with the newest key, what an older one sealed, so that the older can be dropped. What no key opens stays as it is:
 * only the store's owner can mend that.
 */
async function resealTokens(app: Runtime): Promise<void> {
  const keys = { keys: app.env.TOKEN_ENCRYPTION_KEYS };
  const counts = { resealed: 0, closed: 0 };
  const reseal = async (hash: string, what: 'token' | 'hookSecret', sealed: string | null): Promise<void> => {
    if (sealed === null || isSealedWithNewest(sealed, keys)) return;
    const storeHash = storeHashSchema.parse(hash);
    const text = await openToken(sealed, storeHash, keys);
    if (text === null) counts.closed += 1;
    else if (await replaceSealed(app.prisma, hash, what, { from: sealed, to: await sealToken(text, storeHash, keys) }))
      counts.resealed += 1;
  };
  for (let after = ''; ;) {
    const stores = await findSealed(app.prisma, after, STORES_AT_ONCE);
    for (const { storeHash, token, hookSecret } of stores) {
      await reseal(storeHash, 'token', token);
      await reseal(storeHash, 'hookSecret', hookSecret);
    }
    const last = stores.at(-1);
    if (last === undefined) break;
    after = last.storeHash;
  }
  if (counts.resealed + counts.closed > 0) app.log.info(counts, 'tokens sealed again with the newest key');
}
