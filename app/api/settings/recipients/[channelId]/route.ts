import { withStore, withStoreWrite } from '#lib/http/with-store.ts';
import { channelParamsSchema, channelRecipientsSchema } from '#lib/order-mail/contract.ts';
import { changeRecipients, readRecipients } from '#lib/order-mail/service.ts';

/** Of one channel. */
export const GET = withStore({ permission: 'store:admin', params: channelParamsSchema }, (ctx, { params }) =>
  readRecipients(ctx, params.channelId),
);

export const PUT = withStoreWrite(
  {
    permission: 'store:admin',
    action: 'mail.recipients',
    params: channelParamsSchema,
    body: channelRecipientsSchema,
  },
  (ctx, { params, body, idempotencyKey }) => changeRecipients(ctx, params.channelId, { ...body, idempotencyKey }),
);
