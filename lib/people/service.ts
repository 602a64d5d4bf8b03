import { AppError } from '#lib/core/errors.ts';
import type { UserId } from '#lib/core/ids.ts';
import type { Role } from '#lib/core/permissions.ts';
import type { PeopleContext } from './context.ts';
import type { People, Person } from './contract.ts';
import { whyFixed } from './rules.ts';

/** Everybody who opened the app in this store and still may. For admins: it holds e-mail addresses. */
export async function readPeople(ctx: PeopleContext): Promise<People> {
  const { ownerId, defaultRole, users } = await ctx.db.people.list();
  const people = users.map((user): Person => ({
    id: user.userId,
    email: user.email,
    role: user.role,
    isOwner: user.userId === ownerId,
    isYou: user.userId === ctx.user.id,
    firstSeenAt: user.firstSeenAt.toISOString(),
    lastSeenAt: user.lastSeenAt.toISOString(),
  }));
  return { defaultRole, people: people.toSorted(byOwnerThenEmail) };
}

function byOwnerThenEmail(one: Person, other: Person): number {
  return Number(other.isOwner) - Number(one.isOwner) || one.email.localeCompare(other.email) || one.id - other.id;
}

/** Gives a person another role, from the next request on. Recorded as the admin's act. */
export async function changeRole(ctx: PeopleContext, userId: UserId, role: Role): Promise<People> {
  const people = await readPeople(ctx);
  const person = people.people.find(({ id }) => id === userId);
  if (person === undefined) throw new AppError('not_found', 'store.personGone');
  const fixed = whyFixed(person);
  if (fixed !== null) throw new AppError('unprocessable', FIXED_TEXTS[fixed], { field: 'role' });
  if (person.role !== role)
    await ctx.db.people.setRole(userId, { from: person.role, to: role }, { by: ctx.user.id, at: ctx.clock.now() });
  return readPeople(ctx);
}

const FIXED_TEXTS = {
  owner: 'store.ownerIsAdmin',
  you: 'store.ownRole',
} as const;

/** Chooses what somebody gets who opens the app for the first time. */
export async function changeDefaultRole(ctx: PeopleContext, role: Role): Promise<People> {
  const { defaultRole } = await readPeople(ctx);
  const change = { from: defaultRole, to: role };
  if (defaultRole !== role) await ctx.db.people.setDefaultRole(change, { by: ctx.user.id, at: ctx.clock.now() });
  return readPeople(ctx);
}
