import { withStoreWrite } from '#lib/http/with-store.ts';
import { limitsSchema, personParamsSchema } from '#lib/spending/contract.ts';
import { setLimits } from '#lib/spending/service.ts';

export const PUT = withStoreWrite(
  { permission: 'store:admin', action: 'limits.set', params: personParamsSchema, body: limitsSchema },
  (ctx, { params, body }) => setLimits(ctx, params.userId, body),
);
