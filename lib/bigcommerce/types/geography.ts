/** BigCommerce docs: Geography V2. */
export interface Country {
  readonly id: number;
  readonly name: string;
  readonly iso2: string;
}

/** A state, province or the like. Orders take its full name (BigCommerce docs: Orders V2 addresses). */
export interface CountryState {
  readonly id: number;
  readonly name: string;
  readonly abbreviation: string;
}

export interface TaxClass {
  readonly id: number;
  readonly name: string;
}

export interface ShippingZone {
  readonly id: number;
  readonly name: string;
  readonly isEnabled: boolean;
}

export interface ShippingMethod {
  readonly id: number;
  readonly name: string;
  readonly isEnabled: boolean;
}

/** What a store says of places, taxes and deliveries. It changes rarely: keep it for hours. */
export interface GeographyApi {
  countries(): Promise<readonly Country[]>;
  /** Empty for the many countries without states. */
  states(countryId: number): Promise<readonly CountryState[]>;
  taxClasses(): Promise<readonly TaxClass[]>;
  shippingZones(): Promise<readonly ShippingZone[]>;
  shippingMethods(zoneId: number): Promise<readonly ShippingMethod[]>;
}
