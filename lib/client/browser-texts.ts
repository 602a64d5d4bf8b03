import { browser, type BrowserTexts } from '#lib/core/error-texts/en/browser.ts';

let shown: BrowserTexts = browser;

/** From now on the page's own failures are told so: called when the page is shown in another language. */
export function speakWith(texts: BrowserTexts): void {
  shown = texts;
}

/** What the browser itself says of a request, in the language that the page shows. */
export function browserText(name: keyof BrowserTexts): string {
  return shown[name];
}
