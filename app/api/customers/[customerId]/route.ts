import { customerParamsSchema } from '#lib/customers/contract.ts';
import { readCustomer } from '#lib/customers/service.ts';
import { withStore } from '#lib/http/with-store.ts';

export const GET = withStore(
  { permission: 'orders:edit', isPersonal: true, params: customerParamsSchema },
  (ctx, { params }) => readCustomer(ctx, params.customerId),
);
