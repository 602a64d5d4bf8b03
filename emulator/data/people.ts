import type { City, Country, Region } from './country.ts';
import { countryOf } from './countries.ts';
import { COMPANIES, emailPart, NAMES } from './names.ts';
import { mix, Random } from './random.ts';
import type { StoreProfile } from './store-profile.ts';

/** Someone who orders, with one address. `customerId` is 0 for people who always order as guests. */
export interface Person {
  readonly index: number;
  readonly customerId: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly company: string;
  readonly email: string;
  readonly phone: string;
  readonly street1: string;
  readonly street2: string;
  readonly zip: string;
  readonly city: City;
  readonly region: Region;
  readonly country: Country;
}

interface Habitat {
  readonly country: Country;
  readonly regions: readonly Region[];
}

const EMAIL_DOMAINS = ['example.com', 'example.net', 'example.org', 'mail.example.com', 'post.example.net'];

/** How many people a store with so many orders knows: about 2.2 orders each. */
export function peopleOf(orders: number): number {
  return Math.max(40, Math.floor(orders * 0.45));
}

/** The people of a store, made on demand. The same index is always the same person. */
export class People {
  readonly #seed: number;
  readonly #habitats: readonly (readonly [Habitat, number])[];
  readonly #emailParts = new Map<string, string>();

  constructor(profile: StoreProfile, seed: number) {
    this.#seed = mix(seed, profile.storeId, 0x9e0);
    this.#habitats = profile.countryMix.map(([iso2, weight]) => {
      const country = countryOf(iso2);
      return [{ country, regions: country.regions.filter((region) => region.cities.length > 0) }, weight] as const;
    });
  }

  at(index: number): Person {
    const random = new Random(mix(this.#seed, index));
    const { country, regions } = random.weighted(this.#habitats);
    const names = NAMES[country.names] ?? NAMES['en'];
    if (names === undefined) throw new RangeError(`no names for ${country.names}`);
    const firstName = random.pick(names.given);
    const lastName = random.pick(names.family);
    const region = random.pick(regions);
    const city = random.pick(region.cities);
    return {
      index,
      customerId: random.chance(620) ? index + 1 : 0,
      firstName,
      lastName,
      company: random.chance(140) ? random.pick(COMPANIES) : '',
      email: this.#email(firstName, lastName, index),
      phone: random.chance(850) ? random.filled(country.phone) : '',
      street1: random.filled(random.pick(country.streets)),
      street2: random.chance(150)
        ? random.filled(random.pick(['Apt #', 'Suite ##', 'c/o Reception', '2. OG links']))
        : '',
      zip: random.filled(city.zip),
      city,
      region,
      country,
    };
  }

  #email(firstName: string, lastName: string, index: number): string {
    const given = this.#part(firstName);
    const family = this.#part(lastName);
    const local = given === '' || family === '' ? `shopper${index}` : `${given}.${family}${index}`;
    return `${local}@${EMAIL_DOMAINS[index % EMAIL_DOMAINS.length]}`;
  }

  #part(name: string): string {
    const known = this.#emailParts.get(name);
    if (known !== undefined) return known;
    const part = emailPart(name);
    this.#emailParts.set(name, part);
    return part;
  }
}

/** What people of a country pay in tax, by region where one has a rate of its own; parts per million. */
export function taxRateOf(profile: StoreProfile, countryIso2: string, regionAbbreviation: string): number {
  return profile.taxRates.get(`${countryIso2}-${regionAbbreviation}`) ?? profile.taxRates.get(countryIso2) ?? 0;
}
