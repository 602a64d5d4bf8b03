import { withStorefrontFile } from '#lib/http/with-storefront.ts';
import { STOREFRONT_FILES } from '#lib/storefront-events/script-file-service.ts';

export const GET = withStorefrontFile({
  because: 'it runs on shoppers’ pages, and is the same for every store',
  files: STOREFRONT_FILES,
});
