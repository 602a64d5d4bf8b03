import { AppError } from '#lib/core/errors.ts';
import type { ChangeOutcome } from './change-outcome.ts';
import { changeOrder, type ChangeOrderCommand } from './change-service.ts';
import type { OrderContext } from './context.ts';
import type { ChangeOrderDone } from './contract.ts';
import { noSuchOrder } from './detail-service.ts';

/** Changes an order as a handler asks for it: the changed row, or an AppError that says what happened and what to do. */
export async function requestChange(ctx: OrderContext, command: ChangeOrderCommand): Promise<ChangeOrderDone> {
  return toAnswer(await changeOrder(ctx, command));
}

function toAnswer(outcome: ChangeOutcome): ChangeOrderDone {
  switch (outcome.kind) {
    case 'done':
      return { row: outcome.row };
    case 'conflict':
      throw new AppError(
        'conflict',
        'Somebody changed this order since you opened it. Compare both versions and decide.',
        {
          details: { conflict: outcome.conflict },
        },
      );
    case 'refused':
      throw new AppError('refused_by_platform', outcome.reason, { field: outcome.field });
    case 'not_found':
      throw noSuchOrder();
    case 'not_sent':
      throw new AppError(
        'platform_unavailable',
        'BigCommerce could not be reached and nothing was changed. Try again in a moment.',
        {
          retryAfterMs: outcome.retryAfterMs,
        },
      );
    case 'unknown':
      throw new AppError(
        'outcome_unknown',
        'We don’t know yet whether the change went through. Orderdeck is checking; look at the order again in a minute.',
      );
    case 'in_flight':
      throw new AppError('conflict', 'This change is being carried out already. Wait for it to finish.');
    case 'key_reused':
      throw new AppError(
        'unprocessable',
        'This change differs from the one first sent under its key, so it was not carried out. Close the dialog and start again.',
      );
  }
}
