import { scaled, UNITS_PER_ONE } from '../rules/money.ts';
import { Random, mix } from './random.ts';
import type { StoreProfile } from './store-profile.ts';

/** A choice of an option, with what it adds to the price (units of the default currency). */
export interface OptionValue {
  readonly id: number;
  readonly label: string;
}

/** What a shopper chooses: a variant option (Size, Color) or a modifier that makes no variant (Engraving). */
export interface ProductOption {
  readonly id: number;
  readonly optionId: number;
  readonly displayName: string;
  readonly name: string;
  readonly type: 'Multiple choice' | 'Swatch' | 'Text field' | 'Checkbox';
  readonly displayStyle: string;
  /** Whether an order must say it. Variant options always must. */
  readonly required: boolean;
  readonly values: readonly OptionValue[];
}

export interface Variant {
  readonly id: number;
  readonly sku: string;
  /** One value id per variant option, in the options' order. */
  readonly valueIds: readonly number[];
  readonly price: number;
}

/** A product. Money in units of the store's default currency. */
export interface Product {
  readonly id: number;
  readonly name: string;
  readonly type: 'physical' | 'digital';
  readonly sku: string;
  readonly upc: string;
  readonly brand: string;
  readonly price: number;
  readonly costPrice: number;
  readonly weight: number;
  readonly size: readonly [width: number, height: number, depth: number];
  readonly binPickingNumber: string;
  readonly optionSetId: number | null;
  readonly options: readonly ProductOption[];
  readonly modifiers: readonly ProductOption[];
  readonly variants: readonly [Variant, ...Variant[]];
}

const SIZES = ['S', 'M', 'L', 'XL'];
const COLORS = ['Orange', 'Indigo', 'Forest', 'Natural', 'Crème'];

interface Ids {
  option: number;
  value: number;
  variant: number;
}

/** The products of a store, the same for the same profile. About 200. */
export function makeCatalogue(profile: StoreProfile): readonly Product[] {
  const random = new Random(mix(profile.storeId, 0xca7a));
  const ids: Ids = { option: 110, value: 60, variant: 400 };
  const products: Product[] = [];
  for (const thing of profile.catalogue.things) {
    for (const kind of profile.catalogue.kinds) {
      const digital = products.length % 23 === 11;
      products.push(
        makeProduct(
          profile,
          random,
          ids,
          77 + products.length,
          digital ? `${kind} ${thing} Guide (PDF)` : `${kind} ${thing}`,
          digital,
        ),
      );
    }
  }
  return products;
}

function makeProduct(
  profile: StoreProfile,
  random: Random,
  ids: Ids,
  id: number,
  name: string,
  digital: boolean,
): Product {
  const price = random.between(6, 180) * UNITS_PER_ONE - (random.chance(700) ? 500 : 0);
  const sku = `${name
    .split(' ')
    .map((word) => word.slice(0, 3).toUpperCase())
    .join('-')}-${id}`;
  const options = digital ? [] : makeOptions(random, ids);
  return {
    id,
    name,
    type: digital ? 'digital' : 'physical',
    sku,
    upc: random.chance(600) ? random.filled('0###########') : '',
    brand: random.pick(profile.catalogue.brands),
    price,
    costPrice: scaled(price, 55, 100, 100),
    weight: digital ? 0 : random.between(1, 400) * 1000,
    size: digital ? [0, 0, 0] : [random.between(2, 40), random.between(2, 40), random.between(1, 30)],
    binPickingNumber: digital ? '' : random.filled('@-##'),
    optionSetId: options.length === 0 ? null : id + 1000,
    options,
    modifiers: digital || !random.chance(80) ? [] : [makeModifier(random, ids)],
    variants: makeVariants(random, ids, sku, options, price),
  };
}

function makeOptions(random: Random, ids: Ids): ProductOption[] {
  const options: ProductOption[] = [];
  if (random.chance(350)) options.push(choice(ids, 'Size', 'Multiple choice', 'Rectangle', SIZES));
  if (random.chance(300)) options.push(choice(ids, 'Color', 'Swatch', '', COLORS.slice(0, random.between(2, 5))));
  return options;
}

function choice(
  ids: Ids,
  name: string,
  type: 'Multiple choice' | 'Swatch',
  style: string,
  labels: readonly string[],
): ProductOption {
  return {
    id: ids.option++,
    optionId: type === 'Swatch' ? 3 : 18,
    displayName: name,
    name: type === 'Swatch' ? 'Colors' : 'Apparel sizes',
    type,
    displayStyle: style,
    required: true,
    values: labels.map((label) => ({ id: ids.value++, label })),
  };
}

function makeModifier(random: Random, ids: Ids): ProductOption {
  const gift = random.chance(400);
  const id = ids.option++;
  return {
    id,
    optionId: gift ? 38 : 37,
    displayName: gift ? 'Is this a gift?' : 'Engraving',
    name: gift ? 'Gift note' : 'Engraving',
    type: gift ? 'Checkbox' : 'Text field',
    displayStyle: '',
    required: !gift && id % 2 === 0,
    values: gift ? [{ id: ids.value++, label: 'Yes' }] : [],
  };
}

function makeVariants(
  random: Random,
  ids: Ids,
  sku: string,
  options: readonly ProductOption[],
  price: number,
): [Variant, ...Variant[]] {
  let combinations: { suffix: string; valueIds: number[] }[] = [{ suffix: '', valueIds: [] }];
  for (const option of options) {
    combinations = combinations.flatMap((base) =>
      option.values.map((value) => ({
        suffix: `${base.suffix}-${value.label.slice(0, 3).toUpperCase()}`,
        valueIds: [...base.valueIds, value.id],
      })),
    );
  }
  const variants = combinations.map((each) => ({
    id: ids.variant++,
    sku: `${sku}${each.suffix}`,
    valueIds: each.valueIds,
    price: price + (random.chance(150) ? 5 * UNITS_PER_ONE : 0),
  }));
  const [first, ...others] = variants;
  if (first === undefined) throw new RangeError('a product has at least one variant');
  return [first, ...others];
}
