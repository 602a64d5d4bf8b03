import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { GET as events } from '#app/api/events/route.ts';
import { runtime } from '#lib/process/runtime.ts';
import { FJORD, installAndOpen, MAPLE } from './app.ts';
import { control } from './emulator.ts';
import type { Bearer } from './routes/callers.ts';
import {
  CANARIES,
  crossedCalls,
  crossedRows,
  EQUAL_IDS,
  isCrossed,
  keepLog,
  openCanaryAdmin,
  plantCanaries,
} from './routes/canaries.ts';
import { readDeclaredRoutes, type DeclaredRoute } from './routes/declared-routes.ts';
import { inLanes, samplesOf, tryRoute } from './routes/try-route.ts';
import { hear } from './stream.ts';

const OPERATIONS = Number(process.env['CANARY_OPERATIONS'] ?? 150);
const SEED = Number(process.env['CANARY_SEED'] ?? Date.now() % 1_000_000);
/** At the same time, so that what two requests share could mix them up. */
const LANES = 4;
const ROUND = 200;
/** What takes orders away for good is tried less often, in a hundred, or there would soon be nothing left to read. */
const RARE = /archive|resync/;
const RARELY = 3;

const routes = (await readDeclaredRoutes()).filter(({ access }) => access.kind === 'role');
const stores = [MAPLE, FJORD] as const;
/** Ids of both stores' views, drafts and questions: half of what is asked for is the other's. */
const NONE_YET = ['8c3f8f52-52f9-4ba0-9b3c-4d9c7e31c0a1'];
const known: Record<string, string[]> = { viewId: NONE_YET, draftId: NONE_YET, intentId: NONE_YET };

beforeAll(async () => {
  for (const storeHash of stores) await installAndOpen(storeHash);
  await plantCanaries();
  await control('DELETE', '/ledger');
});

const hintsOf = (storeHash: string) => {
  const word = CANARIES[storeHash] ?? '';
  return {
    text: word,
    values: {
      ...{ orderId: EQUAL_IDS, from: EQUAL_IDS, userId: [73_001, 9_104_402], currency: ['USD'], currencyCode: ['USD'] },
      ...{ channel: ['1'], exTax: ['1.00'], incTax: ['1.00'], amount: ['1.00'], quantity: [1] },
      ...{ query: ['', word, `notes:${word}`, 'status:11'], text: [word, 'a'], ...known },
    },
  };
};

function rememberIds(route: DeclaredRoute, text: string): void {
  const name = /views/.test(route.path) ? 'viewId' : /drafts/.test(route.path) ? 'draftId' : null;
  if (name === null) return;
  const ids = text.match(/"id":"([0-9a-f-]{36})"/g)?.map((found) => found.slice(6, -1)) ?? [];
  known[name] = [...new Set([...(known[name] ?? []), ...ids])].slice(-40);
}

const plans = fc.sample(
  fc.record({
    storeHash: fc.constantFrom(...stores),
    route: fc.constantFrom(...routes),
    seed: fc.integer(),
    chance: fc.integer({ min: 0, max: 99 }),
  }),
  { numRuns: OPERATIONS, seed: SEED },
);
type Plan = (typeof plans)[number];

/** Makes one call; tells what of its answer is the other store's. */
async function operate(
  { storeHash, route, seed }: Plan,
  bearer: Bearer,
): Promise<{ status: number; crossed: string[] }> {
  const [sample] = fc.sample(samplesOf(route, hintsOf(storeHash)), { numRuns: 1, seed });
  const { status, text, headers } = await tryRoute(route, sample ?? { params: {}, query: {}, body: undefined }, bearer);
  rememberIds(route, text);
  const told = `${text} ${JSON.stringify([...headers])}`;
  return {
    status,
    crossed: isCrossed(storeHash, told) ? [`${route.name} of ${storeHash}: ${told.slice(0, 300)}`] : [],
  };
}

const isTried = ({ route, chance }: Plan): boolean => !RARE.test(route.path) || chance < RARELY;

test(
  `nothing of a store reaches another with equal order numbers, in ${OPERATIONS} operations`,
  async () => {
    const log = keepLog();
    const statuses: Record<number, number> = {};
    const [crossed, streamed]: [string[], string[]] = [[], []];
    let [calls, done] = [0, 0];
    for (let start = 0; start < OPERATIONS; start += ROUND) {
      const bearers = { [MAPLE]: await openCanaryAdmin(MAPLE), [FJORD]: await openCanaryAdmin(FJORD) };
      const heard = await Promise.all(
        stores.map(async (store) => ({ store, stream: await hear(events, { ...bearers[store] }) })),
      );
      await inLanes(plans.slice(start, start + ROUND).filter(isTried), LANES, async (plan) => {
        const { status, crossed: found } = await operate(plan, bearers[plan.storeHash] ?? {});
        crossed.push(...found);
        statuses[status] = (statuses[status] ?? 0) + 1;
        done += 1;
      });
      for (const { store, stream } of heard) {
        if (isCrossed(store, JSON.stringify(stream.events))) streamed.push(store);
        await stream.leave();
      }
      const intents = await runtime().prisma.intent.findMany({ take: 40, orderBy: { createdAt: 'desc' } });
      known['intentId'] = [...NONE_YET, ...intents.map(({ id }) => id)];
      const sent = await crossedCalls();
      crossed.push(...sent.crossed);
      calls += sent.searched;
    }
    const rows = await crossedRows();
    const told = `seed ${SEED}: ${done} operations answered ${JSON.stringify(statuses)}, ${calls} platform calls, ${rows.searched} rows, ${log.length} log lines`;
    console.log(told);
    expect(crossed).toEqual([]);
    expect(streamed).toEqual([]);
    expect(rows.crossed).toEqual([]);
    // An order's text stands in no log, whoever's it is.
    expect(log.filter((line) => stores.some((store) => isCrossed(store, line)))).toEqual([]);
    expect(log.length).toBeGreaterThan(done / 2);
    // Most were carried out: a run that is refused everywhere would prove nothing.
    expect((statuses[200] ?? 0) + (statuses[204] ?? 0)).toBeGreaterThan(done / 3);
    expect(calls).toBeGreaterThan(done / 4);
  },
  60_000 + OPERATIONS * 500,
);
