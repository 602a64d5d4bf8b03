import { withStore } from '#lib/http/with-store.ts';
import { readStoreTags } from '#lib/tags/service.ts';

export const GET = withStore({ permission: 'orders:read' }, (ctx) => readStoreTags(ctx));
