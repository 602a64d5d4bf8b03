import type { Browser, Page } from 'playwright';
import type { Platform } from './platform.ts';

/** How an app came to be seen. */
export interface Opening {
  /** From the click on the app's Open to the paint in which the awaited thing stands in its frame. */
  readonly ms: number;
  /** The moment of that paint, in milliseconds since 1970. */
  readonly paintedAtMs: number;
}

/** A control panel in a browser profile of its own, signed in as the store's owner. */
export interface ControlPanel {
  readonly page: Page;
  /** Clicks an app's Open in the list of apps. */
  open(appId: number): Promise<Opening>;
  close(): Promise<void>;
}

const WAIT_MS = 30_000;
const TELL = 'tellBench';

/** `awaited`: CSS selector of what is waited for inside the frame. */
export async function openControlPanel(
  browser: Browser,
  platform: Platform,
  storeHash: string,
  awaited: string,
): Promise<ControlPanel> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  let heard: (atMs: number) => void = () => undefined;
  await context.exposeBinding(TELL, (_, atMs: number) => heard(atMs));
  await context.addInitScript(watchFrame, { awaited, tell: TELL });
  const page = await context.newPage();
  await signIn(page, platform, storeHash);
  const panel = `/manage/${storeHash}`;
  return {
    page,
    async open(appId) {
      await page.goto(`${platform.url}${panel}/apps`, { waitUntil: 'load' });
      const shown = new Promise<number>((resolve, reject) => {
        heard = resolve;
        setTimeout(() => reject(new Error(`Nothing like “${awaited}” was shown in the frame.`)), WAIT_MS).unref();
      });
      const clickedAtMs = await page.evaluate(clickLink, `${panel}/app/${appId}`);
      const paintedAtMs = await shown;
      return { ms: paintedAtMs - clickedAtMs, paintedAtMs };
    },
    close: () => context.close(),
  };
}

/** Signs in to a store's control panel as its owner. */
export async function signIn(page: Page, platform: Platform, storeHash: string): Promise<void> {
  await page.goto(platform.url);
  await page.locator(`button[name=as][value^="${storeHash} "]`).first().click();
  await page.waitForURL(`**/manage/${storeHash}**`);
}

/** Runs in the panel. All times are of the machine's clock, which its processes share. */
function clickLink(href: string): number {
  const atMs = performance.timeOrigin + performance.now();
  const link = document.querySelector<HTMLAnchorElement>(`a[href="${href}"]`);
  if (link === null) throw new Error(`The panel has no link to ${href}.`);
  link.click();
  return atMs;
}

/** Runs in every document before its own scripts: in a frame, tells once when the awaited thing has been painted. */
function watchFrame({ awaited, tell }: { awaited: string; tell: string }): void {
  if (window.parent === window) return;
  const observer = new MutationObserver(() => {
    const found = document.querySelector(awaited);
    if (found === null || found.getClientRects().length === 0) return;
    observer.disconnect();
    // The frame's callback runs before the paint, and the task that it posts runs after.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        const channel = Reflect.get(window, tell) as (atMs: number) => void;
        channel(performance.timeOrigin + performance.now());
      });
      port1.start();
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
}
