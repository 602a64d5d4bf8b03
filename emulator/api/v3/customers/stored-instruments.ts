import { ok } from '../../../http/operation.ts';
import type { Operation } from '../../../http/operation.ts';
import { pathId } from '../../../http/query.ts';
import type { Address } from '../../../state/address-records.ts';
import { statesOf } from '../../../data/listed-states.ts';
import type { StoredInstrument } from '../../../state/stored-instrument.ts';

function wireBillingAddress(address: Address): Record<string, unknown> {
  const state = statesOf(address.country_iso2).find((each) => each.name === address.state);
  return {
    first_name: address.first_name,
    last_name: address.last_name,
    email: address.email,
    company: address.company,
    address1: address.street_1,
    address2: address.street_2,
    city: address.city,
    postal_code: address.zip,
    state_or_province: address.state,
    state_or_province_code: state?.abbreviation ?? '',
    country_code: address.country_iso2,
    phone: address.phone,
  };
}

function wireInstrument(instrument: StoredInstrument): Record<string, unknown> {
  if (instrument.type !== 'stored_card') return { ...instrument };
  return { ...instrument, billing_address: wireBillingAddress(instrument.billing_address) };
}

/** What a customer left with the payment providers: a list without an envelope, empty for whoever left nothing. */
export const storedInstruments: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v3/customers/:customer_id/stored-instruments',
    scopes: ['store_stored_payment_instruments_read_only', 'store_stored_payment_instruments'],
    refusals: 'code',
    run: (call) => ok(call.store.vault.of(pathId(call.params['customer_id'])).map(wireInstrument)),
  },
];
