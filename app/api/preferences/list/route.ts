import { withStore, withStoreWrite } from '#lib/http/with-store.ts';
import { listPreferenceSchema } from '#lib/views/contract.ts';
import { readListPreference, saveListPreference } from '#lib/views/preference-service.ts';

export const GET = withStore({ permission: 'orders:read' }, (ctx) => readListPreference(ctx));

export const PUT = withStoreWrite(
  { permission: 'orders:read', action: 'preference.save', body: listPreferenceSchema },
  (ctx, { body }) => saveListPreference(ctx, body),
);
