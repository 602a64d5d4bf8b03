import { LISTED_COUNTRIES } from '../../../data/listed-countries.ts';
import type { ListedCountry } from '../../../data/listed-countries.ts';
import { statesOf } from '../../../data/listed-states.ts';
import { notFound } from '../../../http/errors.ts';
import { listOrNothing, ok } from '../../../http/operation.ts';
import type { Operation } from '../../../http/operation.ts';
import { pageOf, pathId } from '../../../http/query.ts';
import { countryOfPath } from './countries.ts';
import { READ_INFORMATION } from './scopes.ts';

/** Countries have fewer states than this, so that state ids never meet. */
const IDS_PER_COUNTRY = 1000;

function wireStates(country: ListedCountry): Record<string, unknown>[] {
  return statesOf(country.iso2).map((state, index) => ({
    id: country.id * IDS_PER_COUNTRY + index,
    state: state.name,
    state_abbreviation: state.abbreviation,
    country_id: country.id,
  }));
}

/** Every state there is. Made once. */
const ALL_STATES: readonly Record<string, unknown>[] = LISTED_COUNTRIES.flatMap(wireStates);

/** States, provinces and the like. Most countries have none: 204. These paths stand before those of single countries. */
export const states: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v2/countries/states',
    scopes: READ_INFORMATION,
    query: ['page', 'limit'],
    run: (call) => listOrNothing(pageOf(ALL_STATES, call.query)),
  },
  {
    method: 'GET',
    path: '/v2/countries/states/count',
    scopes: READ_INFORMATION,
    run: () => ok({ count: ALL_STATES.length }),
  },
  {
    method: 'GET',
    path: '/v2/countries/:country_id/states',
    scopes: READ_INFORMATION,
    query: ['page', 'limit', 'state', 'state_abbreviation'],
    run: (call) => {
      const [name, abbreviation] = [call.query.get('state'), call.query.get('state_abbreviation')];
      const wanted = wireStates(countryOfPath(call))
        .filter((state) => name === null || state['state'] === name)
        .filter((state) => abbreviation === null || state['state_abbreviation'] === abbreviation);
      return listOrNothing(pageOf(wanted, call.query));
    },
  },
  {
    method: 'GET',
    path: '/v2/countries/:country_id/states/count',
    scopes: READ_INFORMATION,
    run: (call) => ok({ count: statesOf(countryOfPath(call).iso2).length }),
  },
  {
    method: 'GET',
    path: '/v2/countries/:country_id/states/:state_id',
    scopes: READ_INFORMATION,
    run: (call) => {
      const id = pathId(call.params['state_id']);
      const state = wireStates(countryOfPath(call)).find((each) => each['id'] === id);
      if (state === undefined) throw notFound();
      return ok(state);
    },
  },
];
