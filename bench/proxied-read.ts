import PQueue from 'p-queue';
import { openAppSession, type AppSession } from './app-session.ts';
import { closedLoop, type LoopResult } from './closed-loop.ts';
import { medianRatio, spreadOf } from './figures.ts';
import { residentMb } from './process-memory.ts';
import { waitForQuiet } from './quiet-machine.ts';
import type { Bench, Report } from './report.ts';
import type { Platform } from './platform.ts';
import type { Stage } from './stage.ts';
import { timedCall, type Call } from './timed-call.ts';

const LATENCY_MS = 20;
const AT_ONCE = 10;
/** What the app allows itself per store (BigCommerce docs: rate limits; docs/decisions/0011). */
const AT_ONCE_PER_STORE = 3;
const ROUNDS = 7;
/** Of each caller. */
const CALLS_PER_ROUND = 20;
const WARM_UP_CALLS = 500;
/** Each round waits so long for a quiet machine. */
const QUIET_WITHIN_MS = 2_000;

const QUERY = { sort: { field: 'id', direction: 'desc' }, page: 1, limit: 50 };
const PLATFORM_PATH = '/v2/orders?sort=id:desc&page=1&limit=50';
/** An order with a shipment, so that both sides have something to say. */
const SHIPPED_PATH = '/v2/orders?status_id=2&limit=1';

type Work = (index: number) => Promise<{ readonly ms: number }>;

/** One load, put on the app and on the platform by turns. */
interface Comparison {
  readonly name: string;
  /** Its figure in the budget; a load without one is printed only. */
  readonly figure?: string;
  readonly atOnce: number;
  readonly app: Work;
  readonly direct: Work;
}

interface Measured extends Comparison {
  readonly rounds: readonly { readonly of: LoopResult; readonly to: LoopResult }[];
  readonly quietRounds: number;
}

export const proxiedRead: Bench = {
  name: 'proxied-read',
  says: 'one platform read through the app, and straight from the platform',
  run,
};

async function run({ appUrl, appPid, platform }: Stage): Promise<Report> {
  const sessions: AppSession[] = [];
  for (const storeHash of platform.storeHashes.slice(0, AT_ONCE))
    sessions.push(await openAppSession(appUrl, platform, storeHash));
  const pages = {
    app: sessions.map((session) => session.post('/api/orders/query', QUERY)),
    direct: sessions.map(({ storeHash }) => platform.read(storeHash, PLATFORM_PATH)),
  };
  const panels = await panelsOf(sessions, platform);
  await platform.setLatency(LATENCY_MS);
  const restMb = await residentMb(appPid);
  // Long enough for both to be compiled as far as they ever will be.
  for (const calls of [pages.direct, pages.app, panels.direct, panels.app])
    await closedLoop(AT_ONCE, WARM_UP_CALLS, take(calls));
  const results: Measured[] = [];
  const comparisons = [
    ...comparisonsOf('a panel of one order', 'panel', panels),
    ...comparisonsOf('a page of 50 orders', 'page', pages),
  ];
  for (const comparison of comparisons) results.push(await compare(comparison));
  const busyMb = await residentMb(appPid);
  await platform.setLatency(0);
  return report(results, restMb, busyMb);
}

interface Sides {
  readonly app: readonly Call[];
  readonly direct: readonly Call[];
}

/** The shipments of a shipped order: the plainest read that the app proxies. */
async function panelsOf(sessions: readonly AppSession[], platform: Platform): Promise<Sides> {
  const orders = await Promise.all(sessions.map(({ storeHash }) => platform.readJson(storeHash, SHIPPED_PATH)));
  const ids = orders.map((found) => (found as { id: number }[])[0]?.id ?? 0);
  return {
    app: sessions.map((session, at) => session.get(`/api/orders/${ids[at]}/shipments?currency=USD`)),
    direct: sessions.map(({ storeHash }, at) => platform.read(storeHash, `/v2/orders/${ids[at]}/shipments`)),
  };
}

