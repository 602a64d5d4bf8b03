import type { StoredInstrument } from '../state/stored-instrument.ts';
import type { Person } from './people.ts';
import { mix, Random } from './random.ts';
import { addressOf } from './seeded-address.ts';

const BRANDS: readonly (readonly [readonly [brand: string, iin: string], number])[] = [
  [['VISA', '411111'], 60],
  [['MASTERCARD', '555555'], 30],
  [['AMEX', '378282'], 10],
];

/** Sixty-four hexadecimal digits, the same for the same numbers. */
function tokenOf(seed: number, customerId: number, index: number): string {
  const words = Array.from({ length: 8 }, (_, word) => mix(seed, customerId, index, word, 0x70c3));
  return words.map((word) => word.toString(16).padStart(8, '0')).join('');
}

/**
 * What a person left with the store's payment providers: about a third have a card or two, some of them expired by the year of
 * `endS`; few have PayPal or a bank account. The first is the default.
 */
export function seededInstruments(seed: number, person: Person, endS: number): StoredInstrument[] {
  const random = new Random(mix(seed, person.index, 0x7a17));
  const kinds: StoredInstrument['type'][] = [];
  if (random.chance(350)) kinds.push('stored_card');
  if (random.chance(100)) kinds.push('stored_card');
  if (random.chance(90)) kinds.push('stored_paypal_account');
  if (random.chance(50)) kinds.push('stored_bank_account');
  const year = new Date(endS * 1000).getUTCFullYear();
  return kinds.map((type, index) => {
    const common = { token: tokenOf(seed, person.customerId, index), is_default: index === 0 };
    switch (type) {
      case 'stored_card': {
        const [brand, issuer_identification_number] = random.weighted(BRANDS);
        return {
          type,
          ...common,
          brand,
          expiry_month: random.between(1, 12),
          expiry_year: random.chance(120) ? year - 1 : year + random.between(1, 4),
          issuer_identification_number,
          last_4: random.filled('####'),
          billing_address: addressOf(person),
        };
      }
      case 'stored_paypal_account':
        return { type, ...common, email: person.email };
      case 'stored_bank_account':
        return { type, ...common, masked_account_number: random.filled('##XXX##'), issuer: random.filled('DE###') };
    }
  });
}
