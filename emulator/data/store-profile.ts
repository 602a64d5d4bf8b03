import type { StoreTimeZone } from './time-zones.ts';

/** A currency as a store shows it. `perDefault` is how many ten-thousandths of it one unit of the default currency buys. */
export interface Currency {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly countryIso2: string;
  readonly token: string;
  readonly tokenLocation: 'left' | 'right';
  readonly decimalToken: string;
  readonly thousandsToken: string;
  readonly decimalPlaces: number;
  readonly perDefault: number;
}

export interface Channel {
  readonly id: number;
  readonly name: string;
  readonly type: 'storefront' | 'marketplace' | 'pos' | 'marketing';
  readonly platform: string;
  readonly status:
    'active' | 'prelaunch' | 'inactive' | 'connected' | 'disconnected' | 'archived' | 'deleted' | 'terminated';
}

export interface StoreProfile {
  readonly hash: string;
  readonly storeId: number;
  readonly accountUuid: string;
  readonly name: string;
  readonly domain: string;
  readonly adminEmail: string;
  readonly orderEmail: string;
  readonly ownerFirstName: string;
  readonly ownerLastName: string;
  readonly address: string;
  readonly countryIso2: string;
  readonly phone: string;
  readonly planName: string;
  readonly industry: string;
  readonly language: string;
  readonly timeZone: StoreTimeZone;
  readonly dateFormat: { readonly display: string; readonly export: string; readonly extendedDisplay: string };
  readonly weightUnits: string;
  readonly dimensionUnits: string;
  /** The first one is the default. */
  readonly currencies: readonly [Currency, ...Currency[]];
  readonly channels: readonly [Channel, ...Channel[]];
  /** Whether prices are entered with tax. */
  readonly entersTax: boolean;
  /** Tax rates in parts per million by "US-NY", then "US"; none = tax-free. */
  readonly taxRates: ReadonlyMap<string, number>;
  /** Where shoppers live, with weights. */
  readonly countryMix: readonly (readonly [string, number])[];
  /** Labels that the merchant changed, by status id. */
  readonly statusLabels: ReadonlyMap<number, string>;
  /** Free shipping from this much (whole units of the default currency). */
  readonly freeShippingFrom: number;
  /** Words the catalogue is made of. */
  readonly catalogue: {
    readonly brands: readonly string[];
    readonly things: readonly string[];
    readonly kinds: readonly string[];
  };
}
