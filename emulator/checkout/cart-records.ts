import type { Units } from '../rules/money.ts';

interface Item {
  readonly id: string;
  readonly quantity: number;
  /** A manual discount on the whole item, in units of the cart's currency. */
  readonly discount: Units;
}

/** A product of the catalogue. `choices` are value texts by option id, for options that make no variant too. */
export interface CatalogueItem extends Item {
  readonly kind: 'catalogue';
  readonly productId: number;
  readonly variantId: number;
  readonly choices: ReadonlyMap<number, string>;
  /** A price given by hand, in the cart's currency; null for the catalogue's. */
  readonly listPrice: Units | null;
  /** A name given by hand. */
  readonly name: string | null;
}

/** Something that is not in the catalogue. */
export interface CustomItem extends Item {
  readonly kind: 'custom';
  readonly sku: string;
  readonly name: string;
  readonly listPrice: Units;
  readonly imageUrl: string;
}

export interface Correspondent {
  readonly name: string;
  readonly email: string;
}

/** A gift certificate that is bought. Never taxed, never shipped, never discounted. */
export interface CertificateItem extends Item {
  readonly kind: 'certificate';
  readonly name: string;
  readonly theme: string;
  /** In the store's default currency, whatever the cart's is. */
  readonly amount: Units;
  readonly sender: Correspondent;
  readonly recipient: Correspondent;
  readonly message: string;
}

export type CartItem = CatalogueItem | CustomItem | CertificateItem;

export interface CustomField {
  readonly field_id: string;
  readonly field_value: unknown;
}

/** An address as checkouts have it: all texts, with the names of V3. */
export interface CheckoutAddress {
  readonly id: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly email: string;
  readonly company: string;
  readonly address1: string;
  readonly address2: string;
  readonly city: string;
  readonly state_or_province: string;
  readonly state_or_province_code: string;
  readonly country: string;
  readonly country_code: string;
  readonly postal_code: string;
  readonly phone: string;
  readonly custom_fields: readonly CustomField[];
}

/** A way of delivery. `cost` as prices are entered, in the cart's currency; `id` dies with any change of address or items. */
export interface DeliveryOption {
  readonly id: string;
  /** `shipping_flatrate` and the like; `custom` for one made by hand. */
  readonly type: string;
  readonly description: string;
  readonly cost: Units;
  /** 0 for one made by hand. */
  readonly methodId: number;
  readonly zone: { readonly id: number; readonly name: string };
}

/** A part of the cart that goes to one address, or is picked up. An item lies in one consignment as a whole. */
export interface Consignment {
  readonly id: string;
  /** Null for a pickup. */
  readonly address: CheckoutAddress | null;
  readonly itemIds: readonly string[];
  readonly option: DeliveryOption | null;
  readonly pickupMethodId: number | null;
}

export interface CheckoutFee {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly source: string;
  /** As prices are entered. */
  readonly cost: Units;
  readonly taxClassId: number | null;
}

/** A cart and its checkout: one thing under one id. Replaced as a whole by each change. */
export interface CartRecord {
  readonly id: string;
  /** Who made it: the management API, or a shopper in the shop. Only the first can be handed over by link. */
  readonly origin: 'api' | 'storefront';
  readonly customerId: number;
  readonly channelId: number;
  readonly currencyCode: string;
  readonly locale: string;
  readonly createdMs: number;
  readonly updatedMs: number;
  /** From 1, one more by each change. */
  readonly version: number;
  readonly items: readonly CartItem[];
  readonly couponCodes: readonly string[];
  /** A manual discount on the whole cart. */
  readonly discount: Units;
  readonly billing: CheckoutAddress | null;
  readonly consignments: readonly Consignment[];
  readonly fees: readonly CheckoutFee[];
  readonly customerMessage: string;
  readonly optsIn: boolean;
  /** The last order that was made of it, and of which version. */
  readonly order: { readonly id: number; readonly version: number } | null;
}

/** Carts live so long after their last change (BigCommerce docs: carts). */
export const CART_LIFE_MS = 30 * 86_400_000;
