import { withStore, withStoreWrite } from '#lib/http/with-store.ts';
import { storefrontSwitchSchema } from '#lib/storefront-events/contract.ts';
import { ensureScripts, readStorefrontStatus, switchStorefront } from '#lib/storefront-events/scripts-service.ts';

export const GET = withStore({ permission: 'store:admin' }, readStorefrontStatus);

export const PUT = withStoreWrite(
  { permission: 'store:admin', action: 'store.storefront', body: storefrontSwitchSchema },
  (ctx, { body }) => switchStorefront(ctx, body.isOn),
);

/** Puts back what is missing, and takes away what should not be there. */
export const POST = withStoreWrite({ permission: 'store:admin', action: 'store.storefront' }, ensureScripts);
