import { withStore } from '#lib/http/with-store.ts';
import { readSyncStatus } from '#lib/sync/service.ts';

export const GET = withStore({ permission: 'orders:read' }, readSyncStatus);
