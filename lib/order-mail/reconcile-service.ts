import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { MailRecipients } from '#lib/bigcommerce/types/order-settings.ts';
import type { Facts } from '#lib/core/act-outcome.ts';
import type { Reconciled } from '#lib/db/act.ts';
import type { Intent } from '#lib/db/intents.ts';
import type { OrderMailContext } from './context.ts';

export const RECIPIENTS_ACTION = 'mail.recipients';

const BASE_LENGTH = 22;

const wishSchema = z.object({ channelId: z.int().nullable(), wanted: z.string() });

/** Finds out what became of a change whose answer was lost: what stands there now tells. */
export async function reconcileRecipients(
  ctx: Pick<OrderMailContext, 'bigcommerce' | 'db' | 'clock'>,
  intent: Intent,
): Promise<Reconciled> {
  const { channelId, wanted } = wishSchema.parse(intent.change);
  return ctx.db.acts.reconcile({
    intent,
    now: ctx.clock.now(),
    whenUnseen: 'not_done',
    look: async () => (baseOf(await lookAt(ctx, channelId)) === wanted ? {} : null),
    conclude: () => concludeRecipients(ctx, channelId),
  });
}

/** What stands on the platform. Null: a channel without recipients of its own. */
export function lookAt(
  { bigcommerce: { orderSettings } }: Pick<OrderMailContext, 'bigcommerce'>,
  channelId: number | null,
): Promise<MailRecipients | null> {
  return channelId === null ? orderSettings.ofStore() : orderSettings.ofChannel(channelId);
}

/** Of both lists, as 22 characters: the platform has no version of them, so only the content tells whether they were changed. */
export function baseOf(recipients: MailRecipients | null): string {
  const content = JSON.stringify(recipients === null ? null : [recipients.orderPlaced, recipients.forwardInvoice]);
  return createHash('sha256').update(content).digest('base64url').slice(0, BASE_LENGTH);
}

/** What the audit says of them: how many, not who. */
export function asFacts(recipients: MailRecipients | null): Facts {
  const count = (list: readonly string[] | undefined) => list?.length ?? null;
  return { orderPlaced: count(recipients?.orderPlaced), forwardInvoice: count(recipients?.forwardInvoice) };
}

/** What a change leaves for the audit; also what its reconciler concludes. */
export async function concludeRecipients(ctx: Pick<OrderMailContext, 'bigcommerce'>, channelId: number | null) {
  // The write is made: an audit that cannot read the rest must not make it unclear.
  const after = await lookAt(ctx, channelId).catch(() => undefined);
  return { after: after === undefined ? {} : asFacts(after), answer: {} };
}
