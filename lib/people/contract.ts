import { z } from 'zod';
import { parseUserId, type UserId } from '#lib/core/ids.ts';
import type { IsoDate } from '#lib/core/dates.ts';
import { ROLES, type Role } from '#lib/core/permissions.ts';
import { DEFAULT_ROLES } from './rules.ts';

export const personParamsSchema = z.object({
  userId: z.string().transform((text, context): UserId => {
    const userId = parseUserId(text);
    if (userId !== null) return userId;
    context.addIssue('must be a person’s number');
    return z.NEVER;
  }),
});

export const roleChangeSchema = z.strictObject({ role: z.enum(ROLES) });
export const defaultRoleSchema = z.strictObject({ role: z.enum(DEFAULT_ROLES) });

/** Somebody of the store's staff who opened the app. */
export interface Person {
  readonly id: number;
  readonly email: string;
  readonly role: Role;
  readonly isOwner: boolean;
  readonly isYou: boolean;
  readonly firstSeenAt: IsoDate;
  readonly lastSeenAt: IsoDate;
}

export interface People {
  /** The owner first, then by e-mail address. Those whose access was taken away in the control panel are left out. */
  readonly people: readonly Person[];
  /** What somebody gets who opens the app for the first time. */
  readonly defaultRole: Role;
}
