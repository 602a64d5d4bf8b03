import { withStore } from '#lib/http/with-store.ts';
import { readDocumentTexts } from '#lib/settings/document-service.ts';

export const GET = withStore({ permission: 'orders:read' }, readDocumentTexts);
