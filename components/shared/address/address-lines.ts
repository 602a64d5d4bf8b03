import type { OrderAddress } from '#lib/orders/contract.ts';

/** The person of an address, or empty text. */
export function addressName(address: OrderAddress): string {
  return joined(' ', address.firstName, address.lastName);
}

/**
 * An address as it stands on a parcel, one text per line, without its gaps. The platform requires nearly nothing of an
 * address, so any part can be missing (BigCommerce docs: Orders V2 addresses).
 */
export function addressLines(address: OrderAddress): readonly string[] {
  const lines = [
    addressName(address),
    address.company,
    address.street1,
    address.street2,
    joined(' ', joined(', ', address.city, address.state), address.zip),
    address.country === '' ? address.countryCode : address.country,
  ];
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** True when both would be printed as the same label, whatever e-mail or phone they carry. */
export function isSamePlace(one: OrderAddress, other: OrderAddress): boolean {
  return addressLines(one).join('\n') === addressLines(other).join('\n');
}

function joined(separator: string, ...parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join(separator);
}
