import { withStore } from '#lib/http/with-store.ts';
import { readSyncHealth } from '#lib/sync/service.ts';

export const GET = withStore({ permission: 'orders:read' }, readSyncHealth);
