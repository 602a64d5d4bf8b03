import { randomUUID } from 'node:crypto';
import type { OrderId, UserId } from '#lib/core/ids.ts';
import { createStoreContext, toContextStore, type StoreContext } from '#lib/process/store-context.ts';
import { runtime } from '#lib/process/runtime.ts';
import type { SaveEditDone } from '#lib/orders/edit-contract.ts';
import { fieldsOf, seenFor } from '#lib/orders/edit-fields-rules.ts';
import { previewEdit } from '#lib/orders/edit-preview-rules.ts';
import { saveEdit } from '#lib/orders/edit-service.ts';
import type { EditState } from '#lib/orders/edit-state.ts';
import type { EditWish } from '#lib/orders/edit-wish-rules.ts';
import { install, OWNER, open } from '../app.ts';
import { control, emulatorUrl } from '../emulator.ts';
import type { Offer } from './wishes.ts';

/** The app at work for one person of an installed store. */
export async function storeContext(storeHash: string, userId = OWNER): Promise<StoreContext> {
  const { prisma } = runtime();
  const store = await prisma.store.findUniqueOrThrow({ where: { storeHash } });
  const user = { id: userId as UserId, role: 'admin' as const, locale: 'en', isMasked: false };
  return createStoreContext(runtime(), toContextStore(store), user, 'userWrite');
}

export async function installed(storeHash: string): Promise<StoreContext> {
  await open(await install(storeHash));
  return storeContext(storeHash);
}

/** Saves a wish as the screen would that shows `state`. */
export function save(
  ctx: StoreContext,
  state: EditState,
  wish: EditWish,
  key: string = randomUUID(),
): Promise<SaveEditDone> {
  const adds = { lines: wish.newLines.length > 0, fees: wish.newFees.length > 0 };
  const preview = previewEdit(state, wish);
  return saveEdit(ctx, {
    orderId: state.orderId as OrderId,
    idempotencyKey: key,
    seen: seenFor(fieldsOf(state), Object.keys(wish.to), adds),
    wish,
    seenTotal: preview.uncertain.length > 0 ? null : preview.after.total.incTax,
  });
}

/** Orders that can be edited, by their currency: the rare ones would hardly be met otherwise. */
export async function editableOrders(ctx: StoreContext): Promise<readonly (readonly OrderId[])[]> {
  const { orders } = await ctx.bigcommerce.orders.list({ limit: 250, sort: 'id:desc' });
  const open = orders.filter(({ isDeleted }) => !isDeleted);
  const byCurrency = Map.groupBy(open, ({ currencyCode }) => currencyCode);
  return [...byCurrency.values()].map((group) => group.map(({ id }) => id));
}

interface Product {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  readonly variants: readonly { readonly id: number }[];
  readonly modifiers: readonly { readonly required: boolean }[];
}

/** Products that need nothing chosen beyond the variant. */
export async function offersOf(storeHash: string): Promise<Offer[]> {
  const { access_token: token } = await control('POST', '/tokens', { store_hash: storeHash });
  const answer = await fetch(
    `${emulatorUrl()}/stores/${storeHash}/v3/catalog/products?include=variants,modifiers&limit=10`,
    { headers: { 'x-auth-token': String(token), accept: 'application/json' } },
  );
  const { data } = (await answer.json()) as { data: readonly Product[] };
  return data
    .filter(({ type, modifiers }) => type === 'physical' && modifiers.every(({ required }) => !required))
    .flatMap(({ id, name, variants }) =>
      variants.slice(0, 3).map((variant) => ({ productId: id, name, variantId: variant.id })),
    );
}
