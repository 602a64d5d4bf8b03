import { withStore } from '#lib/http/with-store.ts';
import { customerHistorySchema } from '#lib/orders/customer-contract.ts';
import { readCustomerHistory } from '#lib/orders/customer-service.ts';

export const POST = withStore({ permission: 'orders:read', body: customerHistorySchema }, (ctx, { body }) =>
  readCustomerHistory(ctx, body),
);