function comparisonsOf(name: string, figure: string, { app, direct }: Sides): Comparison[] {
  const [appOne, directOne] = [app.slice(0, 1), direct.slice(0, 1)];
  const spread = Math.min(AT_ONCE, app.length * AT_ONCE_PER_STORE);
  const limited = { app: take(appOne), direct: takeTurns(directOne) };
  return [
    { name: `${name}, 1 at once`, atOnce: 1, app: take(appOne), direct: take(directOne) },
    { name: `${name}, 10 at once, 3 in flight`, figure: `${figure}-ten-at-once`, atOnce: AT_ONCE, ...limited },
    { name: `${name}, ${app.length} stores, ${spread} at once`, atOnce: spread, app: take(app), direct: take(direct) },
    { name: `${name}, 10 at once, no limit`, atOnce: AT_ONCE, app: take(appOne), direct: take(directOne) },
  ];
}

/** The calls of a load, store after store. */
function take(calls: readonly Call[]): Work {
  return (index) => {
    const call = calls[index % calls.length];
    if (call === undefined) throw new Error('No store to call.');
    return timedCall(call);
  };
}

/** The same under the app's rule of three in flight a store. The wait for a turn counts, as it does for who asks the app. */
function takeTurns(calls: readonly Call[]): Work {
  const turns = new PQueue({ concurrency: AT_ONCE_PER_STORE });
  const work = take(calls);
  return async (index) => {
    const startedMs = performance.now();
    await turns.add(() => work(index));
    return { ms: performance.now() - startedMs };
  };
}

async function compare(comparison: Comparison): Promise<Measured> {
  const { atOnce, app, direct } = comparison;
  const count = atOnce * CALLS_PER_ROUND;
  await closedLoop(atOnce, count, direct);
  await closedLoop(atOnce, count, app);
  const rounds: { of: LoopResult; to: LoopResult }[] = [];
  let quietRounds = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    if (await waitForQuiet(QUIET_WITHIN_MS)) quietRounds += 1;
    // Who goes first changes, so that neither always profits from what the other left behind.
    const first = round % 2 === 0 ? await closedLoop(atOnce, count, direct) : null;
    const of = await closedLoop(atOnce, count, app);
    rounds.push({ of, to: first ?? (await closedLoop(atOnce, count, direct)) });
  }
  return { ...comparison, rounds, quietRounds };
}

function report(results: readonly Measured[], restMb: number, busyMb: number): Report {
  const ratios = results.map(({ rounds }) => medianRatio(rounds.map(({ of, to }) => ({ of: of.ms, to: to.ms }))));
  const rows = results.map(({ name, rounds, quietRounds }, at) => {
    const app = spreadOf(rounds.flatMap(({ of }) => of.ms));
    const direct = spreadOf(rounds.flatMap(({ to }) => to.ms));
    const rates = [rounds.map(({ of }) => of.perSecond), rounds.map(({ to }) => to.perSecond)].map(
      (all) => spreadOf(all).p50,
    );
    return [
      name,
      app.p50,
      app.p95,
      direct.p50,
      direct.p95,
      rates[0] ?? 0,
      rates[1] ?? 0,
      ratios[at] ?? 0,
      `${quietRounds}/${rounds.length}`,
    ];
  });
  return {
    tables: [
      {
        title: `Through the app, and straight, platform at ${LATENCY_MS} ms (times in ms)`,
        columns: [
          'load',
          'app p50',
          'p95',
          'direct p50',
          'p95',
          'app req/s',
          'direct req/s',
          'ratio of p50',
          'quiet rounds',
        ],
        rows,
      },
      {
        title: 'Memory of the one app process (MB)',
        columns: ['', 'before', 'after'],
        rows: [['RSS', restMb, busyMb]],
      },
    ],
    figures: Object.fromEntries(
      results.flatMap(({ figure }, at) => (figure === undefined ? [] : [[figure, ratios[at] ?? 0]])),
    ),
  };
}
