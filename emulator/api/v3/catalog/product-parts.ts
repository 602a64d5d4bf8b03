import type { Product } from '../../../data/catalogue.ts';
import { factsOf } from '../../../data/product-facts.ts';
import { iso8601 } from '../../../rules/dates.ts';
import type { StoreState } from '../../../state/store-state.ts';
import { wireModifiers, wireOptions } from './wire-options.ts';
import { wireVariant } from './wire-variant.ts';

export const PRODUCT_PARTS = [
  'bulk_pricing_rules',
  'channels',
  'custom_fields',
  'images',
  'modifiers',
  'options',
  'parent_relations',
  'primary_image',
  'reviews',
  'variants',
  'videos',
] as const;
export type ProductPart = (typeof PRODUCT_PARTS)[number];

const IMAGES_PER_PRODUCT = 4;

/** The parts of a product that were asked for. */
export function wireParts(
  store: StoreState,
  product: Product,
  parts: ReadonlySet<ProductPart>,
): Record<string, unknown> {
  return Object.fromEntries([...parts].map((part) => [part, wirePart(store, product, part)]));
}

function wirePart(store: StoreState, product: Product, part: ProductPart): unknown {
  switch (part) {
    case 'variants':
      return product.variants.map((variant) => wireVariant(store, product, variant));
    case 'options':
      return wireOptions(product);
    case 'modifiers':
      return wireModifiers(product);
    case 'images':
      return wireImages(store, product);
    case 'primary_image':
      return wireImages(store, product)[0];
    case 'channels':
      return factsOf(store.profile, product).channelIds;
    case 'custom_fields':
      return product.type === 'digital' ? [] : [{ id: product.id, name: 'Made in', value: store.profile.countryIso2 }];
    case 'bulk_pricing_rules':
    case 'parent_relations':
    case 'reviews':
    case 'videos':
      return [];
  }
}

function wireImages({ profile }: StoreState, product: Product): Record<string, unknown>[] {
  const facts = factsOf(profile, product);
  return Array.from({ length: facts.imageCount }, (_, index) => {
    const id = product.id * IMAGES_PER_PRODUCT + index;
    const address = (size: string) =>
      `https://cdn.example.com/s-${profile.hash}/products/${product.id}/images/${id}/${facts.slug}.${size}.jpg`;
    return {
      id,
      product_id: product.id,
      is_thumbnail: index === 0,
      sort_order: index,
      description: product.name,
      image_file: `${facts.slug}.jpg`,
      url_zoom: address('1280.1280'),
      url_standard: address('386.513'),
      url_thumbnail: address('220.290'),
      url_tiny: address('44.58'),
      date_modified: iso8601(facts.modifiedS),
    };
  });
}
