/** Where an extension opens (BigCommerce docs: app extensions glossary). */
export const CONTEXTS = ['PANEL', 'LINK'] as const;
/** What it is about. The glossary says three and lists four. */
export const MODELS = ['ORDERS', 'PRODUCTS', 'PRODUCT_DESCRIPTION', 'CUSTOMERS'] as const;

export interface ExtensionLabel {
  readonly defaultValue: string;
  readonly locales: readonly { readonly value: string; readonly localeCode: string }[];
}

/** An entry that an app puts into the Action menu of a control panel list. */
export interface Extension {
  /** "bc/store/appExtension/2". */
  readonly id: string;
  readonly storeHash: string;
  readonly clientId: string;
  readonly context: (typeof CONTEXTS)[number];
  readonly model: (typeof MODELS)[number];
  /** A path with `${id}` in place of the record's number. */
  readonly url: string;
  readonly label: ExtensionLabel;
}

/** The number at the end of an extension's id. */
export function numberOf(extension: Extension): number {
  return Number(extension.id.slice(extension.id.lastIndexOf('/') + 1));
}

/** The words that a person with this locale sees. */
export function labelFor(label: ExtensionLabel, locale: string): string {
  return label.locales.find(({ localeCode }) => localeCode === locale)?.value ?? label.defaultValue;
}

/** The path that the load callback's `url` claim gets for a record. */
export function urlFor(extension: Extension, id: number): string {
  const path = extension.url.replaceAll('${id}', String(id));
  return path.startsWith('/') ? path : `/${path}`;
}
