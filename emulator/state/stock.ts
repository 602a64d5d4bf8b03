import type { Product } from '../data/catalogue.ts';
import { mix } from '../data/random.ts';
import { captureMap } from './capture.ts';
import type { Restore } from './capture.ts';

/** How a product's stock is kept, and how much of it one order may have; 0 = no limit (BigCommerce docs: products). */
export interface StockRules {
  readonly tracking: 'none' | 'product' | 'variant';
  readonly minimum: number;
  readonly maximum: number;
}

/** A change of a level. `orderId` is null for changes by hand. */
export interface StockEntry {
  readonly id: number;
  readonly atMs: number;
  readonly productId: number;
  readonly variantId: number;
  readonly change: number;
  readonly level: number;
  readonly reason: string;
  readonly orderId: number | null;
}

/** Pieces of a variant; in a change, fewer of them when negative. */
export interface WantedStock {
  readonly productId: number;
  readonly variantId: number;
  readonly quantity: number;
}

const KEPT_ENTRIES = 10_000;

/**
 * What a store has of its products. Rules and first levels follow from the ids; whoever sells, adjusts or shows stock does it
 * here. Products that track as a whole keep one level, under the id of their first variant.
 */
export class Stock {
  readonly #products: ReadonlyMap<number, Product>;
  readonly #seed: number;
  readonly #rules = new Map<number, StockRules>();
  readonly #levels = new Map<number, number>();
  #log: StockEntry[] = [];
  #lastEntryId = 0;

  constructor(storeId: number, products: readonly Product[]) {
    this.#seed = mix(storeId, 0x57cc);
    this.#products = new Map(products.map((product) => [product.id, product]));
  }

  rulesOf(productId: number): StockRules {
    const known = this.#rules.get(productId);
    if (known !== undefined) return known;
    const dice = mix(this.#seed, productId) % 100;
    const product = this.#products.get(productId);
    const tracks = product !== undefined && product.type === 'physical' && dice < 40;
    const variants = product !== undefined && product.variants.length > 1;
    return {
      tracking: !tracks ? 'none' : variants ? 'variant' : 'product',
      minimum: dice >= 94 && dice < 97 ? 2 : 0,
      maximum: dice >= 97 ? 5 : 0,
    };
  }

  setRules(productId: number, rules: StockRules): void {
    this.#rules.set(productId, rules);
  }

  /** How many there are; null while nobody counts. */
  level(productId: number, variantId: number): number | null {
    if (this.rulesOf(productId).tracking === 'none') return null;
    const key = this.#keyOf(productId, variantId);
    return this.#levels.get(key) ?? seededLevel(mix(this.#seed, key, 1));
  }

  /** Whether one order can have all of it: limits count per line, stock over all lines. */
  allows(wanted: readonly WantedStock[]): boolean {
    const taken = new Map<number, number>();
    return wanted.every(({ productId, variantId, quantity }) => {
      const { minimum, maximum } = this.rulesOf(productId);
      if (quantity < minimum || (maximum > 0 && quantity > maximum)) return false;
      const key = this.#keyOf(productId, variantId);
      const total = (taken.get(key) ?? 0) + quantity;
      taken.set(key, total);
      const level = this.level(productId, variantId);
      return level === null || level >= total;
    });
  }

  /** Changes a level; null when nobody counts it. */
  change(wanted: WantedStock, why: Pick<StockEntry, 'atMs' | 'reason' | 'orderId'>): StockEntry | null {
    const { productId, variantId, quantity } = wanted;
    const before = this.level(productId, variantId);
    if (before === null) return null;
    const level = before + quantity;
    this.#levels.set(this.#keyOf(productId, variantId), level);
    const entry = { id: ++this.#lastEntryId, productId, variantId, change: quantity, level, ...why };
    this.#log.push(entry);
    if (this.#log.length > KEPT_ENTRIES) this.#log.shift();
    return entry;
  }

  /**
   * What was last counted, also of what nobody counts now: it holds again when somebody does. Null when it never was.
   */
  lastCount(productId: number, variantId: number): number | null {
    return this.level(productId, variantId) ?? this.#levels.get(this.#keyOf(productId, variantId)) ?? null;
  }

  /** Sets a level, whether it counts or not. Answers the change; null when there is none that counts. */
  setLevel(at: WantedStock, why: Pick<StockEntry, 'atMs' | 'reason' | 'orderId'>): StockEntry | null {
    const { productId, variantId, quantity } = at;
    const before = this.level(productId, variantId);
    if (before === quantity) return null;
    if (before !== null) return this.change({ ...at, quantity: quantity - before }, why);
    this.#levels.set(this.#keyOf(productId, variantId), quantity);
    return null;
  }

  /** Every change so far, oldest first. */
  log(): readonly StockEntry[] {
    return this.#log;
  }

  #keyOf(productId: number, variantId: number): number {
    const first = this.#products.get(productId)?.variants[0].id ?? variantId;
    return this.rulesOf(productId).tracking === 'product' ? first : variantId;
  }

  capture(): Restore {
    const parts = [captureMap(this.#rules), captureMap(this.#levels)];
    const [log, lastEntryId] = [[...this.#log], this.#lastEntryId];
    return () => {
      for (const putBack of parts) putBack();
      this.#log = [...log];
      this.#lastEntryId = lastEntryId;
    };
  }
}

/** Mostly dozens; one in twelve is sold out. */
function seededLevel(dice: number): number {
  return dice % 12 === 0 ? 0 : 20 + (dice % 180);
}
