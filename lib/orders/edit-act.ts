import type { Order } from '#lib/bigcommerce/types/order.ts';
import type { LinePatch } from '#lib/bigcommerce/types/order-edit.ts';
import type { WriteResult } from '#lib/bigcommerce/write-result.ts';
import type { Facts } from '#lib/core/act-outcome.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { OrderContext } from './context.ts';
import { fieldsOf, type EditFields } from './edit-fields-rules.ts';
import type { EditPart } from './edit-parts-rules.ts';
import type { OrderBody } from './edit-plan-rules.ts';
import { planEdit } from './edit-plan-rules.ts';
import type { EditState } from './edit-state.ts';
import { addedLines } from './edit-verify-rules.ts';
import type { EditWish } from './edit-wish-rules.ts';

/** Actions of the audit, by what a save writes on. */
export const EDIT_ACTION = 'order.edit';
export const EDIT_ADDRESS_ACTION = 'order.edit_address';

/** Sends one write of a save. */
export async function sendPart(
  { orders }: OrderContext['bigcommerce'],
  state: EditState,
  part: EditPart,
  wish: EditWish,
): Promise<WriteResult<{ order?: Order }>> {
  const orderId = state.orderId as OrderId;
  const plan = planEdit(state, wish);
  if (part.kind === 'delivery') {
    const change = plan.deliveries.find(({ id }) => id === part.id)?.change ?? {};
    return orders.updateShippingAddress(orderId, part.id, change);
  }
  const body = plan.order ?? {};
  const result = await orders.update(orderId, body);
  // Some stores want the names of a changed line although nothing about them changes. Nothing was written then.
  const asksForNames = result.kind === 'refused' && result.status === 400 && (result.field ?? '').startsWith('name');
  if (!asksForNames || body.changedLines === undefined) return result;
  return orders.update(orderId, withNames(state, body, body.changedLines));
}

function withNames(state: EditState, body: OrderBody, patches: readonly LinePatch[]): OrderBody {
  const lines = new Map(state.lines.map((line) => [line.id, line]));
  const changedLines = patches.map((patch) => {
    const line = lines.get(patch.id);
    if (line === undefined || patch.quantity === 0) return patch;
    return { ...patch, names: { customer: line.nameCustomer, merchant: line.nameMerchant } };
  });
  return { ...body, changedLines };
}

/** What was there before: enough to see later whether the write was made, and what the audit tells. */
export function factsBefore(state: EditState, wish: EditWish): Facts {
  return {
    ...pickFields(fieldsOf(state), wish.to),
    ...(wish.newLines.length === 0 ? {} : { lineIds: state.lines.map(({ id }) => id) }),
    ...(wish.newFees.length === 0 ? {} : { feeIds: state.fees.map(({ id }) => id) }),
    total: state.totals.total.incTax,
  };
}

export function factsAfter(
  before: { readonly lines: readonly { readonly id: number }[] },
  state: EditState,
  wish: EditWish,
): Facts {
  const added = wish.newLines.length === 0 ? [] : addedLines(before, state);
  return {
    ...pickFields(fieldsOf(state), wish.to),
    ...(added.length === 0 ? {} : { added: added.map(({ name, quantity }) => `${quantity} × ${name}`) }),
    total: state.totals.total.incTax,
  };
}

function pickFields(fields: EditFields, wanted: EditFields): Record<string, string | null> {
  return Object.fromEntries(Object.keys(wanted).map((path) => [path, fields[path] ?? null]));
}
