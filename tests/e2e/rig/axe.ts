import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What the component library brings with it and nobody can change from outside: a rule, and the element's place and markup. */
const OF_THE_LIBRARY: readonly (readonly [rule: string, element: RegExp])[] = [
  // InlineMessage makes its header an h4 wherever it stands.
  ['heading-order', /<h4 class="styled__StyledH4/],
  // Dropdown calls its list a menu and its entries options, draws it outside every landmark, and marks an entry by a tint.
  ['aria-allowed-attr', /<button [^>]*aria-activedescendant=/],
  ['aria-required-children', /<ul [^>]*role="menu"/],
  ['aria-required-parent', /<li [^>]*role="option"/],
  ['region', /style="position: fixed;/],
  ['color-contrast', /-item-\d+ > /],
];

/** What axe finds in the app's frame, or in a part of it, one line per rule and element. */
export async function axeFindings(page: Page, part = 'html'): Promise<string[]> {
  await restMouse(page);
  const { violations } = await new AxeBuilder({ page }).include({ fromFrames: ['.app-frame', part] }).analyze();
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes
      .map(({ target, html }) => `${target.flat().at(-1) ?? ''} ${html.slice(0, 300)}`)
      .filter((element) => !OF_THE_LIBRARY.some(([rule, pattern]) => rule === id && pattern.test(element)))
      .map((element) => `${impact ?? ''} ${id}: ${element}`),
  );
}

/** The library's colours under the mouse are a little too faint (4.4 : 1), and its own: it goes aside, and they fade. */
async function restMouse(page: Page): Promise<void> {
  const frame = page.locator('.app-frame');
  const box = await frame.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 2, (box?.y ?? 0) + 2);
  await frame
    .contentFrame()
    .locator('html')
    .evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const fading = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
      await Promise.allSettled(fading.map((animation) => animation.finished));
    });
}
