import { countryOf } from './countries.ts';
import type { StoreProfile } from './store-profile.ts';

/** Where a store ships to, by country; the last zone is everywhere else and has no country. */
export interface ShippingZone {
  readonly id: number;
  readonly name: string;
  readonly countryIso2: string | null;
}

export interface ShippingMethod {
  readonly id: number;
  readonly name: string;
  readonly type: 'perorder' | 'freeshipping' | 'weight';
  readonly settings: Readonly<Record<string, unknown>>;
}

export function shippingZones(profile: StoreProfile): ShippingZone[] {
  const zones = profile.countryMix.map(([countryIso2], index) => ({
    id: index + 1,
    name: countryOf(countryIso2).name,
    countryIso2,
  }));
  return [...zones, { id: zones.length + 1, name: 'Rest of the World', countryIso2: null }];
}

/** The zone that an address lies in. */
export function zoneOfCountry(
  profile: StoreProfile,
  countryIso2: string,
): { readonly id: number; readonly name: string } {
  const index = profile.countryMix.findIndex(([iso2]) => iso2 === countryIso2);
  return index < 0
    ? { id: profile.countryMix.length + 1, name: 'Rest of the World' }
    : { id: index + 1, name: countryOf(countryIso2).name };
}

/** Each zone has a flat rate and one by weight; the store's own country can have free shipping. */
export function methodsOfZone(profile: StoreProfile, zone: ShippingZone): ShippingMethod[] {
  const firstId = zone.id * 10;
  const flat = { id: firstId, name: 'Flat Rate', type: 'perorder' as const, settings: { rate: 7.95 } };
  const weight = {
    id: firstId + 1,
    name: 'Ship by Weight',
    type: 'weight' as const,
    settings: {
      default_cost: 12,
      default_cost_type: 'fixed_amount',
      range: [{ lower_limit: 0, upper_limit: 20, shipping_cost: 8 }],
    },
  };
  const free = {
    id: firstId + 2,
    name: 'Free Shipping',
    type: 'freeshipping' as const,
    settings: { minimum_sub_total: profile.freeShippingFrom, exclude_fixed_shipping_products: false },
  };
  return zone.countryIso2 === profile.countryIso2 ? [flat, weight, free] : [flat, weight];
}
