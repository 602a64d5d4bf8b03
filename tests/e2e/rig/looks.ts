import type { FrameLocator, Page, TestInfo } from '@playwright/test';

/** Pictures of a walk, for whoever asks for them with PICTURES=1. */
export function picturesOf(page: Page, info: TestInfo): (name: string) => Promise<void> {
  return async (name) => {
    if (process.env['PICTURES'] === '1')
      await page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
  };
}

/** How far the app's page could be moved sideways, in pixels. */
export function overhang(app: FrameLocator): Promise<number> {
  return app.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
}
