import type { FormField } from '../state/address-records.ts';
import type { Customer, CustomerAddress, CustomerAttribute } from '../state/customer-records.ts';
import type { Units } from '../rules/money.ts';
import { COMPANIES } from './names.ts';
import type { People, Person } from './people.ts';
import { mix, Random } from './random.ts';

/** Address and attribute ids are unique in a store: each customer owns as many numbers as there can be of them. */
export const ADDRESSES_PER_CUSTOMER = 16;
export const ATTRIBUTES_PER_CUSTOMER = 16;
const LONGEST_BEFORE_FIRST_ORDER_S = 600 * 86_400;
const WHOLESALE = 1;
const VIP = 2;

const NOTES = [
  'Prefers e-mail to calls.',
  'Wholesale account, net 30.\nAsk Dana before changing terms.',
  'Collects in person now and then.',
  'Second parcel went missing in March; be generous.',
];

/** The attributes a store has, with what they are mostly. */
export const ATTRIBUTES: readonly (readonly [attributeId: number, values: readonly string[]])[] = [
  [1, ['Bronze', 'Silver', 'Gold']],
  [2, ['2019-06-01', '2021-11-15', '2023-02-28']],
  [3, ['12', '48', '230']],
];

/** What the accounts of a store's people follow from. */
export interface CustomerSource {
  readonly people: People;
  readonly seed: number;
  /** Accounts are older than every order. */
  readonly oldestOrderS: number;
  readonly endS: number;
  readonly channelIds: readonly number[];
}

/** The account of a person who has one. The same person is named by the orders. */
export function seededCustomer(source: CustomerSource, person: Person): Customer {
  const random = new Random(mix(source.seed, person.index, 0xc057));
  const created_s = source.oldestOrderS - 60 - random.below(LONGEST_BEFORE_FIRST_ORDER_S);
  const company = person.company;
  const imported = random.chance(80);
  return {
    id: person.customerId,
    email: person.email,
    first_name: person.firstName,
    last_name: person.lastName,
    company,
    phone: person.phone,
    registration_ip_address: imported ? '' : `203.0.113.${random.between(1, 254)}`,
    notes: random.chance(60) ? random.pick(NOTES) : '',
    tax_exempt_category: company !== '' && random.chance(100) ? 'F' : '',
    customer_group_id: company !== '' && random.chance(400) ? WHOLESALE : random.chance(50) ? VIP : 0,
    created_s,
    modified_s: created_s + random.below(source.endS - created_s),
    force_password_reset: imported,
    accepts_mails: random.chance(400),
    origin_channel_id: source.channelIds[0] ?? 1,
    channel_ids: random.chance(150) ? [...source.channelIds.slice(0, 1)] : null,
  };
}

/** The saved addresses of a person: mostly the one that orders name, seldom none, now and then more than ten. */
export function seededAddresses(source: CustomerSource, person: Person): CustomerAddress[] {
  const random = new Random(mix(source.seed, person.index, 0xadd2));
  const count = random.weighted([
    [0, 60],
    [1, 700],
    [2, 180],
    [3, 50],
    [12, 10],
  ]);
  return Array.from({ length: count }, (_, index) => {
    const first = {
      id: person.customerId * ADDRESSES_PER_CUSTOMER + index,
      customer_id: person.customerId,
      first_name: person.firstName,
      last_name: person.lastName,
      company: person.company,
      address1: person.street1,
      address2: person.street2,
      city: person.city.name,
      state_or_province: person.region.name,
      postal_code: person.zip,
      country_code: person.country.iso2,
      country: person.country.name,
      phone: person.phone,
      address_type: 'residential' as const,
      form_fields: formFields(random),
    };
    return index === 0 ? first : { ...first, ...elsewhere(random, person) };
  });
}

function elsewhere(random: Random, person: Person): Partial<CustomerAddress> {
  const settled = person.country.regions.filter((region) => region.cities.length > 0);
  const region = random.pick(settled);
  const city = random.pick(region.cities);
  const commercial = random.chance(500);
  return {
    company: commercial ? random.pick(COMPANIES) : '',
    address1: random.filled(random.pick(person.country.streets)),
    address2: '',
    city: city.name,
    state_or_province: region.name,
    postal_code: random.filled(city.zip),
    address_type: commercial ? 'commercial' : 'residential',
  };
}

function formFields(random: Random): FormField[] {
  return random.chance(60) ? [{ name: 'Delivery Instructions', value: 'Leave in backyard' }] : [];
}

export function seededAttributes(source: CustomerSource, customer: Customer): CustomerAttribute[] {
  const random = new Random(mix(source.seed, customer.id, 0xa77));
  return ATTRIBUTES.filter(() => random.chance(120)).map(([attribute_id, values], index) => ({
    id: customer.id * ATTRIBUTES_PER_CUSTOMER + index,
    attribute_id,
    attribute_value: random.pick(values),
    customer_id: customer.id,
    created_s: customer.created_s,
    modified_s: customer.created_s,
  }));
}

/** Fields of a merchant's own on the form for new accounts. */
export function seededAccountFields(source: CustomerSource, customerId: number): FormField[] {
  const dice = mix(source.seed, customerId, 0xf1e1d) % 100;
  return dice < 7 ? [{ name: 'How did you hear of us?', value: dice < 3 ? 'A friend' : 'A magazine' }] : [];
}

/** What a customer has in store credit at first, in the default currency. */
export function seededCredit(seed: number, customerId: number): Units {
  const random = new Random(mix(seed, customerId, 0xc4ed));
  return random.chance(90) ? random.between(5, 120) * 10_000 + random.pick([0, 0, 5_000, 1_500]) : 0;
}
