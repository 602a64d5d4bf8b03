import { withStore } from '#lib/http/with-store.ts';
import { readPeople } from '#lib/people/service.ts';

export const GET = withStore({ permission: 'store:admin' }, readPeople);
