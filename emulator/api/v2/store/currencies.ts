import { rateText } from '../../../data/seeded-head.ts';
import type { Currency, StoreProfile } from '../../../data/store-profile.ts';
import { notFound } from '../../../http/errors.ts';
import { listOrNothing, ok } from '../../../http/operation.ts';
import type { Operation } from '../../../http/operation.ts';
import { pageOf, pathId } from '../../../http/query.ts';
import { READ_INFORMATION } from './scopes.ts';

function wireCurrency(currency: Currency, profile: StoreProfile): Record<string, unknown> {
  return {
    id: currency.id,
    is_default: currency === profile.currencies[0],
    last_updated: 'Tue, 12 Jun 2024 14:41:56 +0000',
    country_iso2: currency.countryIso2,
    default_for_country_codes: [currency.countryIso2],
    currency_code: currency.code,
    currency_exchange_rate: rateText(currency.perDefault),
    name: currency.name,
    token: currency.token,
    auto_update: false,
    decimal_token: currency.decimalToken,
    decimal_places: currency.decimalPlaces,
    enabled: true,
    is_transactional: true,
    token_location: currency.tokenLocation,
    thousands_token: currency.thousandsToken,
    use_default_name: false,
  };
}

/** The currencies a store shows and takes. */
export const currencies: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v2/currencies',
    scopes: READ_INFORMATION,
    query: ['page', 'limit'],
    run: (call) => {
      const { profile } = call.store;
      return listOrNothing(pageOf(profile.currencies, call.query).map((currency) => wireCurrency(currency, profile)));
    },
  },
  {
    method: 'GET',
    path: '/v2/currencies/:currency_id',
    scopes: READ_INFORMATION,
    run: (call) => {
      const { profile } = call.store;
      const currencyId = pathId(call.params['currency_id']);
      const currency = profile.currencies.find((each) => each.id === currencyId);
      if (currency === undefined) throw notFound();
      return ok(wireCurrency(currency, profile));
    },
  },
];
