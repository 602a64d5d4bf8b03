import { z } from 'zod';
import type { Country, CountryState, ShippingMethod, ShippingZone, TaxClass } from '../types/geography.ts';
import { flag, requiredId, text } from './scalars.ts';

export const wireCountry = z
  .object({ id: requiredId, country: text, country_iso2: text })
  .transform(({ id, country, country_iso2 }): Country => ({ id, name: country, iso2: country_iso2 }));

export const wireState = z
  .object({ id: requiredId, state: text, state_abbreviation: text })
  .transform(({ id, state, state_abbreviation }): CountryState => ({
    id,
    name: state,
    abbreviation: state_abbreviation,
  }));

/** The default class has the id 0, which the usual reading takes for none; ids come as text. */
export const wireTaxClass = z
  .object({ id: z.coerce.number<unknown>().int().nonnegative(), name: text })
  .transform(({ id, name }): TaxClass => ({ id, name }));

const listed = z
  .object({ id: requiredId, name: text, enabled: flag })
  .transform(({ id, name, enabled }) => ({ id, name, isEnabled: enabled }));

export const wireShippingZone: z.ZodType<ShippingZone> = listed;
export const wireShippingMethod: z.ZodType<ShippingMethod> = listed;
