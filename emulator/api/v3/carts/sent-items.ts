import { randomUUID } from 'node:crypto';
import type { CartItem, CatalogueItem } from '../../../checkout/cart-records.ts';
import type { Product, Variant } from '../../../data/catalogue.ts';
import { UNITS_PER_ONE } from '../../../rules/money.ts';
import type { Units } from '../../../rules/money.ts';
import { isObject } from '../../v2/body-fields.ts';
import type { JsonObject } from '../../v2/body-fields.ts';
import { amountField, listField, objectField, stringField, unprocessable, wholeNumber } from '../json-body.ts';

/** What reading items depends on: the rounding steps of the cart's currency and of the default one. */
export interface ItemContext {
  readonly products: readonly Product[];
  readonly step: number;
  readonly defaultStep: number;
}

const THEMES = ['Birthday', 'Boy', 'Celebration', 'Christmas', 'General', 'Girl'];

/** The items of a body, of all three lists; 422 when it has none (BigCommerce docs: create a cart). */
export function sentItems(body: JsonObject, context: ItemContext): CartItem[] {
  const list = (name: string) => (body[name] === undefined ? [] : listField(body[name], name));
  const items = [
    ...list('line_items').map((entry, index) => lineItem(entry, `line_items.${index}`, context)),
    ...list('custom_items').map((entry, index) => customItem(entry, `custom_items.${index}`, context)),
    ...list('gift_certificates').flatMap((entry, index) => certificates(entry, `gift_certificates.${index}`, context)),
  ];
  if (items.length === 0) throw unprocessable({ line_items: 'error.path.missing' }, 'Missing line_items');
  return items;
}

function lineItem(entry: unknown, at: string, context: ItemContext): CatalogueItem {
  const sent = objectField(entry, at);
  const productId = wholeNumber(sent['product_id'], `${at}.product_id`);
  const product = context.products.find(({ id }) => id === productId);
  if (product === undefined) throw unprocessable({ [`${at}.product_id`]: 'There is no such product.' });
  const choices = selections(sent, `${at}.option_selections`, product);
  const variant = variantOf(sent, at, product, choices);
  const missing = product.modifiers.find(({ id, required }) => required && !choices.has(id));
  if (missing !== undefined)
    throw unprocessable({ [`${at}.option_selections`]: `"${missing.displayName}" must be said.` }, WANTS_MODIFIER);
  if (sent['gift_wrapping'] !== undefined)
    throw unprocessable({ [`${at}.gift_wrapping`]: 'The store has no such gift wrapping.' });
  const { list_price: listPrice, name } = sent;
  return {
    kind: 'catalogue',
    id: randomUUID(),
    productId,
    variantId: variant.id,
    choices,
    quantity: wholeNumber(sent['quantity'], `${at}.quantity`),
    listPrice: listPrice === undefined ? null : amountField(listPrice, `${at}.list_price`, context.step),
    name: name === undefined ? null : stringField(name, `${at}.name`, { min: 1, max: 250 }),
    discount: 0,
  };
}

const WANTS_VARIANT = 'This product has options; variant ID is required';
const WANTS_MODIFIER = 'This product has modifiers that are required';

/** Either the variant's id, or all of its options. */
function variantOf(sent: JsonObject, at: string, product: Product, choices: ReadonlyMap<number, string>): Variant {
  if (sent['variant_id'] !== undefined) {
    const variantId = wholeNumber(sent['variant_id'], `${at}.variant_id`);
    const variant = product.variants.find(({ id }) => id === variantId);
    if (variant === undefined) throw unprocessable({ [`${at}.variant_id`]: 'The product has no such variant.' });
    return variant;
  }
  const variant = product.variants.find((each) =>
    product.options.every((option, index) => choices.get(option.id) === String(each.valueIds[index])),
  );
  if (variant === undefined) throw unprocessable({ [`${at}.variant_id`]: 'error.path.missing' }, WANTS_VARIANT);
  return variant;
}

/** Value texts by option id. Values are ids where an option has a list of them, else free. */
function selections(sent: JsonObject, at: string, product: Product): ReadonlyMap<number, string> {
  if (sent['option_selections'] === undefined) return new Map();
  return new Map(
    listField(sent['option_selections'], at).map((entry, index) => {
      const selection = objectField(entry, `${at}.${index}`);
      const optionId = wholeNumber(selection['option_id'], `${at}.${index}.option_id`);
      const option = [...product.options, ...product.modifiers].find(({ id }) => id === optionId);
      if (option === undefined) throw unprocessable({ [`${at}.${index}.option_id`]: 'There is no such option.' });
      const value = selection['option_value'];
      if (typeof value !== 'string' && typeof value !== 'number')
        throw unprocessable({ [`${at}.${index}.option_value`]: 'error.path.missing' });
      const text = String(value);
      const known = option.values.find(({ id, label }) => String(id) === text || label === text);
      if (option.values.length > 0 && known === undefined)
        throw unprocessable({ [`${at}.${index}.option_value`]: 'The option has no such value.' });
      return [optionId, known === undefined ? text : String(known.id)];
    }),
  );
}

function customItem(entry: unknown, at: string, { step }: ItemContext): CartItem {
  const sent = objectField(entry, at);
  const image = sent['image_url'];
  return {
    kind: 'custom',
    id: randomUUID(),
    sku: sent['sku'] === undefined ? '' : stringField(sent['sku'], `${at}.sku`),
    name: stringField(sent['name'], `${at}.name`, { min: 1, max: 250 }),
    quantity: wholeNumber(sent['quantity'], `${at}.quantity`),
    listPrice: amountField(sent['list_price'], `${at}.list_price`, step),
    imageUrl: image === undefined ? '' : stringField(image, `${at}.image_url`),
    discount: 0,
  };
}

/** Each certificate is an item of its own, and worth an amount of the default currency. */
function certificates(entry: unknown, at: string, { defaultStep }: ItemContext): CartItem[] {
  const sent = objectField(entry, at);
  const theme = stringField(sent['theme'], `${at}.theme`);
  if (!THEMES.includes(theme)) throw unprocessable({ [`${at}.theme`]: `It must be one of ${THEMES.join(', ')}.` });
  const amount = amountField(sent['amount'], `${at}.amount`, defaultStep);
  if (!isAllowed(amount)) throw unprocessable({ [`${at}.amount`]: 'It must be from 1 to 1000.' });
  const message = sent['message'];
  const one = {
    kind: 'certificate' as const,
    quantity: 1,
    discount: 0,
    name: stringField(sent['name'], `${at}.name`, { min: 1 }),
    theme,
    amount,
    sender: correspondent(sent['sender'], `${at}.sender`),
    recipient: correspondent(sent['recipient'], `${at}.recipient`),
    message: message === undefined ? '' : stringField(message, `${at}.message`, { max: 200 }),
  };
  const quantity = wholeNumber(sent['quantity'], `${at}.quantity`);
  if (quantity > 100) throw unprocessable({ [`${at}.quantity`]: 'error.max: 100' });
  return Array.from({ length: quantity }, () => ({ ...one, id: randomUUID() }));
}

function isAllowed(amount: Units): boolean {
  return amount >= UNITS_PER_ONE && amount <= 1000 * UNITS_PER_ONE;
}

function correspondent(value: unknown, at: string) {
  const sent = isObject(value) ? value : objectField(value, at);
  return { name: stringField(sent['name'], `${at}.name`), email: stringField(sent['email'], `${at}.email`) };
}
