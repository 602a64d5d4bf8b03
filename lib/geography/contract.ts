import { z } from 'zod';

export const countryParamsSchema = z.object({
  countryId: z
    .string()
    .regex(/^[1-9][0-9]{0,8}$/, 'must be a whole number')
    .transform(Number),
});

export interface CountryChoice {
  /** The platform's number. */
  readonly id: number;
  readonly name: string;
  /** ISO 3166, two letters. */
  readonly code: string;
}

export interface StateChoice {
  /** In full: what orders take. */
  readonly name: string;
  readonly abbreviation: string;
}
