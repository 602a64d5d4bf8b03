import { customerSearchSchema } from '#lib/customers/contract.ts';
import { searchCustomers } from '#lib/customers/service.ts';
import { withStore } from '#lib/http/with-store.ts';

export const POST = withStore(
  { permission: 'orders:edit', isPersonal: true, body: customerSearchSchema },
  (ctx, { body }) => searchCustomers(ctx, body.text),
);
