/** The platform's own words (BigCommerce docs: Scripts API). */
export const KINDS = ['src', 'script_tag'] as const;
export const LOAD_METHODS = ['default', 'async', 'defer'] as const;
export const LOCATIONS = ['head', 'footer'] as const;
export const VISIBILITIES = ['storefront', 'all_pages', 'checkout', 'order_confirmation'] as const;
/** What can be asked for. Without it a script is `unknown`, which a store with a consent banner never shows. */
export const CONSENT_CATEGORIES = ['essential', 'functional', 'analytics', 'targeting'] as const;

/** What an app says of a script. `src` and `html` exclude each other, by kind; the other one is empty. */
export interface ScriptContent {
  readonly name: string;
  readonly description: string;
  readonly kind: (typeof KINDS)[number];
  readonly src: string;
  readonly html: string;
  readonly load_method: (typeof LOAD_METHODS)[number];
  readonly location: (typeof LOCATIONS)[number];
  readonly visibility: (typeof VISIBILITIES)[number];
  readonly consent_category: (typeof CONSENT_CATEGORIES)[number] | 'unknown';
  readonly auto_uninstall: boolean;
  readonly enabled: boolean;
  readonly channel_id: number;
  readonly integrity_hashes: readonly string[];
}

/** A script of one app in one store. Dates in Unix seconds. */
export interface Script extends ScriptContent {
  readonly uuid: string;
  readonly storeHash: string;
  readonly clientId: string;
  readonly createdS: number;
  readonly modifiedS: number;
}
