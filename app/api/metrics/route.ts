import { readMetrics } from '#lib/http/read-metrics.ts';
import { withPublic } from '#lib/http/with-public.ts';

export const GET = withPublic({ because: 'a monitor has no session; it brings a token of its own' }, readMetrics);
