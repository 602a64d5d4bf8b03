import { withWebhook } from '#lib/http/with-webhook.ts';
import { receiveEvent } from '#lib/sync/receive-service.ts';

export const POST = withWebhook(receiveEvent);
