import type { Units } from '../rules/money.ts';
import type { Product } from './catalogue.ts';
import { mix } from './random.ts';
import type { StoreProfile } from './store-profile.ts';

/** What a catalogue knows of a product beyond what orders are made of. Dates in seconds since 1970. */
export interface ProductFacts {
  readonly brandId: number;
  /** One for what it is, a second one for what is on offer. */
  readonly categoryIds: readonly number[];
  readonly description: string;
  readonly retailPrice: Units;
  readonly mpn: string;
  readonly slug: string;
  readonly createdS: number;
  readonly modifiedS: number;
  readonly totalSold: number;
  readonly featured: boolean;
  readonly imageCount: number;
  readonly channelIds: readonly number[];
}

const FIRST_PRODUCT_ID = 77;
const FIRST_BRAND_ID = 30;
const FIRST_CATEGORY_ID = 20;
const ON_OFFER = 19;
/** 1 March 2023: the first product. One a day came after it. */
const OPENED_S = 1_677_657_600;
const DAY_S = 86_400;

/** What else is known of a product; always the same for the same store and product. */
export function factsOf(profile: StoreProfile, product: Product): ProductFacts {
  const dice = mix(profile.storeId, product.id, 0xfac7);
  const place = product.id - FIRST_PRODUCT_ID;
  const category = FIRST_CATEGORY_ID + Math.floor(place / profile.catalogue.kinds.length);
  const createdS = OPENED_S + place * DAY_S + (dice % 40_000);
  return {
    brandId: FIRST_BRAND_ID + profile.catalogue.brands.indexOf(product.brand),
    categoryIds: dice % 5 === 0 ? [ON_OFFER, category] : [category],
    description: `<p>${product.name} by ${product.brand}.</p>`,
    retailPrice: dice % 10 === 0 ? product.price + 100_000 : 0,
    mpn: `${product.brand.replace(/\W/g, '').slice(0, 3).toUpperCase()}${1000 + product.id}`,
    slug: slugOf(product.name),
    createdS,
    modifiedS: createdS + (dice % 400) * DAY_S,
    totalSold: dice % 240,
    featured: dice % 16 === 0,
    imageCount: product.type === 'digital' ? 1 : 1 + (dice % 3),
    channelIds: profile.channels
      .filter((channel, index) => index === 0 || (dice >> index) % 3 === 0)
      .map(({ id }) => id),
  };
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-');
}
