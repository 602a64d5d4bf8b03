import type { WriteResult } from '../write-result.ts';

/** A place of the app in the control panel (BigCommerce docs: app extensions). */
export interface AppExtension {
  /** Such as `bc/store/appExtension/2`. */
  readonly id: string;
  readonly model: string;
  /** A path of the app with `${id}` for the record it is opened from. */
  readonly url: string;
}

export interface NewExtension {
  /** A panel over the page, or a way into the app's own page. */
  readonly context: 'PANEL' | 'LINK';
  readonly url: string;
  readonly label: ExtensionLabel;
}

export interface ExtensionLabel {
  /** English, 25 characters at most to be read whole. */
  readonly defaultValue: string;
  readonly locales: readonly { readonly value: string; readonly localeCode: string }[];
}

/** The app's places in one store's control panel. At most two for orders. */
export interface ExtensionsApi {
  list(): Promise<readonly AppExtension[]>;
  /** A place in the Action menu of every order. */
  createForOrders(extension: NewExtension): Promise<WriteResult<{ id: string }>>;
  relabel(id: string, label: ExtensionLabel): Promise<WriteResult>;
  delete(id: string): Promise<WriteResult>;
}
