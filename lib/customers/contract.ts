import { z } from 'zod';
import type { AddressDraft } from '#lib/core/address-draft.ts';

/** In a body, never in a URL: what is typed can be an e-mail address. */
export const customerSearchSchema = z.strictObject({ text: z.string().trim().min(1).max(200) });

export const customerParamsSchema = z.object({
  customerId: z
    .string()
    .regex(/^[1-9][0-9]{0,8}$/, 'must be a whole number')
    .transform(Number),
});

export interface CustomerHit {
  readonly id: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly company: string;
  readonly phone: string;
}

export interface CustomerHits {
  readonly hits: readonly CustomerHit[];
  /** There may be more than are told. */
  readonly hasMore: boolean;
}

/** An address that the customer saved, ready for a form; the e-mail is the customer's. */
export interface CustomerAddress extends AddressDraft {
  readonly id: number;
}
