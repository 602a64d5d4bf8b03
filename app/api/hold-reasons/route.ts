import { withStore } from '#lib/http/with-store.ts';
import { readHoldReasons } from '#lib/settings/hold-service.ts';

export const GET = withStore({ permission: 'orders:read' }, readHoldReasons);
