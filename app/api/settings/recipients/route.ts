import { withStore, withStoreWrite } from '#lib/http/with-store.ts';
import { storeRecipientsSchema } from '#lib/order-mail/contract.ts';
import { changeRecipients, readRecipients } from '#lib/order-mail/service.ts';

/** Of the whole store. */
export const GET = withStore({ permission: 'store:admin' }, (ctx) => readRecipients(ctx, null));

export const PUT = withStoreWrite(
  { permission: 'store:admin', action: 'mail.recipients', body: storeRecipientsSchema },
  (ctx, { body, idempotencyKey }) => changeRecipients(ctx, null, { ...body, idempotencyKey }),
);
