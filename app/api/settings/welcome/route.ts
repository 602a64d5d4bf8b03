import { withStoreWrite } from '#lib/http/with-store.ts';
import { finishWelcome } from '#lib/settings/service.ts';

/** An admin has seen what the app does: the welcome does not come again. */
export const POST = withStoreWrite({ permission: 'store:admin', action: 'store.welcome' }, finishWelcome);
