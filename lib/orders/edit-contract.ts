import { z } from 'zod';
import { isAmount } from '#lib/core/decimals.ts';
import type { EditClash } from './edit-clash-rules.ts';
import type { EditFields } from './edit-fields-rules.ts';
import type { EditWish } from './edit-wish-rules.ts';
import type { EditMiss } from './edit-verify-rules.ts';
import type { EditState } from './edit-state.ts';

// What the edit screen may ask of /api/orders/{id}/edit and what it gets. Screens import the types only.

export type {
  EditAddress,
  EditDelivery,
  EditFee,
  EditLine,
  EditPair,
  EditState,
  EditTotals,
  EditWrapping,
} from './edit-state.ts';

const MAX_PATHS = 5_000;
const MAX_ADDED = 100;
const TEXT_MAX = 65_535;

const path = z
  .string()
  .regex(/^[a-z]+(\.[0-9]{1,10})?(\.[a-zA-Z0-9]+)?$/i, 'is no field of an order')
  .max(60);
const fields = z
  .record(path, z.string().max(TEXT_MAX))
  .refine((record) => Object.keys(record).length <= MAX_PATHS, 'names too many fields');
const amount = z.string().refine(isAmount, 'must be an amount such as 19.90');
const pair = z.strictObject({ exTax: amount, incTax: amount });
const id = z.int().min(1).max(2_147_483_647);

const newLineSchema = z.strictObject({
  productId: id.nullable(),
  variantId: id.nullable(),
  options: z.array(z.strictObject({ optionId: id, value: z.string().max(TEXT_MAX) })).max(50),
  name: z.string().trim().min(1).max(250),
  sku: z.string().max(250),
  quantity: z.int().min(1).max(1_000_000),
  price: pair,
  isPricedByStore: z.boolean(),
});

export const editWishSchema = z.strictObject({
  to: fields,
  newLines: z.array(newLineSchema).max(MAX_ADDED),
  newFees: z.array(z.strictObject({ name: z.string().trim().min(1).max(250), cost: pair })).max(MAX_ADDED),
  keepTotals: z.boolean(),
});

export const saveEditSchema = z.strictObject({
  /** What the person saw of everything that the wish touches. */
  seen: fields,
  wish: editWishSchema,
  /** The total that the preview promised; null where it was an estimate. */
  seenTotal: amount.nullable(),
  reason: z.string().trim().max(1000).optional(),
});
export interface SaveEditRequest {
  readonly seen: EditFields;
  readonly wish: EditWish;
  readonly seenTotal: string | null;
  readonly reason?: string | undefined;
}

/** Body of a 409: nothing was written. */
export interface EditConflict {
  /** Fields that somebody else changed to something else. Empty when only the sum moved. */
  readonly clashes: readonly EditClash[];
  /** The order as it is now. */
  readonly current: EditState;
  /** What the total would be by now, where it is not what the preview said. */
  readonly total: string | null;
}

/** What is kept of a save, so that the same save sent again is answered alike. */
export const savedAnswerSchema = z.object({
  isVerified: z.boolean(),
  misses: z.array(z.object({ path: z.string(), expected: z.string(), actual: z.string() })),
  changedElsewhere: z.array(z.string()),
});

export interface SaveEditDone {
  /** As the platform made it; null when it could not be read again. The change is made all the same. */
  readonly state: EditState | null;
  /** False: what the platform made of it could not be read, so nothing is known of misses. */
  readonly isVerified: boolean;
  readonly misses: readonly EditMiss[];
  /** Fields that changed without anybody here touching them, between the reading and the writing. */
  readonly changedElsewhere: readonly string[];
}

/** Somebody else who has the same order open for editing. */
export interface OtherEditor {
  readonly email: string;
  readonly since: string;
}
export const editorsSchema = z.strictObject({ isLeaving: z.boolean() });
