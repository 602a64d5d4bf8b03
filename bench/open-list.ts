import type { Browser } from 'playwright';
import { openAppSession } from './app-session.ts';
import { launchChromium } from './chromium.ts';
import { openControlPanel, type ControlPanel } from './control-panel.ts';
import { installEmptyApp } from './empty-app.ts';
import { median, spreadOf } from './figures.ts';
import type { Bench } from './report.ts';
import type { Stage } from './stage.ts';
import type { Table } from './table.ts';
import { timedCall } from './timed-call.ts';

const LATENCY_MS = 200;
const WARM_ROUNDS = 20;
const COLD_ROUNDS = 15;
const WARM_UP_ROUNDS = 3;

/** A row of the list, and the picture of the page that has no session. */
const ROW = 'tbody tr[data-href]';
const EMPTY = 'main figure';
const PLATFORM_PATH = '/v2/orders?sort=id:desc&page=1&limit=50';

interface Round {
  readonly rows: number;
  readonly empty: number;
  readonly call: number;
}

export const openList: Bench = {
  name: 'open-list',
  says: 'from the click in the control panel to rows on screen, while the first sync runs: the list is live',
  run: async (stage) => {
    const { warm, cold } = await run(stage, { isIndexed: false });
    return {
      tables: [tableOf(warm, cold)],
      figures: { 'warm-calls-beyond-empty-page': shareOf(warm), 'cold-calls-beyond-empty-page': shareOf(cold) },
    };
  },
};

export const openIndexedList: Bench = {
  name: 'open-indexed-list',
  says: 'the same from the index, with no call to the platform on the way',
  run: async (stage) => {
    const { warm, cold } = await run(stage, { isIndexed: true });
    return {
      tables: [tableOf(warm, cold)],
      figures: { 'warm-ratio-to-empty-page': ratioOf(warm), 'cold-ratio-to-empty-page': ratioOf(cold) },
    };
  },
};

interface Rounds {
  readonly warm: readonly Round[];
  readonly cold: readonly Round[];
}

async function run(stage: Stage, { isIndexed }: { readonly isIndexed: boolean }): Promise<Rounds> {
  const { appUrl, platform } = stage;
  // Each in a store of its own: once it is read, a list is live no more.
  const storeHash = platform.storeHashes[isIndexed ? 1 : 0] ?? '';
  await openAppSession(appUrl, platform, storeHash);
  if (isIndexed) await stage.untilIndexed(storeHash);
  const emptyAppId = await installEmptyApp(stage, storeHash);
  await using browser = await launchChromium();
  await platform.setLatency(LATENCY_MS);
  const measure = async (rowsPanel: ControlPanel, emptyPanel: ControlPanel, isRowsFirst: boolean): Promise<Round> => {
    const early = isRowsFirst ? await rowsPanel.open(stage.registration.appId) : null;
    const { ms: empty } = await emptyPanel.open(emptyAppId);
    const { ms: rows } = early ?? (await rowsPanel.open(stage.registration.appId));
    const call = (await timedCall(platform.read(storeHash, PLATFORM_PATH))).ms;
    return { rows, empty, call };
  };
  const openBoth = async (browser: Browser) =>
    [
      await openControlPanel(browser, platform, storeHash, ROW),
      await openControlPanel(browser, platform, storeHash, EMPTY),
    ] as const;

  const warm: Round[] = [];
  const [rowsPanel, emptyPanel] = await openBoth(browser);
  for (let at = 0; at < WARM_UP_ROUNDS + WARM_ROUNDS; at += 1)
    warm.push(await measure(rowsPanel, emptyPanel, at % 2 === 0));
  await rowsPanel.close();
  await emptyPanel.close();
  const cold: Round[] = [];
  for (let at = 0; at < COLD_ROUNDS; at += 1) {
    const [rowsOnce, emptyOnce] = await openBoth(browser);
    cold.push(await measure(rowsOnce, emptyOnce, at % 2 === 0));
    await rowsOnce.close();
    await emptyOnce.close();
  }
  await platform.setLatency(0);
  return { warm: warm.slice(WARM_UP_ROUNDS), cold };
}

function tableOf(warm: readonly Round[], cold: readonly Round[]): Table {
  const columns = ['', 'rows p50', 'p95', 'empty p50', 'p95', 'call p50', '(rows - empty) / call', 'rows / empty'];
  const row = (name: string, rounds: readonly Round[]) => {
    const rows = spreadOf(rounds.map((round) => round.rows));
    const empty = spreadOf(rounds.map((round) => round.empty));
    const call = median(rounds.map((round) => round.call));
    return [name, rows.p50, rows.p95, empty.p50, empty.p95, call, shareOf(rounds), ratioOf(rounds)];
  };
  return {
    title: `Click in the control panel to rows, platform at ${LATENCY_MS} ms (ms)`,
    columns,
    rows: [
      row(`browser that had the app open before (${warm.length})`, warm),
      row(`new browser profile (${cold.length})`, cold),
    ],
  };
}

/** The way to rows to the way to an empty page. */
function ratioOf(rounds: readonly Round[]): number {
  return median(rounds.map(({ rows }) => rows)) / median(rounds.map(({ empty }) => empty));
}

/** How many platform calls long the way to rows is beyond the way to an empty page. */
function shareOf(rounds: readonly Round[]): number {
  const of = (pick: (round: Round) => number): number => median(rounds.map(pick));
  return (of((round) => round.rows) - of((round) => round.empty)) / of((round) => round.call);
}
