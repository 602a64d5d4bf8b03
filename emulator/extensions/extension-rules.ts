import type { ExtensionLabel } from './extension.ts';

/** BigCommerce docs: app extensions. */
export const MOST_PER_MODEL = 2;
const LONGEST = 255;
const LOCALE = /^[a-z]{2,3}(?:-[A-Z]{2}|-[0-9]{3})?$/;

/** What is wrong with an address; null when it can be used. */
export function urlProblem(url: string): string | null {
  if (url.trim() === '') return 'The url must not be empty.';
  if (url.length > LONGEST) return `The url can have ${LONGEST} characters at most.`;
  return URL.canParse(url) ? 'The url must be a path in the app, not an absolute address.' : null;
}

/** What is wrong with a label; null when it can be used. */
export function labelProblem(label: ExtensionLabel): string | null {
  if (label.defaultValue.trim() === '') return 'The default label must not be empty.';
  const texts = [label.defaultValue, ...label.locales.map(({ value }) => value)];
  if (texts.some((text) => text.length > LONGEST)) return `A label can have ${LONGEST} characters at most.`;
  const odd = label.locales.find(({ localeCode }) => !LOCALE.test(localeCode));
  return odd === undefined ? null : `"${odd.localeCode}" is not a locale code.`;
}
