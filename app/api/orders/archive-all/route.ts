import { withArchiveAll } from '#lib/http/with-archive-all.ts';
import { withStore } from '#lib/http/with-store.ts';
import { archiveAllSchema } from '#lib/orders/archive-contract.ts';
import { archiveAll, readAllOrders } from '#lib/orders/archive-all-service.ts';

export const GET = withStore({ permission: 'store:admin' }, readAllOrders);

export const POST = withArchiveAll(
  { permission: 'store:admin', action: 'orders.archive_all', body: archiveAllSchema },
  (ctx, { body, idempotencyKey }) => archiveAll(ctx, { ...body, idempotencyKey }),
);
