import { z } from 'zod';
import type { Reconciled } from '#lib/db/act.ts';
import type { Intent } from '#lib/db/intents.ts';
import type { CreateContext } from './context.ts';
import { concludeMade, findMade } from './create-service.ts';

const changeSchema = z.object({ reference: z.string() });

/** Finds out whether an order whose answer was lost was made, by its draft's reference. Never sends. */
export async function reconcileCreate(
  ctx: Pick<CreateContext, 'bigcommerce' | 'db' | 'clock' | 'log'>,
  intent: Intent,
): Promise<Reconciled> {
  const { reference } = changeSchema.parse(intent.change);
  return ctx.db.acts.reconcile({
    intent,
    now: ctx.clock.now(),
    look: () => findMade(ctx, reference),
    conclude: (made) => concludeMade(ctx, reference, made),
    // An order that was made is listed by its reference.
    whenUnseen: 'not_done',
  });
}
