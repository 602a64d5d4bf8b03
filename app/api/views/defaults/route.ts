import { withStore, withStoreWrite } from '#lib/http/with-store.ts';
import { defaultViewsSchema } from '#lib/views/contract.ts';
import { readDefaults, saveDefaults } from '#lib/views/defaults-service.ts';

export const GET = withStore({ permission: 'store:admin' }, (ctx) => readDefaults(ctx));

export const PUT = withStoreWrite(
  { permission: 'store:admin', action: 'view.defaults', body: defaultViewsSchema },
  (ctx, { body }) => saveDefaults(ctx, body),
);
