/** What a store's events are sent to (BigCommerce docs: webhooks). The platform shows an app its own hooks only. */
export interface Hook {
  readonly id: number;
  /** One event's name, or all below a stem, such as `store/order/*`. */
  readonly scope: string;
  readonly destination: string;
  /** Sent along with every event. */
  readonly headers: Readonly<Record<string, string>>;
  readonly isActive: boolean;
}

export interface NewHook {
  readonly scope: string;
  /** HTTPS on port 443. */
  readonly destination: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What is left out stays as it is. */
export interface HookChange {
  readonly destination?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly isActive?: boolean;
}

/** How the platform itself sees an app's hooks. */
export interface HooksStatus {
  /** `deactivated` is the platform's doing, after 48 hours of failures or 90 days without an event. */
  readonly hooks: readonly { readonly id: number; readonly status: 'active' | 'inactive' | 'deactivated' }[];
  /** Domains to which nothing is sent for now, since too little was answered well. */
  readonly blockedDomains: readonly { readonly secondsLeft: number }[];
}
