import { AppError } from './errors.ts';
import { MASKABLE_ROLES, type MaskableRole, type Role } from './permissions.ts';

// What of an order is a customer's personal data, by the names under which answers and requests carry it. City, state and
// country are not among them, nor what was bought: without these nobody could work on orders at all.

/** What the entrance knows of a person's view. */
export interface Viewer {
  /** The store's admins keep customers' personal data from people of this role. */
  readonly isMasked: boolean;
}

const PERSONAL_NAMES: ReadonlySet<string> = new Set([
  ...['customerName', 'firstName', 'lastName', 'company', 'email', 'guestEmail', 'phone', 'ipAddress', 'account'],
  ...['street1', 'street2', 'zip', 'formFields', 'staffNotes', 'customerMessage', 'wrappingMessage'],
]);

/**
 * What people write about an order and may name anybody in: hidden in answers, while a request may carry its own, since that puts
 * nothing unseen in another's place.
 */
const WRITTEN_NAMES: ReadonlySet<string> = new Set(['comments', 'reason']);

/** Under these stand orders with what the app itself says of them. */
const TOLD_BY_APP: ReadonlySet<string> = new Set(['unreadable', 'quarantined']);

/** What a search finds it in and what a history calls it. */
const PERSONAL_FIELDS: ReadonlySet<string> = new Set([
  ...['name', 'address', 'note', 'message', 'shopperMessage', 'option', 'comments', 'reason', 'newLines'],
]);

/** Whatever lies inside one of these is of an address, and personal but for a few parts. */
const ADDRESSES: ReadonlySet<string> = new Set(['billing', 'delivery', 'deliveries', 'address', 'addresses']);
const OPEN_PARTS: ReadonlySet<string> = new Set(['city', 'state', 'country', 'countryIso2', 'method']);

/** Texts that belong to the field which the same object names as `field` or `path`. */
const TEXTS_OF_FIELD: ReadonlySet<string> = new Set([
  ...['before', 'after', 'text', 'seen', 'theirs', 'mine', 'expected', 'actual'],
]);

/** Under these stand colleagues, whose addresses are no customer's. */
const COLLEAGUES: ReadonlySet<string> = new Set(['who', 'others']);

/** Roles that the settings of a store, as they lie in its row, keep customers' personal data from. */
export function maskedRolesIn(settings: unknown): readonly MaskableRole[] {
  const found = isRecord(settings) ? settings['maskedRoles'] : undefined;
  return Array.isArray(found) ? MASKABLE_ROLES.filter((role) => found.includes(role)) : [];
}

export function isMaskedRole(role: Role, settings: unknown): boolean {
  return maskedRolesIn(settings).some((masked) => masked === role);
}

/**
 * An answer as a person gets it from whom personal data is kept: each such text is empty, each such list too, so that nothing
 * of it leaves the server, not even whether there is any. Everything else is as it was.
 */
export function withoutPersonalData(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(withoutPersonalData);
  if (!isRecord(answer)) return answer;
  const field = answer['field'] ?? answer['path'];
  const isPersonal = (name: string) => {
    if (isPersonalName(name) || WRITTEN_NAMES.has(name)) return true;
    // An option of a line that the shopper typed, such as a name to engrave.
    if (name === 'value' && answer['isTyped'] === true) return true;
    if (typeof field === 'string' && TEXTS_OF_FIELD.has(name)) return isPersonalField(field);
    // What shopper and staff wrote to each other has a subject and a text.
    return 'subject' in answer && (name === 'subject' || name === 'text');
  };
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => {
      if (COLLEAGUES.has(name) || TOLD_BY_APP.has(name)) return [name, value];
      return [name, isPersonal(name) ? emptied(value) : withoutPersonalData(value)];
    }),
  );
}

/** The first personal field that a request names, as a path such as `filters.email`; null for none. */
export function personalFieldIn(input: unknown, path = ''): string | null {
  if (Array.isArray(input)) return firstOf(input.map((value, at) => () => personalFieldIn(value, `${path}${at}.`)));
  if (!isRecord(input)) return null;
  return firstOf(
    Object.entries(input).map(([name, value]) => () => {
      if (value === undefined) return null;
      return isPersonalName(name) ? `${path}${name}` : personalFieldIn(value, `${path}${name}.`);
    }),
  );
}

/** Refuses what names personal data, to change it or to learn by it whom it fits, to those from whom it is kept. */
export function requireSeen({ isMasked }: Viewer, input: unknown): void {
  const field = isMasked ? personalFieldIn(input) : null;
  if (field !== null) throw hiddenFrom(field);
}

export function hiddenFrom(field?: string): AppError {
  return new AppError('forbidden', 'general.hidden', { field });
}

/** Editing names fields by paths such as `billing.firstName`; a form's own fields are `delivery.7.form0`. */
function isPersonalName(name: string): boolean {
  const last = name.split('.').at(-1) ?? name;
  return PERSONAL_NAMES.has(last) || /^form\d+$/.test(last);
}

/** A history names `billing` as a whole, and what an act carried may lie deep inside one. */
function isPersonalField(field: string): boolean {
  const parts = field.split('.');
  if (isPersonalName(field) || PERSONAL_FIELDS.has(field)) return true;
  return parts.some((part) => ADDRESSES.has(part)) && !OPEN_PARTS.has(parts.at(-1) ?? '');
}

function emptied(value: unknown): unknown {
  if (typeof value === 'string') return '';
  return Array.isArray(value) ? [] : null;
}

function firstOf(looks: readonly (() => string | null)[]): string | null {
  for (const look of looks) {
    const found = look();
    if (found !== null) return found;
  }
  return null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
