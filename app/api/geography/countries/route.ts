import { readCountries } from '#lib/geography/service.ts';
import { withStore } from '#lib/http/with-store.ts';

export const GET = withStore({ permission: 'orders:read' }, (ctx) => readCountries(ctx));
