/** Roles of the app's own: the platform's load token carries no permissions. Each role can do what the ones before it can. */
export const ROLES = ['viewer', 'editor', 'money', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Roles from which the store's admins may keep customers' personal data; who decides that sees all of it. */
export const MASKABLE_ROLES = ['viewer', 'editor', 'money'] as const satisfies readonly Role[];
export type MaskableRole = (typeof MASKABLE_ROLES)[number];

export const PERMISSIONS = ['orders:read', 'orders:edit', 'money:act', 'store:admin'] as const;
export type Permission = (typeof PERMISSIONS)[number];

const NEEDED_ROLE: Readonly<Record<Permission, Role>> = {
  'orders:read': 'viewer',
  'orders:edit': 'editor',
  'money:act': 'money',
  'store:admin': 'admin',
};

export function isAllowed(role: Role, permission: Permission): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(NEEDED_ROLE[permission]);
}

/** Every permission of a role, for the session's answer to the browser. */
export function permissionsOf(role: Role): readonly Permission[] {
  return PERMISSIONS.filter((permission) => isAllowed(role, permission));
}
