import { withStoreWrite } from '#lib/http/with-store.ts';
import { defaultRoleSchema } from '#lib/people/contract.ts';
import { changeDefaultRole } from '#lib/people/service.ts';

export const PUT = withStoreWrite(
  { permission: 'store:admin', action: 'store.default-role', body: defaultRoleSchema },
  (ctx, { body }) => changeDefaultRole(ctx, body.role),
);
