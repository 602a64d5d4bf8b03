import { withStoreWrite } from '#lib/http/with-store.ts';
import { ensureExtensions } from '#lib/settings/extensions-service.ts';

/** Looks whether the app still stands in the control panel, and mends it. */
export const POST = withStoreWrite({ permission: 'store:admin', action: 'store.extensions' }, ensureExtensions);
