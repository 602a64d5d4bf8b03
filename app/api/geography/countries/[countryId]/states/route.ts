import { countryParamsSchema } from '#lib/geography/contract.ts';
import { readStates } from '#lib/geography/service.ts';
import { withStore } from '#lib/http/with-store.ts';

export const GET = withStore({ permission: 'orders:read', params: countryParamsSchema }, (ctx, { params }) =>
  readStates(ctx, params.countryId),
);
