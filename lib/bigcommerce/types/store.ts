/** What the app uses of a store's settings (BigCommerce docs: Store information). */
export interface StoreInformation {
  readonly storeHash: string;
  readonly name: string;
  readonly domain: string | null;
  readonly secureUrl: string | null;
  readonly controlPanelBaseUrl: string | null;
  readonly status: string | null;
  readonly countryCode: string | null;
  readonly adminEmail: string | null;
  readonly language: string | null;
  readonly planName: string | null;
  readonly planLevel: string | null;
  readonly defaultChannelId: number | null;
  readonly isPriceEnteredWithTax: boolean;
  readonly weightUnits: string | null;
  readonly timezone: StoreTimezone;
  readonly currency: StoreCurrencyFormat;
}

/** `name` is an IANA zone (UTC where the platform gives none); offsets are in seconds. */
export interface StoreTimezone {
  readonly name: string;
  readonly rawOffsetSeconds: number;
  readonly dstOffsetSeconds: number;
  readonly hasDst: boolean;
}

export interface StoreCurrencyFormat {
  /** ISO 4217 code. */
  readonly code: string;
  readonly symbol: string | null;
  readonly symbolLocation: 'left' | 'right';
  readonly decimalSeparator: string;
  readonly thousandsSeparator: string;
  readonly decimalPlaces: number;
}

/** A currency of the store (BigCommerce docs: Currencies V2). */
export interface Currency {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly isDefault: boolean;
  readonly isTransactional: boolean;
  readonly isEnabled: boolean;
  /** Decimal text. */
  readonly exchangeRate: string | null;
  readonly token: string | null;
  readonly tokenLocation: 'left' | 'right';
  readonly decimalToken: string;
  readonly thousandsToken: string;
  readonly decimalPlaces: number;
}

/** A sales channel (BigCommerce docs: Channels V3). */
export interface Channel {
  readonly id: number;
  readonly name: string;
  readonly type: string | null;
  readonly platform: string | null;
  /** `active`, `prelaunch`, `inactive`, `connected`, `disconnected`, `archived`, `deleted`, `terminated`; the list may grow. */
  readonly status: string | null;
  readonly isVisible: boolean;
  readonly iconUrl: string | null;
  readonly externalId: string | null;
}
