import { z } from 'zod';

/** The platform publishes no lengths; longer texts than this are a mistake. */
const PART_MAX_LENGTH = 255;
const FORM_FIELD_MAX_LENGTH = 2_000;

const part = z.string().max(PART_MAX_LENGTH);

/** An address while somebody fills it in: every part is text and may be empty. Bounded, not judged. */
export const addressDraftSchema = z.strictObject({
  firstName: part,
  lastName: part,
  company: part,
  street1: part,
  street2: part,
  city: part,
  /** The full name (BigCommerce docs: Orders V2 addresses). */
  state: part,
  zip: part,
  country: part,
  /** ISO 3166, two letters; empty while none is chosen. */
  countryCode: z.string().max(2),
  phone: part,
  email: part,
  formFields: z.array(z.strictObject({ name: part, value: z.string().max(FORM_FIELD_MAX_LENGTH) })).max(50),
});

export type AddressDraft = Readonly<
  Omit<z.infer<typeof addressDraftSchema>, 'formFields'> & {
    readonly formFields: readonly { readonly name: string; readonly value: string }[];
  }
>;

/** The parts of an address that are one text each. */
export type AddressPart = Exclude<keyof AddressDraft, 'formFields'>;

export const EMPTY_ADDRESS: AddressDraft = {
  ...{ firstName: '', lastName: '', company: '', street1: '', street2: '', city: '', state: '', zip: '' },
  ...{ country: '', countryCode: '', phone: '', email: '', formFields: [] },
};
