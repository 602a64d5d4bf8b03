/** Where something stands open over a page: a dialog, a menu, a list of choices. */
const OPEN = '[role="dialog"], [aria-expanded="true"]';
/** Where something can be typed that is not sent yet. */
const TYPED = 'main input:not([type="checkbox"], [type="radio"]), main textarea';

/**
 * Whether a person is in the middle of something that would be lost if another screen took this one's place: a dialog or menu
 * is open, something typed is not sent, or a native list of choices may be open (no page can tell).
 */
export function isWorkInHand(page: Document): boolean {
  if (page.querySelector(OPEN) !== null || page.activeElement instanceof HTMLSelectElement) return true;
  const fields = page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(TYPED);
  return [...fields].some((field) => field.value !== '');
}
