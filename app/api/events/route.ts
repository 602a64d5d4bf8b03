import { withStream } from '#lib/http/with-stream.ts';
import { toLiveEvent } from '#lib/sync/live-service.ts';

export const GET = withStream({ permission: 'orders:read' }, toLiveEvent);
