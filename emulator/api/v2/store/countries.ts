import { LISTED_COUNTRIES } from '../../../data/listed-countries.ts';
import type { ListedCountry } from '../../../data/listed-countries.ts';
import { notFound } from '../../../http/errors.ts';
import { listOrNothing, ok } from '../../../http/operation.ts';
import type { Call, Operation } from '../../../http/operation.ts';
import { pageOf, pathId } from '../../../http/query.ts';
import { link } from '../orders/links.ts';
import { READ_INFORMATION } from './scopes.ts';

function wireCountry(country: ListedCountry, storeHash: string): Record<string, unknown> {
  return {
    id: country.id,
    country: country.name,
    country_iso2: country.iso2,
    country_iso3: country.iso3,
    states: link(storeHash, `/countries/${country.id}/states`),
  };
}

/** The country of the path. */
export function countryOfPath(call: Call): ListedCountry {
  const country = LISTED_COUNTRIES[pathId(call.params['country_id']) - 1];
  if (country === undefined) throw notFound();
  return country;
}

/** Countries, for address forms. */
export const countries: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v2/countries',
    scopes: READ_INFORMATION,
    query: ['page', 'limit', 'country', 'country_iso2', 'country_iso3'],
    run: (call) => {
      const [name, iso2, iso3] = ['country', 'country_iso2', 'country_iso3'].map((key) => call.query.get(key));
      const wanted = LISTED_COUNTRIES.filter(
        (country) =>
          (name === null || country.name === name) &&
          (iso2 === null || country.iso2 === iso2) &&
          (iso3 === null || country.iso3 === iso3),
      );
      return listOrNothing(pageOf(wanted, call.query).map((country) => wireCountry(country, call.store.profile.hash)));
    },
  },
  {
    method: 'GET',
    path: '/v2/countries/count',
    scopes: READ_INFORMATION,
    run: () => ok({ count: LISTED_COUNTRIES.length }),
  },
  {
    method: 'GET',
    path: '/v2/countries/:country_id',
    scopes: READ_INFORMATION,
    run: (call) => ok(wireCountry(countryOfPath(call), call.store.profile.hash)),
  },
];
