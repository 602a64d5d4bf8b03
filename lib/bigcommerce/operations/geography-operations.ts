import type { OperationShape } from './operation-shape.ts';

/** Where a store ships to and how, countries with their states, and tax classes. */
export const GEOGRAPHY_OPERATIONS = {
  getCountries: { method: 'GET', template: '/v2/countries', family: 'store' },
  getCountryStates: { method: 'GET', template: '/v2/countries/{country_id}/states', family: 'store' },
  getTaxClasses: { method: 'GET', template: '/v2/tax_classes', family: 'store' },
  getShippingZones: { method: 'GET', template: '/v2/shipping/zones', family: 'store' },
  getShippingZoneMethods: { method: 'GET', template: '/v2/shipping/zones/{zone_id}/methods', family: 'store' },
} as const satisfies Record<string, OperationShape>;
