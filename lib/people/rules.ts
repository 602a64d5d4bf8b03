import type { Role } from '#lib/core/permissions.ts';

/** Why a person's role stands fixed; null when it may be changed. */
export function whyFixed(person: { readonly isOwner: boolean; readonly isYou: boolean }): 'owner' | 'you' | null {
  if (person.isOwner) return 'owner';
  // Nobody locks the door behind which they stand: another admin, such as the owner, can.
  return person.isYou ? 'you' : null;
}

/** Roles that somebody may get by opening the app: nobody becomes an admin without being made one. */
export const DEFAULT_ROLES = ['viewer', 'editor', 'money'] as const satisfies readonly Role[];
