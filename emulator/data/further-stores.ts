import { FJORD_SUPPLY } from './profile-fjord.ts';
import { MAPLE_AND_MAIN } from './profile-maple.ts';
import { mix, Random, textHash } from './random.ts';
import { uuidOf } from './seeded-ids.ts';
import type { StoreProfile } from './store-profile.ts';

const HASH_LENGTH = 9;
const HASH_SIGNS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const FIRST_STORE_ID = 1_003_000_000;

const FIRST_WORDS = [
  'Harbor',
  'Cedar',
  'Lantern',
  'Saffron',
  'Granite',
  'Willow',
  'Juniper',
  'Amber',
  'Birch',
  'Coral',
];
const SECOND_WORDS = ['Goods', 'Trading', 'Works', 'Market', 'Outfitters', 'Provisions', 'House', 'Supply', 'Studio'];
const FIRST_NAMES = ['Alex', 'Robin', 'Sam', 'Kim', 'Noor', 'Jo', 'Mika', 'Toni'];
const LAST_NAMES = ['Berg', 'Castillo', 'Novak', 'Okafor', 'Petit', 'Tanaka', 'Walsh', 'Young'];

/**
 * Profiles of stores beside the two fixed ones, the same for the same seed. They sell what the fixed ones sell, by turns, with
 * catalogues, people and orders of their own.
 */
export function furtherProfiles(seedText: string, count: number): StoreProfile[] {
  const seed = textHash(seedText);
  const taken = new Set([MAPLE_AND_MAIN.hash, FJORD_SUPPLY.hash]);
  return Array.from({ length: count }, (_, index) => {
    const random = new Random(mix(seed, index, 0x5709e));
    const hash = freshHash(random, taken);
    taken.add(hash);
    return profileOf(random, index, hash, seed);
  });
}

function freshHash(random: Random, taken: ReadonlySet<string>): string {
  let hash = '';
  do hash = Array.from({ length: HASH_LENGTH }, () => random.pick([...HASH_SIGNS])).join('');
  while (taken.has(hash));
  return hash;
}

function profileOf(random: Random, index: number, hash: string, seed: number): StoreProfile {
  const base = index % 2 === 0 ? MAPLE_AND_MAIN : FJORD_SUPPLY;
  const [main, ...others] = base.channels;
  const name = `${random.pick(FIRST_WORDS)} ${random.pick(SECOND_WORDS)} ${index + 3}`;
  const slug = name.toLowerCase().replaceAll(' ', '-');
  const [ownerFirstName, ownerLastName] = [random.pick(FIRST_NAMES), random.pick(LAST_NAMES)];
  return {
    ...base,
    hash,
    storeId: FIRST_STORE_ID + index * 1_009,
    accountUuid: uuidOf(seed, index, 0xacc),
    name,
    domain: `${slug}.example.com`,
    adminEmail: `${ownerFirstName.toLowerCase()}@${slug}.example.com`,
    orderEmail: `orders@${slug}.example.com`,
    ownerFirstName,
    ownerLastName,
    channels: [{ ...main, name }, ...others],
  };
}
