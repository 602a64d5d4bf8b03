import { z } from 'zod';
import { readAllV2 } from './paging.ts';
import { parseAnswer, readJson } from './read.ts';
import type { Call, RequestOptions } from './request.ts';
import type { GeographyApi } from './types/geography.ts';
import { wireCountry, wireShippingMethod, wireShippingZone, wireState, wireTaxClass } from './wire/geography.ts';

/** Places, taxes and deliveries of a store, V2. */
export function createGeographyApi(options: RequestOptions): GeographyApi {
  return {
    countries: () => readAllV2({ operation: 'getCountries' }, wireCountry, options),
    states: (countryId) =>
      readAllV2({ operation: 'getCountryStates', ids: { country_id: countryId } }, wireState, options),
    taxClasses: () => readAllV2({ operation: 'getTaxClasses' }, wireTaxClass, options),
    shippingZones: () => readWhole({ operation: 'getShippingZones' }, wireShippingZone, options),
    shippingMethods: (zoneId) =>
      readWhole({ operation: 'getShippingZoneMethods', ids: { zone_id: zoneId } }, wireShippingMethod, options),
  };
}

/** A list without pages: it refuses to be asked for one. */
async function readWhole<Item>(call: Call, item: z.ZodType<Item>, options: RequestOptions): Promise<readonly Item[]> {
  const json = await readJson(call, options);
  return json === undefined ? [] : parseAnswer(z.array(item), json);
}
