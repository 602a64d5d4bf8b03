import { Hono } from 'hono';
import type { StoreState } from '../state/store-state.ts';
import type { World } from '../world.ts';
import { ControlError, RequestBody } from './request-body.ts';

const TRACKINGS = ['none', 'product', 'variant'] as const;
const MOST_PIECES = 1_000_000;

/** What stores have of their products, and every change of it. */
export function stockControls(world: World): Hono {
  const routes = new Hono();

  routes.get('/_emulator/stores/:storeHash/stock', (c) => {
    const { stock } = storeOf(world, c.req.param('storeHash'));
    const log = stock.log().map((entry) => ({
      id: entry.id,
      at: new Date(entry.atMs).toISOString(),
      product_id: entry.productId,
      variant_id: entry.variantId,
      change: entry.change,
      level: entry.level,
      reason: entry.reason,
      order_id: entry.orderId,
    }));
    return c.json({ log });
  });

  routes.get('/_emulator/stores/:storeHash/stock/:productId', (c) =>
    c.json(shownProduct(storeOf(world, c.req.param('storeHash')), Number(c.req.param('productId')))),
  );

  routes.put('/_emulator/stores/:storeHash/stock/:productId', async (c) => {
    const store = storeOf(world, c.req.param('storeHash'));
    const productId = Number(c.req.param('productId'));
    const product = productOf(store, productId);
    const body = await RequestBody.of(c.req.raw);
    const known = store.stock.rulesOf(productId);
    const tracking = body.optionalText('tracking') ?? known.tracking;
    const wanted = TRACKINGS.find((name) => name === tracking);
    if (wanted === undefined) throw new ControlError(`"tracking" must be one of ${TRACKINGS.join(', ')}.`);
    const rules = {
      tracking: wanted,
      minimum: body.optionalIntegerFrom('minimum', 0, MOST_PIECES) ?? known.minimum,
      maximum: body.optionalIntegerFrom('maximum', 0, MOST_PIECES) ?? known.maximum,
    };
    const level = body.optionalIntegerFrom('level', 0, MOST_PIECES);
    const variantId = body.optionalInteger('variant_id') ?? product.variants[0].id;
    if (!product.variants.some(({ id }) => id === variantId))
      throw new ControlError(`Product ${productId} has no variant ${variantId}.`, 404);
    store.stock.setRules(productId, rules);
    const before = store.stock.level(productId, variantId);
    if (level !== null && before !== null)
      store.stock.change(
        { productId, variantId, quantity: level - before },
        { atMs: world.clock.nowMs(), reason: 'set by hand', orderId: null },
      );
    return c.json(shownProduct(store, productId));
  });
  return routes;
}

function storeOf(world: World, storeHash: string): StoreState {
  const store = world.stores.get(storeHash);
  if (store === undefined) throw new ControlError(`There is no store ${storeHash}.`, 404);
  return store;
}

function productOf(store: StoreState, productId: number) {
  const product = store.products.find((each) => each.id === productId);
  if (product === undefined) throw new ControlError(`There is no product ${productId}.`, 404);
  return product;
}

function shownProduct(store: StoreState, productId: number) {
  const product = productOf(store, productId);
  return {
    product_id: productId,
    ...store.stock.rulesOf(productId),
    variants: product.variants.map((variant) => ({
      variant_id: variant.id,
      sku: variant.sku,
      level: store.stock.level(productId, variant.id),
    })),
  };
}
