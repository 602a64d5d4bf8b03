import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Frame, Page } from 'playwright';
import { openAppSession } from './app-session.ts';
import { launchChromium } from './chromium.ts';
import { signIn } from './control-panel.ts';
import { median } from './figures.ts';
import { makeLongOrder } from './long-order-made.ts';
import { watchLongOrder, type Seen } from './long-order-watch.ts';
import type { Platform } from './platform.ts';
import type { Bench, Report } from './report.ts';
import type { Stage } from './stage.ts';

const ROUNDS = 4;
/** After this long without anything the screen has come to rest. */
const REST_MS = 1_200;
/** A quick typist's. */
const KEY_EVERY_MS = 120;
/** Between a pointer's arrival and its press. */
const HAND_MS = 200;
const LINE_COUNTS = [100, 500] as const;

interface Screen {
  readonly name: string;
  /** What leads there from the order's page; empty for the order's page itself. */
  readonly button: string;
  /** Stands there once the order's lines do. */
  readonly awaited: string;
  /** Fields that are typed into, and what. */
  readonly typed: readonly { readonly field: string; readonly text: string }[];
}

const DETAIL: Screen = {
  name: 'detail',
  button: '',
  awaited: '[data-area="lines"] tbody tr',
  typed: [{ field: '[data-area="lines"] input[type="search"]', text: 'lamp 36' }],
};
const WORK: readonly Screen[] = [
  {
    name: 'edit',
    button: 'Edit',
    awaited: '[data-field^="line."][data-field$=".quantity"] input',
    typed: [
      { field: '[data-field^="line."][data-field$=".quantity"] input >> nth=40', text: '12' },
      { field: '[data-field^="line."][data-field$=".exTax"] input >> nth=41', text: '123.45' },
      { field: '[data-field="shipping.exTax"] input', text: '17.50' },
    ],
  },
  {
    name: 'ship',
    button: 'Ship',
    awaited: 'li[data-line] input',
    typed: [
      { field: 'input[data-tracking-number]', text: '1Z999AA10123456784' },
      { field: 'li[data-line] input >> nth=40', text: '21' },
      { field: 'input[type="search"]', text: 'lamp 36' },
    ],
  },
];

/** Milliseconds. */
interface Round {
  /** From the click, or the later arrival of the order's data, to the end of the last long task of drawing it. */
  readonly interactive: number;
  /** The longest frame, or wait from a key to its paint, while somebody typed. */
  readonly worstFrame: number;
}

type Rounds = Map<string, Round[]>;

export const longOrder: Bench = {
  name: 'long-order',
  says: `orders of ${LINE_COUNTS.join(' and ')} lines: from their data to a screen that answers, and the longest frame while typing`,
  run,
};

async function run({ appUrl, platform, registration }: Stage): Promise<Report> {
  const [storeHash = ''] = platform.storeHashes;
  await openAppSession(appUrl, platform, storeHash);
  await using browser = await launchChromium();
  const rounds: Rounds = new Map();
  for (const count of LINE_COUNTS) {
    const orderId = await makeLongOrder(platform, storeHash, count);
    const page = await openPanel(browser, platform, storeHash);
    const list = `${platform.url}/manage/${storeHash}/app/${registration.appId}/orders`;
    // The first walk warms the browser, and is not counted.
    for (let at = 0; at <= ROUNDS; at += 1) {
      for (const screen of WORK) await walk(page, { list, orderId, screen, count }, at === 0 ? new Map() : rounds);
    }
    await page.context().close();
  }
  return report(rounds);
}

async function openPanel(browser: Browser, platform: Platform, storeHash: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(watchLongOrder);
  const page = await context.newPage();
  await signIn(page, platform, storeHash);
  return page;
}

interface Walk {
  readonly list: string;
  readonly orderId: number;
  readonly screen: Screen;
  readonly count: number;
}

/** From the list to the order's page and on to the work on it, as staff go. */
async function walk(page: Page, { list, orderId, screen, count }: Walk, rounds: Rounds): Promise<void> {
  await page.goto(list);
  const element = await page.getByTitle('Orderdeck', { exact: true }).elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The app has no frame.');
  const row = frame.locator(`tr[data-href$="/orders/${orderId}"] a`).first();
  await row.waitFor();
  await sleep(REST_MS);
  const steps = [
    { shown: DETAIL, way: row },
    { shown: screen, way: frame.getByRole('button', { name: screen.button, exact: true }) },
  ];
  for (const { shown, way } of steps) {
    await way.hover();
    await sleep(HAND_MS);
    await frame.evaluate(
      (awaited) => (Reflect.get(window, 'benchAwait') as (it: string) => void)(awaited),
      shown.awaited,
    );
    await way.click();
    await frame.locator(shown.awaited).first().waitFor();
    await sleep(REST_MS);
    const opened = await seenIn(frame);
    for (const { field, text } of shown.typed) await type(frame, field, text);
    const { typing } = await seenIn(frame);
    const round = {
      interactive: Math.max(opened.paintedAt, ...opened.long.map(({ start, ms }) => start + ms)) - opened.dataAt,
      worstFrame: Math.max(16, ...typing.map(({ ms }) => ms)),
    };
    const name = `${shown.name}-${count}`;
    rounds.set(name, [...(rounds.get(name) ?? []), round]);
  }
}

async function type(frame: Frame, field: string, text: string): Promise<void> {
  const input = frame.locator(field).first();
  await input.scrollIntoViewIfNeeded();
  await input.focus();
  await input.selectText();
  // Scrolling is no typing.
  await sleep(REST_MS / 2);
  await frame.evaluate(() => Reflect.set(window, 'benchTyped', true));
  await input.pressSequentially(text, { delay: KEY_EVERY_MS });
  // What a key sets going comes later: sums, found rows.
  await sleep(REST_MS / 2);
  await frame.evaluate(() => Reflect.set(window, 'benchTyped', false));
}

function seenIn(frame: Frame): Promise<Seen> {
  return frame.evaluate(() => (Reflect.get(window, 'benchSeen') as () => Seen)());
}

function report(rounds: Rounds): Report {
  const figures: Record<string, number> = {};
  const rows = [...rounds].map(([name, measured]) => {
    const interactive = measured.map((round) => round.interactive);
    const worst = measured.map((round) => round.worstFrame);
    figures[`${name}-interactive-ms`] = median(interactive);
    figures[`${name}-longest-frame-ms`] = median(worst);
    return [name, median(interactive), Math.max(...interactive), median(worst), Math.max(...worst)];
  });
  return {
    tables: [
      {
        title: `Screens of long orders, reached by a click in the app (ms)`,
        columns: ['screen and lines', 'data to answering p50', 'most', 'longest frame while typing p50', 'most'],
        rows,
      },
    ],
    notes: ['A frame of less than 16 ms counts as 16.'],
    figures,
  };
}
