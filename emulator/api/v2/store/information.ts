import { countryOf } from '../../../data/countries.ts';
import type { StoreProfile } from '../../../data/store-profile.ts';
import { ok } from '../../../http/operation.ts';
import type { Operation } from '../../../http/operation.ts';
import { READ_INFORMATION } from './scopes.ts';

function wireStore(profile: StoreProfile, consentBanner: boolean): Record<string, unknown> {
  const currency = profile.currencies[0];
  return {
    id: profile.hash,
    account_uuid: profile.accountUuid,
    domain: profile.domain,
    secure_url: `https://${profile.domain}`,
    control_panel_base_url: `https://store-${profile.hash}.mybigcommerce.com`,
    status: 'live',
    name: profile.name,
    first_name: profile.ownerFirstName,
    last_name: profile.ownerLastName,
    address: profile.address,
    country: countryOf(profile.countryIso2).name,
    country_code: profile.countryIso2,
    infrastructure_region: profile.countryIso2 === 'US' ? 'us-central1' : 'europe-west3',
    phone: profile.phone,
    admin_email: profile.adminEmail,
    order_email: profile.orderEmail,
    favicon_url: '',
    timezone: {
      name: profile.timeZone.name,
      raw_offset: profile.timeZone.rawOffset,
      dst_offset: profile.timeZone.dstOffset,
      dst_correction: profile.timeZone.dstOffset !== profile.timeZone.rawOffset,
      date_format: {
        display: profile.dateFormat.display,
        export: profile.dateFormat.export,
        extended_display: profile.dateFormat.extendedDisplay,
      },
    },
    language: profile.language,
    currency: currency.code,
    currency_symbol: currency.token,
    decimal_separator: currency.decimalToken,
    thousands_separator: currency.thousandsToken,
    decimal_places: currency.decimalPlaces,
    currency_symbol_location: currency.tokenLocation,
    weight_units: profile.weightUnits,
    dimension_units: profile.dimensionUnits,
    dimension_decimal_places: 2,
    dimension_decimal_token: '.',
    dimension_thousands_token: ',',
    plan_name: profile.planName,
    plan_level: profile.planName,
    plan_is_trial: false,
    industry: profile.industry,
    logo: [],
    is_price_entered_with_tax: profile.entersTax,
    store_id: profile.storeId,
    default_channel_id: 1,
    default_site_id: 1000,
    active_comparison_modules: [],
    features: {
      stencil_enabled: true,
      sitewidehttps_enabled: true,
      facebook_catalog_id: '',
      checkout_type: 'optimized',
      wishlists_enabled: true,
      graphql_storefront_api_enabled: true,
      shopper_consent_tracking_enabled: consentBanner,
      multi_storefront_enabled: profile.currencies.length > 1,
      storefront_limits: { active: 3, total_including_inactive: 4 },
    },
  };
}

/** What the store is, and what time it is. */
export const storeInformation: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v2/store',
    scopes: READ_INFORMATION,
    run: (call) => ok(wireStore(call.store.profile, call.world.switches.consentBanner)),
  },
  { method: 'GET', path: '/v2/time', scopes: READ_INFORMATION, run: (call) => ok({ time: call.nowS }) },
];
