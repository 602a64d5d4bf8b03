import { expect, type Locator, type Page } from '@playwright/test';

const MOST_PRESSES = 150;

/** Presses Tab (or Shift+Tab) until the focus stands on the wanted control: whether a keyboard can get there at all. */
export async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await wanted.waitFor();
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    if (await isFocused(wanted)) return;
    await page.keyboard.press(key);
  }
  await expect(wanted, `reached by ${key}`).toBeFocused();
}

function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}
