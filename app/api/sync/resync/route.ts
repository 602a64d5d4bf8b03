import { withStoreWrite } from '#lib/http/with-store.ts';
import { resync } from '#lib/sync/service.ts';

export const POST = withStoreWrite({ permission: 'store:admin', action: 'sync.restart' }, resync);
