import type { z } from 'zod';
import type { Checkout, NewCartLine } from '#lib/bigcommerce/types/checkout.ts';
import type { WriteResult } from '#lib/bigcommerce/write-result.ts';
import type { CheckoutContext } from './context.ts';
import type { addLinesSchema, changeLineSchema, customerSchema } from './contract.ts';
import { failure, lastLine } from './failures.ts';
import { readKept, type KeptLine } from './known-lines.ts';
import { openDraft, takeStep } from './step-service.ts';
import type { CheckoutView } from './view-contract.ts';

/** Whose click it is, on which checkout. */
export interface Click {
  readonly checkoutId: string;
  readonly idempotencyKey: string;
}

/** Calls: add cart lines, get the checkout: carts do not tell shipping and tax. */
export function addLines(
  ctx: CheckoutContext,
  click: Click,
  { version, lines }: z.output<typeof addLinesSchema>,
): Promise<CheckoutView> {
  return takeStep(ctx, {
    ...click,
    action: 'checkout.add_lines',
    version,
    payload: { version, lines },
    facts: { lines: lines.length, pieces: lines.reduce((sum, { quantity }) => sum + quantity, 0) },
    send: ({ cartId }) => ctx.bigcommerce.carts.addLines(cartId, lines, version),
    lines,
    // Lines that are alike are put together, so none of them need be new.
    shows: () => true,
  });
}

/**
 * Quantity or price of a line. Calls: update the cart line, get the checkout. The platform changes no custom line: there it
 * is add, delete, get (BigCommerce docs: update cart line item).
 */
export async function changeLine(
  ctx: CheckoutContext,
  click: Click & { readonly lineId: string },
  change: z.output<typeof changeLineSchema>,
): Promise<CheckoutView> {
  const { lineId, ...rest } = click;
  const { version, quantity, listPrice } = change;
  const row = await openDraft(ctx, click.checkoutId);
  const line = readKept(row.lines).find(({ id }) => id === lineId);
  if (line?.kind === 'certificate')
    throw failure('unprocessable', 'making.certificateFixed', { problem: 'refused' }, 'quantity');
  const shown = ({ lines }: Checkout) => lines.find(({ id }) => id === lineId);
  return takeStep(ctx, {
    ...rest,
    action: 'checkout.change_line',
    version,
    payload: { lineId, change },
    facts: { lineId, quantity, ...(listPrice === undefined ? {} : { listPrice }) },
    send: ({ cartId, lines }) => sendChange(ctx, cartId, findKept(lines, lineId), change),
    shows: (checkout) =>
      line?.kind === 'custom' ? shown(checkout) === undefined : shown(checkout)?.quantity === quantity,
  });
}

function findKept(lines: unknown, lineId: string): KeptLine | undefined {
  return readKept(lines).find(({ id }) => id === lineId);
}

async function sendChange(
  { bigcommerce }: CheckoutContext,
  cartId: string,
  line: KeptLine | undefined,
  { version, quantity, listPrice }: z.output<typeof changeLineSchema>,
): Promise<WriteResult> {
  if (line === undefined || line.kind === 'certificate') return { kind: 'not_found' };
  if (line.kind === 'catalogue') {
    const { id, productId } = line;
    return bigcommerce.carts.changeLine(cartId, id, { productId, quantity, listPrice }, version);
  }
  const { kind, name, sku } = line;
  const instead: NewCartLine = { kind, name, sku, quantity, listPrice: listPrice ?? line.listPrice };
  const added = await bigcommerce.carts.addLines(cartId, [instead], version);
  if (added.kind !== 'done') return added;
  const removed = await bigcommerce.carts.removeLine(cartId, line.id, added.version ?? version + 1);
  // Both lines are there: the person is shown them.
  return removed.kind === 'done' ? removed : { kind: 'unknown', reason: '' };
}

/** Calls: delete the cart line, get the checkout. The last line is not removed: the cart would go with it. */
export async function removeLine(
  ctx: CheckoutContext,
  click: Click & { readonly lineId: string },
  version: number,
): Promise<CheckoutView> {
  const { lineId, ...rest } = click;
  const row = await openDraft(ctx, click.checkoutId);
  const kept = readKept(row.lines);
  if (kept.length === 1 && kept[0]?.id === lineId) throw lastLine();
  return takeStep(ctx, {
    ...rest,
    action: 'checkout.remove_line',
    version,
    payload: { lineId, version },
    facts: { lineId },
    send: ({ cartId }) => ctx.bigcommerce.carts.removeLine(cartId, lineId, version),
    shows: ({ lines }) => lines.every(({ id }) => id !== lineId),
    isRemoval: true,
  });
}

/** Whose it is; null for a guest. Calls: update the cart, get the checkout. */
export function setCustomer(
  ctx: CheckoutContext,
  click: Click,
  { version, customerId }: z.output<typeof customerSchema>,
): Promise<CheckoutView> {
  return takeStep(ctx, {
    ...click,
    action: 'checkout.customer',
    version,
    payload: { version, customerId },
    facts: { customerId },
    send: ({ cartId }) => ctx.bigcommerce.carts.reassign(cartId, customerId, version),
    shows: (checkout) => checkout.customerId === customerId,
  });
}
