import { FJORD, installAndOpen, load, MAPLE, open, STAFF } from './app.ts';
import { control } from './emulator.ts';

/** Headers of a session. */
export type Bearer = Record<string, string>;

/** Two stores with the app: the first one's owner and one of its staff, a viewer, and the other one's owner. */
export async function openTwoStores(): Promise<{ owner: Bearer; staff: Bearer; fjord: Bearer }> {
  const owner = (await installAndOpen()).bearer;
  await control('POST', '/allow-user', { store_hash: MAPLE, user_id: STAFF });
  const staff = (await open(await load(MAPLE, STAFF))).bearer;
  return { owner, staff, fjord: (await installAndOpen(FJORD)).bearer };
}
