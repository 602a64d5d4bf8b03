import { GET as loadCallback } from '#app/api/load/route.ts';
import type { StoreHash, UserId } from '#lib/core/ids.ts';
import { createLog } from '#lib/process/log.ts';
import { runtime } from '#lib/process/runtime.ts';
import { genuineToken } from '#tests/fixtures/twisted-tokens.ts';
import { APP, FJORD, MAPLE, open } from '../app.ts';
import { control, ledger } from '../emulator.ts';
import { rowsOfStore } from '../rows.ts';
import { work } from '../sync-rig.ts';
import { linkFacts, type Bearer } from './callers.ts';

/** A word that stands in every text of one store and nowhere else. */
export const CANARIES: Readonly<Record<string, string>> = { [MAPLE]: 'ZEISIGMAPLE', [FJORD]: 'ZEISIGFJORD' };
const STORES = [MAPLE, FJORD] as const;

/** Numbers that are an order in both stores. */
export const EQUAL_IDS: readonly number[] = Array.from({ length: 8 }, (_, index) => 101 + index);

const ADMIN_ID = 73_001;

/** Gives every order with an equal number its store's word in each text that another writer can set, and both indexes all of them. */
export async function plantCanaries(): Promise<void> {
  for (const storeHash of STORES) {
    const word = CANARIES[storeHash];
    for (const orderId of EQUAL_IDS) {
      await control('POST', `/stores/${storeHash}/orders/${orderId}`, {
        staff_notes: `notes ${word}`,
        customer_message: `message ${word}`,
        billing_address: { first_name: word, last_name: word, company: word, street_1: word, city: word, zip: '10001' },
      });
      await control('POST', `/stores/${storeHash}/orders/${orderId}/messages`, { message: `text ${word}` });
    }
  }
  await work();
}

/** An admin of a store, whose address has its word too. */
export async function openCanaryAdmin(storeHash: string): Promise<Bearer> {
  const email = `${CANARIES[storeHash]?.toLowerCase()}@example.test`;
  const token = genuineToken(linkFacts(storeHash, ADMIN_ID), { user: { id: ADMIN_ID, email, locale: 'en-US' } });
  const redirect = await loadCallback(new Request(`${APP}/api/load?signed_payload_jwt=${token}`));
  await runtime().tenancy.setRole(storeHash as StoreHash, ADMIN_ID as UserId, 'admin');
  return (await open(redirect)).bearer;
}

export const otherOf = (storeHash: string): string => (storeHash === MAPLE ? FJORD : MAPLE);

/** Whether something of a store holds the other store's word. */
export function isCrossed(storeHash: string, text: string): boolean {
  return text.toUpperCase().includes(CANARIES[otherOf(storeHash)] ?? '');
}

/** Has the process log everything, and keeps the lines. */
export function keepLog(): string[] {
  const lines: string[] = [];
  Object.assign(runtime(), { log: createLog('trace', { write: (line: string) => void lines.push(line) }) });
  return lines;
}

/** Rows of either store, in any table that has stores, that hold the other store's word; and how many were searched. */
export async function crossedRows(): Promise<{ crossed: string[]; searched: number }> {
  const crossed: string[] = [];
  let searched = 0;
  for (const storeHash of STORES)
    for (const [table, rows] of Object.entries(await rowsOfStore(storeHash))) {
      searched += rows.length;
      crossed.push(...rows.filter((row) => isCrossed(storeHash, row)).map(() => `${table} of ${storeHash}`));
    }
  return { crossed, searched };
}

/** Calls of the platform's API for either store that hold the other's word, since the last time; and how many there were. */
export async function crossedCalls(): Promise<{ crossed: string[]; searched: number }> {
  const crossed: string[] = [];
  let searched = 0;
  for (const storeHash of STORES) {
    const calls = await ledger({ store_hash: storeHash, kind: 'api', limit: '20000' });
    searched += calls.length;
    const wrong = calls.filter((entry) => isCrossed(storeHash, JSON.stringify(entry)));
    crossed.push(...wrong.map(({ method, path }) => `${method} ${path}`));
  }
  await control('DELETE', '/ledger');
  return { crossed, searched };
}
