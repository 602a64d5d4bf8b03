import { COUNTRIES } from '../data/countries.ts';
import type { Product, Variant } from '../data/catalogue.ts';
import { taxRateOf } from '../data/people.ts';
import type { Currency, StoreProfile } from '../data/store-profile.ts';
import { scaled, stepOf, UNITS_PER_ONE } from '../rules/money.ts';
import type { Units } from '../rules/money.ts';
import { withTax } from '../rules/totals.ts';
import type { Charge } from '../rules/totals.ts';
import type { OrderLine } from '../state/line-records.ts';
import type { StoreState } from '../state/store-state.ts';
import type { CartItem, CartRecord, CatalogueItem, CheckoutAddress, Consignment } from './cart-records.ts';

/** An item with what the catalogue knows of it, and its price a piece. Amounts are in the cart's currency. */
export interface PricedItem {
  readonly item: CartItem;
  readonly product: Product | null;
  readonly variant: Variant | null;
  readonly type: OrderLine['type'];
  readonly name: string;
  readonly sku: string;
  /** What was chosen, in words. */
  readonly details: readonly string[];
  /** The catalogue's price; for other items their own. */
  readonly originalPrice: Units;
  /** As prices are entered in the store. */
  readonly listPrice: Units;
  readonly price: Charge;
}

export function currencyOfCart(profile: StoreProfile, cart: Pick<CartRecord, 'currencyCode'>): Currency {
  return profile.currencies.find(({ code }) => code === cart.currencyCode) ?? profile.currencies[0];
}

/** An amount of the default currency in the cart's. */
export function inCurrency(amount: Units, currency: Currency): Units {
  return scaled(amount, currency.perDefault, UNITS_PER_ONE, stepOf(currency.decimalPlaces));
}

/** The rate at an address, parts per million; 0 while there is none. */
export function taxRateAt(profile: StoreProfile, address: CheckoutAddress | null): number {
  if (address === null) return 0;
  const region = COUNTRIES.get(address.country_code)?.regions.find(({ name }) => name === address.state_or_province);
  return taxRateOf(profile, address.country_code, region?.abbreviation ?? '');
}

/** The address that an item is taxed at: where it goes, else where the first consignment goes, else the billing address. */
export function taxAddress(cart: CartRecord, itemId: string): CheckoutAddress | null {
  const own = cart.consignments.find((consignment) => consignment.itemIds.includes(itemId));
  return own?.address ?? firstAddress(cart.consignments) ?? cart.billing;
}

export function firstAddress(consignments: readonly Consignment[]): CheckoutAddress | null {
  return consignments.find(({ address }) => address !== null)?.address ?? null;
}

/** The items of a cart with their prices; what is no longer sold falls out. */
export function pricedItems(store: StoreState, cart: CartRecord): PricedItem[] {
  return cart.items.flatMap((item) => pricedItem(store, cart, item) ?? []);
}

function pricedItem(store: StoreState, cart: CartRecord, item: CartItem): PricedItem | null {
  const { profile } = store;
  const currency = currencyOfCart(profile, cart);
  const taxed = (amount: Units) =>
    withTax(amount, taxRateAt(profile, taxAddress(cart, item.id)), profile.entersTax, stepOf(currency.decimalPlaces));
  const nothingKnown = { product: null, variant: null, details: [] };
  if (item.kind === 'certificate') {
    const { name } = item;
    const amount = inCurrency(item.amount, currency);
    const price = { ex: amount, inc: amount };
    return {
      item,
      ...nothingKnown,
      type: 'giftcertificate',
      name,
      sku: '',
      originalPrice: amount,
      listPrice: amount,
      price,
    };
  }
  if (item.kind === 'custom') {
    const { listPrice, name, sku } = item;
    return {
      item,
      ...nothingKnown,
      type: 'physical',
      name,
      sku,
      originalPrice: listPrice,
      listPrice,
      price: taxed(listPrice),
    };
  }
  const product = store.products.find(({ id }) => id === item.productId);
  const variant = product?.variants.find(({ id }) => id === item.variantId);
  if (product === undefined || variant === undefined) return null;
  const originalPrice = inCurrency(variant.price, currency);
  const listPrice = item.listPrice ?? originalPrice;
  return {
    item,
    product,
    variant,
    type: product.type,
    name: item.name ?? product.name,
    sku: variant.sku,
    details: detailsOf(item, product, variant),
    originalPrice,
    listPrice,
    price: taxed(listPrice),
  };
}

function detailsOf(item: CatalogueItem, product: Product, variant: Variant): string[] {
  return chosenOptions(item, product, variant).map(({ name, value }) => `${name}: ${value}`);
}

/** One option as it was chosen. `valueId` is 0 for free texts. */
export interface ChosenOption {
  readonly name: string;
  readonly nameId: number;
  readonly value: string;
  readonly valueId: number;
}

/** Options of the variant, then modifiers that something was said for. */
export function chosenOptions(item: CatalogueItem, product: Product, variant: Variant): ChosenOption[] {
  const ofVariant = product.options.map((option, index) => {
    const value = option.values.find(({ id }) => id === variant.valueIds[index]);
    return { name: option.displayName, nameId: option.id, value: value?.label ?? '', valueId: value?.id ?? 0 };
  });
  const ofModifiers = product.modifiers.flatMap((modifier) => {
    const text = item.choices.get(modifier.id);
    if (text === undefined) return [];
    const value = modifier.values.find(({ id }) => String(id) === text);
    return [{ name: modifier.displayName, nameId: modifier.id, value: value?.label ?? text, valueId: value?.id ?? 0 }];
  });
  return [...ofVariant, ...ofModifiers];
}

/** Goods that a carrier takes or a shopper picks up. */
export function isGoods({ type }: Pick<PricedItem, 'type'>): boolean {
  return type === 'physical';
}
