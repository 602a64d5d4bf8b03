import type { Product } from '../../../data/catalogue.ts';
import { DEFAULT_LOCATION } from '../../../data/stock-locations.ts';
import type { WantedStock } from '../../../state/stock.ts';
import type { StoreState } from '../../../state/store-state.ts';
import type { JsonObject } from '../../v2/body-fields.ts';
import { bodyObject, listField, objectField, stringField, unprocessable, wholeNumber } from '../json-body.ts';

const MOST_ITEMS = 2000;
/** What a location can hold of one item. */
const MOST_PIECES = 2_147_483_647;

const IDENTITIES = ['sku', 'variant_id', 'product_id'] as const;

/** New levels with the reason for them. `quantity` is what there will be. */
export interface Adjustment {
  readonly reason: string;
  readonly levels: readonly WantedStock[];
}

/** Reads an adjustment. One item that cannot be adjusted refuses them all. */
export function readAdjustment(store: StoreState, body: unknown, kind: 'absolute' | 'relative'): Adjustment {
  const sent = bodyObject(body);
  const items = listField(sent['items'], 'items');
  if (items.length === 0) throw unprocessable({ items: 'error.minLength: 1' });
  if (items.length > MOST_ITEMS) throw unprocessable({ items: `error.maxLength: ${MOST_ITEMS}` });
  const reason = sent['reason'] === undefined ? `${kind} adjustment` : stringField(sent['reason'], 'reason');
  const levels = new Map<number, WantedStock>();
  for (const [index, item] of items.entries()) {
    const path = `items.${index}`;
    const fields = objectField(item, path);
    const { productId, variantId, name } = identified(store, fields, path);
    const quantity = wholeNumber(fields['quantity'], `${path}.quantity`, kind === 'absolute' ? 0 : -MOST_PIECES);
    const before = levels.get(variantId)?.quantity ?? store.stock.lastCount(productId, variantId);
    if (kind === 'relative' && before === null)
      throw unprocessable({}, `Items with identity: [${name}] requires absolute adjustment before relative`);
    const after = kind === 'absolute' ? quantity : (before ?? 0) + quantity;
    if (after < 0) throw unprocessable({}, `[Item with ${name} has not enough stock for this adjustment]`);
    if (after > MOST_PIECES) throw unprocessable({ [`${path}.quantity`]: `error.max: ${MOST_PIECES}` });
    levels.set(variantId, { productId, variantId, quantity: after });
  }
  return { reason, levels: [...levels.values()] };
}

function identified(store: StoreState, fields: JsonObject, path: string) {
  const location = wholeNumber(fields['location_id'], `${path}.location_id`);
  if (location !== DEFAULT_LOCATION.id) throw unprocessable({}, `[Location with id ${location} was not found]`);
  const given = IDENTITIES.filter((field) => fields[field] !== undefined);
  const [field] = given;
  if (field === undefined || given.length > 1)
    throw unprocessable({ [path]: 'One of sku, variant_id or product_id is required to identify the item.' });
  const value =
    field === 'sku' ? stringField(fields[field], `${path}.sku`) : wholeNumber(fields[field], `${path}.${field}`);
  const name = `${field} ${value}`;
  const item = found(store.products, field, value);
  if (item === null) throw unprocessable({}, `Items with identity: [${name}] were not found`);
  checkTracking(store, item, field, name);
  return { ...item, name };
}

interface Found {
  readonly productId: number;
  readonly variantId: number;
  /** Whether it stands for its product. */
  readonly isFirst: boolean;
}

function found(products: readonly Product[], field: (typeof IDENTITIES)[number], value: string | number): Found | null {
  for (const product of products) {
    const [first] = product.variants;
    const wanted =
      field === 'product_id'
        ? [first].filter(() => product.id === value)
        : product.variants.filter((each) => value === (field === 'sku' ? each.sku : each.id));
    const [variant] = wanted;
    if (variant !== undefined) return { productId: product.id, variantId: variant.id, isFirst: variant === first };
  }
  return null;
}

/** What is counted as a whole is adjusted by its product's id or SKU, what is counted by variant by the variant's. */
function checkTracking(store: StoreState, item: Found, field: string, name: string): void {
  const { tracking } = store.stock.rulesOf(item.productId);
  const ofVariant = field === 'variant_id' || (field === 'sku' && !item.isFirst);
  if (tracking === 'product' && ofVariant)
    throw unprocessable({}, `[Item with ${name} is tracked by product, please update stock by product id]`);
  if (tracking === 'variant' && field === 'product_id')
    throw unprocessable({}, `[Item with ${name} is tracked by variant, please update stock by variant id]`);
}
