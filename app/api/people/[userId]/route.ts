import { withStoreWrite } from '#lib/http/with-store.ts';
import { personParamsSchema, roleChangeSchema } from '#lib/people/contract.ts';
import { changeRole } from '#lib/people/service.ts';

export const PATCH = withStoreWrite(
  { permission: 'store:admin', action: 'person.role', params: personParamsSchema, body: roleChangeSchema },
  (ctx, { params, body }) => changeRole(ctx, params.userId, body.role),
);
