import { withStore } from '#lib/http/with-store.ts';
import { listQuestions } from '#lib/questions/service.ts';

export const GET = withStore({ permission: 'orders:read' }, listQuestions);
