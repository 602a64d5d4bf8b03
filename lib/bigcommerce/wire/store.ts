import { z } from 'zod';
import type { Currency, StoreInformation } from '../types/store.ts';
import { optionalDecimal } from './amounts.ts';
import { currencyCode } from './currency-code.ts';
import { count, flag, optionalId, optionalInteger, optionalText, requiredId, requiredText, text } from './scalars.ts';
import { optionalObject } from './shapes.ts';

const place = z.transform((input: unknown) => (input === 'right' ? 'right' : 'left'));

export const wireStoreInformation = z.object({
  id: requiredText,
  name: text,
  domain: optionalText,
  secure_url: optionalText,
  control_panel_base_url: optionalText,
  status: optionalText,
  country_code: optionalText,
  admin_email: optionalText,
  language: optionalText,
  plan_name: optionalText,
  plan_level: optionalText,
  default_channel_id: optionalId,
  is_price_entered_with_tax: flag,
  weight_units: optionalText,
  timezone: optionalObject(
    z.object({
      name: optionalText,
      raw_offset: optionalInteger,
      dst_offset: optionalInteger,
      dst_correction: flag,
    }),
  ),
  currency: currencyCode,
  currency_symbol: optionalText,
  currency_symbol_location: place,
  decimal_separator: optionalText,
  thousands_separator: text,
  decimal_places: optionalInteger,
});

export function toStoreInformation(wire: z.infer<typeof wireStoreInformation>): StoreInformation {
  return {
    storeHash: wire.id,
    name: wire.name,
    domain: wire.domain,
    secureUrl: wire.secure_url,
    controlPanelBaseUrl: wire.control_panel_base_url,
    status: wire.status,
    countryCode: wire.country_code,
    adminEmail: wire.admin_email,
    language: wire.language,
    planName: wire.plan_name,
    planLevel: wire.plan_level,
    defaultChannelId: wire.default_channel_id,
    isPriceEnteredWithTax: wire.is_price_entered_with_tax,
    weightUnits: wire.weight_units,
    timezone: {
      name: wire.timezone?.name ?? 'UTC',
      rawOffsetSeconds: wire.timezone?.raw_offset ?? 0,
      dstOffsetSeconds: wire.timezone?.dst_offset ?? 0,
      hasDst: wire.timezone?.dst_correction ?? false,
    },
    currency: {
      code: wire.currency,
      symbol: wire.currency_symbol,
      symbolLocation: wire.currency_symbol_location,
      decimalSeparator: wire.decimal_separator ?? '.',
      thousandsSeparator: wire.thousands_separator,
      decimalPlaces: wire.decimal_places ?? 2,
    },
  };
}

export const wireCurrency = z.object({
  id: requiredId,
  currency_code: currencyCode,
  name: text,
  is_default: flag,
  is_transactional: flag,
  enabled: flag,
  currency_exchange_rate: optionalDecimal,
  token: optionalText,
  token_location: place,
  decimal_token: optionalText,
  thousands_token: text,
  decimal_places: count,
});

export function toCurrency(wire: z.infer<typeof wireCurrency>): Currency {
  return {
    id: wire.id,
    code: wire.currency_code,
    name: wire.name,
    isDefault: wire.is_default,
    isTransactional: wire.is_transactional,
    isEnabled: wire.enabled,
    exchangeRate: wire.currency_exchange_rate,
    token: wire.token,
    tokenLocation: wire.token_location,
    decimalToken: wire.decimal_token ?? '.',
    thousandsToken: wire.thousands_token,
    decimalPlaces: wire.decimal_places,
  };
}

/** Unix seconds. */
export const wireTime = z.object({ time: requiredId });
