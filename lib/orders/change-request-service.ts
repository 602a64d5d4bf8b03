import { sayReason } from '#lib/core/kept-reason.ts';
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
      throw new AppError('conflict', 'orders.changedMeanwhile', {
        details: { conflict: outcome.conflict },
      });
    case 'refused':
      throw new AppError('refused_by_platform', sayReason(outcome.reason), { field: outcome.field });
    case 'not_found':
      throw noSuchOrder();
    case 'not_sent':
      throw new AppError('platform_unavailable', 'platform.notReached', {
        retryAfterMs: outcome.retryAfterMs,
      });
    case 'unknown':
      throw new AppError('outcome_unknown', 'orders.changeUnclear');
    case 'in_flight':
      throw new AppError('conflict', 'orders.changeUnderWay');
    case 'key_reused':
      throw new AppError('unprocessable', 'orders.otherChange');
  }
}
