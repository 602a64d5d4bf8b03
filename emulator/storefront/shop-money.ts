import type { Currency, StoreProfile } from '../data/store-profile.ts';
import { asNumber } from '../rules/money.ts';
import type { Units } from '../rules/money.ts';

/** An amount as the store's shop writes it, in its default currency unless told otherwise. */
export function priceText(
  profile: StoreProfile,
  units: Units,
  currency: Pick<Currency, 'code' | 'decimalPlaces'> = profile.currencies[0],
): string {
  return new Intl.NumberFormat(profile.countryIso2 === 'DE' ? 'de-DE' : 'en-US', {
    style: 'currency',
    currency: currency.code,
    minimumFractionDigits: currency.decimalPlaces,
  }).format(asNumber(units));
}
