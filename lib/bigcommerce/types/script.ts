import type { WriteResult } from '../write-result.ts';

/** An inline script of this app on a channel's order confirmation page (BigCommerce docs: Scripts API). */
export interface ConfirmationScript {
  /** 1 to 255 characters. */
  readonly name: string;
  readonly description: string;
  /** Exactly one script tag. */
  readonly html: string;
  readonly channelId: number;
  /** What shoppers must agree to before it runs, where the store asks them. */
  readonly consentCategory: 'essential' | 'functional' | 'analytics' | 'targeting';
}

/** A script as the platform has it. It shows an app its own only. */
export interface FoundScript extends Omit<ConfirmationScript, 'consentCategory'> {
  /** A UUID. */
  readonly id: string;
  readonly consentCategory: string;
  readonly visibility: string;
  readonly isEnabled: boolean;
  /** Goes with the app. */
  readonly isAutoUninstalled: boolean;
}

/** The app's scripts of one store. Changes reach shoppers within 20 seconds. */
export interface ScriptsApi {
  list(): Promise<readonly FoundScript[]>;
  create(script: ConfirmationScript): Promise<WriteResult<{ id: string }>>;
  /** Everything of the script is as given afterwards. */
  replace(id: string, script: ConfirmationScript): Promise<WriteResult>;
  delete(id: string): Promise<WriteResult>;
}
