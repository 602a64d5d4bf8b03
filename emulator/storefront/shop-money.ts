import type { StoreProfile } from '../data/store-profile.ts';
import { asNumber } from '../rules/money.ts';
import type { Units } from '../rules/money.ts';

/** An amount in the store's default currency, as its shop writes it. */
export function priceText(profile: StoreProfile, units: Units): string {
  const currency = profile.currencies[0];
  return new Intl.NumberFormat(profile.countryIso2 === 'DE' ? 'de-DE' : 'en-US', {
    style: 'currency',
    currency: currency.code,
    minimumFractionDigits: currency.decimalPlaces,
  }).format(asNumber(units));
}
