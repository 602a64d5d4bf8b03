import { withStore } from '#lib/http/with-store.ts';
import { readOptions } from '#lib/order-create/options-service.ts';

export const GET = withStore({ permission: 'orders:edit' }, (ctx) => readOptions(ctx));
