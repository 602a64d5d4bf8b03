import { AppError } from '#lib/core/errors.ts';
import type { ReceiveContext } from './context.ts';
import type { StorefrontEvent } from './contract.ts';

/**
 * Takes in what a confirmation page tells. Nothing of it is believed or shown before a job has read its order. Nobody waits for
 * the answer, and a refusal does not say more than that it is one: the key is public, so anybody may try.
 */
export async function receiveStorefrontEvent(ctx: ReceiveContext, event: StorefrontEvent): Promise<void> {
  switch (await ctx.inbox.receive(event)) {
    case 'received':
      return;
    case 'too_many':
      throw new AppError('too_many_requests', 'store.manyTold');
    case 'unknown_key':
      throw new AppError('forbidden', 'store.pageUnknown');
    case 'repeated':
      throw new AppError('conflict', 'store.toldBefore');
  }
}
