/** The platform's own host stands in links whoever answers; clients must not follow them. */
const API_HOST = 'https://api.bigcommerce.com';

export interface Link {
  readonly url: string;
  readonly resource: string;
}

/** `{url, resource}` of something below a store's V2 API. `resource` begins with a slash. */
export function link(storeHash: string, resource: string): Link {
  return { url: `${API_HOST}/stores/${storeHash}/v2${resource}`, resource };
}
