import { z } from 'zod';
import type { IsoDate } from '#lib/core/dates.ts';
import { MASKABLE_ROLES } from '#lib/core/permissions.ts';
import { HISTORY_MONTHS } from './retention-rules.ts';
import { DOCUMENT_LINE_MAX_LENGTH, MOST_DOCUMENT_LINES, readBlock } from './document-rules.ts';
import { HOLD_REASON_MAX_LENGTH, MOST_HOLD_REASONS } from './hold-rules.ts';
import type { FeatureGrant } from './scope-rules.ts';

/** Lines of text, kept as they are printed. */
const block = z
  .string()
  .max(2 * MOST_DOCUMENT_LINES * (DOCUMENT_LINE_MAX_LENGTH + 1))
  .transform((text, context): string => {
    const read = readBlock(text);
    if ('block' in read) return read.block;
    context.addIssue('Too many lines, or a line is too long.');
    return z.NEVER;
  });

const switches = {
  /** The app stands in the Action menu of every order in the control panel. */
  extensions: z.boolean(),
  /** From whom customers' personal data is kept. */
  maskedRoles: z.array(z.enum(MASKABLE_ROLES)).max(MASKABLE_ROLES.length).readonly(),
  /** Orderdeck may take payments for orders. */
  takesPayments: z.boolean(),
  /** For how long what was done is remembered; null for always. */
  historyMonths: z.literal(HISTORY_MONTHS).nullable(),
  /** Among which whoever puts an order on hold can choose, in this order. */
  holdReasons: z.array(z.string().trim().min(1).max(HOLD_REASON_MAX_LENGTH)).max(MOST_HOLD_REASONS).readonly(),
  /** The shop's address at the top of printed documents; empty: its name. */
  documentAddress: block,
  /** At the end of printed documents. */
  documentFooter: block,
};

/** A store's settings as they lie in its row; what is missing or cannot be read is as on the first day. */
export const storeSettingsSchema = z.object({
  extensions: switches.extensions.catch(true),
  maskedRoles: switches.maskedRoles.catch([]),
  takesPayments: switches.takesPayments.catch(false),
  historyMonths: switches.historyMonths.catch(null),
  holdReasons: switches.holdReasons.catch([]),
  documentAddress: switches.documentAddress.catch(''),
  documentFooter: switches.documentFooter.catch(''),
  /** When an admin was done with the welcome; null before. */
  welcomedAt: z.iso.datetime().nullable().catch(null),
});
export type StoreSettings = z.infer<typeof storeSettingsSchema> & { readonly welcomedAt: IsoDate | null };

/** `PATCH /api/settings`: what is named is changed, at once. */
export const settingsChangeSchema = z
  .strictObject(switches)
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'Nothing to change was sent.');
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

/** What came of registering the app's places in the control panel. */
export const extensionsRecordSchema = z.object({
  state: z.enum(['unknown', 'present', 'removed', 'not_granted', 'failed']).catch('unknown'),
  checkedAt: z.iso.datetime().nullable().catch(null),
});
export type ExtensionsRecord = z.infer<typeof extensionsRecordSchema> & { readonly checkedAt: IsoDate | null };

/** `GET /api/hold-reasons`. */
export interface HoldReasons {
  readonly reasons: readonly string[];
}

/** `GET /api/documents`. */
export interface DocumentTexts {
  readonly address: string;
  readonly footer: string;
}

export interface SettingsView {
  readonly settings: StoreSettings;
  readonly extensions: ExtensionsRecord;
  /** What the permissions that the store gave switch on and off. */
  readonly features: readonly FeatureGrant[];
}
