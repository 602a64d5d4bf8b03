import { withStore, withStoreWrite } from '#lib/http/with-store.ts';
import { settingsChangeSchema } from '#lib/settings/contract.ts';
import { changeSettings, readSettings } from '#lib/settings/service.ts';

export const GET = withStore({ permission: 'store:admin' }, readSettings);

export const PATCH = withStoreWrite(
  { permission: 'store:admin', action: 'store.settings', body: settingsChangeSchema },
  (ctx, { body }) => changeSettings(ctx, body),
);
