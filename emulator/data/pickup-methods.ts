import type { StoreProfile } from './store-profile.ts';

/** A place where goods of an order can be picked up. */
export interface PickupMethod {
  readonly id: number;
  readonly displayName: string;
  readonly collectionInstructions: string;
  readonly collectionTimeDescription: string;
}

const METHODS: readonly PickupMethod[] = [
  {
    id: 1,
    displayName: 'Pick up in store',
    collectionInstructions: 'Bring your order number to the counter.',
    collectionTimeDescription: 'Ready within two hours',
  },
  {
    id: 2,
    displayName: 'Kerbside pickup',
    collectionInstructions: 'Call when you are outside.',
    collectionTimeDescription: 'Ready the next morning',
  },
];

export function pickupMethod(methodId: number): PickupMethod | null {
  return METHODS.find(({ id }) => id === methodId) ?? null;
}

/** Where the store's pickups are: at its own address. */
export function pickupLocation(profile: StoreProfile): Record<string, string> {
  const [street = '', city = ''] = profile.address.split('\n');
  return {
    name: profile.name,
    code: 'MAIN',
    address_line_1: street,
    city,
    country_alpha2: profile.countryIso2,
    email: profile.orderEmail,
    phone: profile.phone,
  };
}
