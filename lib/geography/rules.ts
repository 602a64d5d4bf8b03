import type { AddressDraft, AddressPart } from '#lib/core/address-draft.ts';

export type StateWord = 'state' | 'province' | 'county' | 'prefecture' | 'region' | 'canton';
export type ZipWord = 'zip' | 'postcode' | 'postalCode' | 'pin' | 'eircode';

const STATE_WORDS: Readonly<Record<string, StateWord>> = {
  ...{ US: 'state', AU: 'state', IN: 'state', BR: 'state', MX: 'state', MY: 'state', DE: 'state', AT: 'state' },
  ...{ CA: 'province', NL: 'province', BE: 'province', IT: 'province', ES: 'province', CN: 'province', ZA: 'province' },
  ...{ GB: 'county', IE: 'county', NO: 'county', SE: 'county', HU: 'county' },
  ...{ JP: 'prefecture', GR: 'prefecture', CH: 'canton' },
};

const ZIP_WORDS: Readonly<Record<string, ZipWord>> = {
  ...{ US: 'zip', PH: 'zip', PR: 'zip' },
  ...{ GB: 'postcode', AU: 'postcode', NZ: 'postcode', NL: 'postcode', ZA: 'postcode', NO: 'postcode', DK: 'postcode' },
  ...{ IN: 'pin', IE: 'eircode' },
};

/** What people of a country call the parts of its addresses. */
export function addressWords(countryCode: string): { readonly state: StateWord; readonly zip: ZipWord } {
  return { state: STATE_WORDS[countryCode] ?? 'region', zip: ZIP_WORDS[countryCode] ?? 'postalCode' };
}

/** Countries whose addresses have no postal code; the platform wants one all the same (BigCommerce docs: Orders V2 addresses). */
const WITHOUT_ZIP: ReadonlySet<string> = new Set(
  'AE AG AO AW BF BI BJ BS BW BZ CD CF CG CI CM DJ DM ER FJ GD GM GQ GY HK JM KI KM KN KP ML MO MR MW NR NU QA RW SB SC SL SR ST SY TG TK TO TV UG VU YE ZW'.split(
    ' ',
  ),
);

export function hasPostalCodes(countryCode: string): boolean {
  return !WITHOUT_ZIP.has(countryCode);
}

export type AddressProblem = 'missing' | 'zipTooShort' | 'notEmail' | 'stateNotListed';

const EMAIL = /^[^\s@]+@[^\s@]+$/;

interface Demands {
  /** Names of the country's states; empty where it has none or they are not known. */
  readonly states: readonly string[];
  readonly needsEmail: boolean;
}

/** What can be wrong, from top to bottom of the form: whoever is led to the first problem is led down from there. */
const IN_FORM: readonly AddressPart[] = [
  ...(['firstName', 'lastName', 'email', 'countryCode', 'street1', 'city', 'state', 'zip'] as const),
];

/**
 * What is wrong with an address, part by part, in the order of the form. The platform itself requires the postal code alone, but tax services, carriers
 * and mails need the rest (BigCommerce docs: Orders V2 addresses).
 */
export function addressProblems(
  address: AddressDraft,
  { states, needsEmail }: Demands,
): Partial<Record<AddressPart, AddressProblem>> {
  const required: readonly AddressPart[] = [
    ...(['firstName', 'lastName', 'street1', 'city', 'countryCode', 'zip'] as const),
    ...(needsEmail ? (['email'] as const) : []),
    ...(states.length > 0 ? (['state'] as const) : []),
  ];
  const missing = required.filter((part) => address[part].trim() === '');
  const email = address.email.trim();
  const problems: Partial<Record<AddressPart, AddressProblem>> = {
    ...(states.length > 0 && !states.includes(address.state) ? { state: 'stateNotListed' as const } : {}),
    ...(address.zip.trim().length < 2 ? { zip: 'zipTooShort' as const } : {}),
    ...(email !== '' && !EMAIL.test(email) ? { email: 'notEmail' as const } : {}),
    ...Object.fromEntries(missing.map((part) => [part, 'missing' as const])),
  };
  return Object.fromEntries(IN_FORM.flatMap((part) => (problems[part] === undefined ? [] : [[part, problems[part]]])));
}
