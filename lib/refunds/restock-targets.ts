import type { PlainKey } from '#lib/core/error-text.ts';
import type { OrderLine } from '#lib/bigcommerce/types/order-line.ts';
import type { NewRestockStep } from '#lib/db/restock-steps.ts';
import { AppError } from '#lib/core/errors.ts';
import type { RefundJobContext } from './context.ts';

/** The platform names so many products at once. */
const MOST_PRODUCTS = 250;

/** What of an order's lines the store counts, by line; `problem` says why nothing of it can be told or changed here. */
export interface RestockTargets {
  readonly byLine: ReadonlyMap<number, Omit<NewRestockStep, 'quantity'>>;
  readonly problem: PlainKey | null;
}

/** Costs two calls at once. A family that the store did not grant costs the restocking, not the refund. */
export async function readRestockTargets(ctx: RefundJobContext, lines: readonly OrderLine[]): Promise<RestockTargets> {
  const ids = [...new Set(lines.flatMap(({ productId }) => productId ?? []))].slice(0, MOST_PRODUCTS);
  try {
    const [products, items] = await Promise.all([
      ids.length === 0 ? [] : ctx.bigcommerce.catalogue.products({ ids, limit: MOST_PRODUCTS }),
      ctx.bigcommerce.inventory.items(ids),
    ]);
    const tracking = new Map(products.map((product) => [product.id, product.tracking]));
    const counted = new Set(items.map(({ variantId }) => variantId));
    const byLine = new Map<number, Omit<NewRestockStep, 'quantity'>>();
    for (const { id, productId, variantId, name } of lines) {
      if (productId === null) continue;
      const how = tracking.get(productId);
      if (how === 'product') byLine.set(id, { lineId: id, productId, variantId: null, name });
      if (how === 'variant' && variantId !== null && counted.has(variantId))
        byLine.set(id, { lineId: id, productId, variantId, name });
    }
    return { byLine, problem: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const isClosed = error.code === 'store_needs_approval';
    return {
      byLine: new Map(),
      problem: isClosed ? 'money.stockNotGranted' : 'money.stockUnreadable',
    };
  }
}
