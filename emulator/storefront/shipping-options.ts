import { methodsOfZone, shippingZones, zoneOfCountry } from '../data/shipping-zones.ts';
import type { StoreProfile } from '../data/store-profile.ts';
import { parseUnits, UNITS_PER_ONE } from '../rules/money.ts';
import type { Units } from '../rules/money.ts';

/** A way of delivery that a shopper can choose. `cost` as prices are entered, in the default currency. */
export interface ShippingOption {
  readonly methodId: number;
  readonly name: string;
  readonly cost: Units;
  readonly zoneId: number;
  readonly zoneName: string;
  /** The kind of rate, as the platform names its providers. */
  readonly providerCode: string;
}

/** What can be chosen for a destination, cheapest first. Free shipping only from its least amount on. */
export function shippingOptions(profile: StoreProfile, countryIso2: string, subtotal: Units): ShippingOption[] {
  const { id: zoneId, name: zoneName } = zoneOfCountry(profile, countryIso2);
  const zone = shippingZones(profile).find((each) => each.id === zoneId);
  if (zone === undefined) return [];
  return methodsOfZone(profile, zone)
    .filter(({ type }) => type !== 'freeshipping' || subtotal >= profile.freeShippingFrom * UNITS_PER_ONE)
    .map(({ id, name, type, settings }) => ({
      methodId: id,
      name,
      cost: parseUnits(settings['rate'] ?? settings['default_cost'] ?? 0) ?? 0,
      zoneId,
      zoneName,
      providerCode: type,
    }))
    .toSorted((a, b) => a.cost - b.cost);
}
