import { methodsOfZone, shippingZones as zonesOf } from '../../../data/shipping-zones.ts';
import type { ShippingMethod, ShippingZone } from '../../../data/shipping-zones.ts';
import type { StoreProfile } from '../../../data/store-profile.ts';
import { notFound } from '../../../http/errors.ts';
import { listOrNothing, ok } from '../../../http/operation.ts';
import type { Call, Operation } from '../../../http/operation.ts';
import { pathId } from '../../../http/query.ts';
import { fourPlaces } from '../../../rules/money.ts';
import { READ_INFORMATION } from './scopes.ts';

function wireZone(zone: ShippingZone, profile: StoreProfile): Record<string, unknown> {
  const isHome = zone.countryIso2 === profile.countryIso2;
  return {
    id: zone.id,
    name: zone.name,
    type: zone.countryIso2 === null ? 'global' : 'country',
    locations: zone.countryIso2 === null ? [] : [{ id: zone.id, country_iso2: zone.countryIso2 }],
    free_shipping: {
      enabled: isHome,
      minimum_sub_total: fourPlaces(isHome ? profile.freeShippingFrom * 10_000 : 0),
      exclude_fixed_shipping_products: false,
    },
    handling_fees: { display_separately: true, fixed_surcharge: '0' },
    enabled: true,
  };
}

function wireMethod(method: ShippingMethod, profile: StoreProfile): Record<string, unknown> {
  return {
    id: method.id,
    name: method.name,
    type: method.type,
    settings: method.settings,
    enabled: true,
    handling_fees: { fixed_surcharge: '0' },
    is_fallback: false,
    channel_ids: profile.channels.map((channel) => channel.id),
  };
}

function zoneOfPath(call: Call): ShippingZone {
  const id = pathId(call.params['zone_id']);
  const zone = zonesOf(call.store.profile).find((each) => each.id === id);
  if (zone === undefined) throw notFound();
  return zone;
}

/** Where the store ships to, and how. These lists do not page. */
export const shippingZones: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v2/shipping/zones',
    scopes: READ_INFORMATION,
    run: ({ store: { profile } }) => listOrNothing(zonesOf(profile).map((zone) => wireZone(zone, profile))),
  },
  {
    method: 'GET',
    path: '/v2/shipping/zones/:zone_id',
    scopes: READ_INFORMATION,
    run: (call) => ok(wireZone(zoneOfPath(call), call.store.profile)),
  },
  {
    method: 'GET',
    path: '/v2/shipping/zones/:zone_id/methods',
    scopes: READ_INFORMATION,
    run: (call) => {
      const { profile } = call.store;
      return listOrNothing(methodsOfZone(profile, zoneOfPath(call)).map((method) => wireMethod(method, profile)));
    },
  },
  {
    method: 'GET',
    path: '/v2/shipping/zones/:zone_id/methods/:method_id',
    scopes: READ_INFORMATION,
    run: (call) => {
      const { profile } = call.store;
      const id = pathId(call.params['method_id']);
      const method = methodsOfZone(profile, zoneOfPath(call)).find((each) => each.id === id);
      if (method === undefined) throw notFound();
      return ok(wireMethod(method, profile));
    },
  },
];
