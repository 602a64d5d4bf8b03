import { withStore } from '#lib/http/with-store.ts';
import { listLimits } from '#lib/spending/service.ts';

export const GET = withStore({ permission: 'store:admin' }, listLimits);
