import { z } from 'zod';
import type { AddressDraft } from './address-draft.ts';

/** The platform publishes no lengths; longer texts than this are a mistake. */
const PART_MAX_LENGTH = 255;
const FORM_FIELD_MAX_LENGTH = 2_000;

const part = z.string().max(PART_MAX_LENGTH);

/** An address of a request. Bounded, not judged. */
export const addressDraftSchema: z.ZodType<AddressDraft> = z.strictObject({
  firstName: part,
  lastName: part,
  company: part,
  street1: part,
  street2: part,
  city: part,
  state: part,
  zip: part,
  country: part,
  countryCode: z.string().max(2),
  phone: part,
  email: part,
  formFields: z.array(z.strictObject({ name: part, value: z.string().max(FORM_FIELD_MAX_LENGTH) })).max(50),
});
