import { patternText } from '../../data/date-formats.ts';
import { asNumber } from '../../rules/money.ts';
import type { Units } from '../../rules/money.ts';
import type { AddressText } from '../../state/address-records.ts';
import type { OrderHead } from '../../state/order-records.ts';
import type { Preferences } from '../../state/store-preferences.ts';

/** Marker colours of the status dropdown. */
const STATUS_COLOURS: Readonly<Record<number, string>> = {
  0: '#b4bad1',
  1: '#f7c948',
  2: '#2ea862',
  3: '#8fd3a8',
  4: '#5e637a',
  5: '#c5222e',
  6: '#c5222e',
  7: '#f7901e',
  8: '#7c9bff',
  9: '#3c64f4',
  10: '#1d7a45',
  11: '#00a3bf',
  12: '#a063d8',
  13: '#d5449b',
  14: '#8c93ad',
};

export function statusColour(statusId: number): string {
  return STATUS_COLOURS[statusId] ?? '#b4bad1';
}

/** An amount of an order in the currency that it was paid in, whatever the shopper saw, as the panel writes it. */
export function moneyText(head: OrderHead, units: Units): string {
  return new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency: head.default_currency_code,
    minimumFractionDigits: head.decimal_places,
    maximumFractionDigits: head.decimal_places,
  }).format(asNumber(units));
}

/** A date in the store's time zone and its own format: "Nov 21st 2026 @ 2:05 PM". */
export function dateText(seconds: number, { timeZone, dateFormat }: Preferences): string {
  return patternText(dateFormat.extendedDisplay, seconds * 1000, timeZone.name);
}

export function customerName(head: OrderHead): string {
  const { first_name: first, last_name: last, company } = head.billing_address;
  const name = `${first} ${last}`.trim();
  return name === '' ? company || '(no name)' : name;
}

/** The lines of an address, empty ones left out. */
export function addressLines(address: AddressText): string[] {
  return [
    `${address.first_name} ${address.last_name}`.trim(),
    address.company,
    address.street_1,
    address.street_2,
    [address.city, address.state, address.zip].filter(Boolean).join(', '),
    address.country,
    address.phone,
    address.email,
  ].filter((line) => line !== '');
}
