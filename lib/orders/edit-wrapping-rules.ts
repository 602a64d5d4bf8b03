import type { LinePatch } from '#lib/bigcommerce/types/order-edit.ts';
import { currencyPlaces, plain, proportion, isAmount } from '#lib/core/decimals.ts';
import type { EditLine, EditPair, EditWrapping } from './edit-state.ts';

// Gift wrapping of lines. Its paths are `wrap.12.name`, `.wrappingMessage`, `.exTax`, `.incTax` and `.state`, 12 being the line.

const PARTS = ['name', 'wrappingMessage', 'exTax', 'incTax', 'state'] as const;
const REMOVED = 'removed';

export function wrappingPaths(lineId: number): readonly string[] {
  return PARTS.map((part) => `wrap.${lineId}.${part}`);
}

/**
 * Whether an update may name the wrapping of a line: the platform takes it on lines of the catalogue, and only under the id that
 * the line has, since no call lists a store's wrappings (BigCommerce docs: Orders V2, update).
 */
export function canChangeWrapping(
  line: EditLine,
): line is EditLine & { readonly wrapping: EditWrapping & { readonly id: number } } {
  return line.productId !== null && line.wrapping !== null && line.wrapping.id !== null;
}

export function wrappingFields({ id, wrapping }: EditLine): Readonly<Record<string, string>> {
  if (wrapping === null) return {};
  const { name, wrappingMessage, cost } = wrapping;
  const at = `wrap.${id}`;
  return {
    [`${at}.name`]: name,
    [`${at}.wrappingMessage`]: wrappingMessage,
    [`${at}.exTax`]: cost.exTax,
    [`${at}.incTax`]: cost.incTax,
    [`${at}.state`]: '',
  };
}

/** What is sent of a line's wrapping; undefined where the wish leaves it as it is. */
export function plannedWrapping(line: EditLine, to: Readonly<Record<string, string>>): LinePatch['wrapping'] {
  if (!canChangeWrapping(line) || wrappingPaths(line.id).every((path) => to[path] === undefined)) return undefined;
  const [name, message, exTax, incTax, state] = wrappingPaths(line.id).map((path) => to[path]);
  if (state === REMOVED) return 'none';
  const { wrapping } = line;
  const amount = (text: string | undefined, now: string) => (text !== undefined && isAmount(text) ? plain(text) : now);
  const cost = { exTax: amount(exTax, wrapping.cost.exTax), incTax: amount(incTax, wrapping.cost.incTax) };
  return { id: wrapping.id, name: name ?? wrapping.name, message: message ?? wrapping.wrappingMessage, cost };
}

/** What wrapping another number of pieces costs, each at the price of one by now. */
export function wrappingForQuantity(
  { quantity, wrapping }: Pick<EditLine, 'quantity' | 'wrapping'>,
  wanted: number,
  currencyCode: string,
): EditPair | null {
  if (wrapping === null) return null;
  const share = (amount: string) =>
    wanted === quantity ? amount : proportion(amount, String(wanted), String(quantity), currencyPlaces(currencyCode));
  return { exTax: share(wrapping.cost.exTax), incTax: share(wrapping.cost.incTax) };
}
