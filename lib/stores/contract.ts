import { z } from 'zod';
import type { IsoDate } from '#lib/core/dates.ts';
import type { Permission, Role } from '#lib/core/permissions.ts';

/** `POST /api/session`: the one-time code of the fragment, and the screen it came to. */
export const openSessionSchema = z.strictObject({
  code: z.string().regex(/^[A-Za-z0-9_-]{22}$/, 'is not a code of this app'),
  /** Path and query of the page, such as `/stores/abc123/orders?status=11`. */
  path: z.string().max(4096),
});
export type OpenSessionRequest = z.infer<typeof openSessionSchema>;

/** A bearer token for this document's memory; renewed before it ends. */
export interface SessionToken {
  readonly token: string;
  readonly expiresAt: IsoDate;
}

/** Words of the store, as they lie in its row. */
export const storeWordsSchema = z.object({
  channels: z.array(z.object({ id: z.int(), name: z.string() })),
  statuses: z.array(z.object({ id: z.int(), label: z.string() })),
});

export interface SessionStore {
  readonly storeHash: string;
  readonly name: string;
  readonly timeZone: string;
  readonly currencyCode: string;
  /** Origin of the store's control panel, for links out of the frame. */
  readonly controlPanelUrl: string;
  /** The panel's script for apps, which tells when the person signs out there; empty for none. */
  readonly controlPanelSdkUrl: string;
  /** By name as the store calls them; empty where it did not grant to read them. */
  readonly channels: readonly { readonly id: number; readonly name: string }[];
  /** The platform's fifteen in the control panel's order, with the store's labels; empty before they were read once. */
  readonly statuses: readonly { readonly id: number; readonly label: string }[];
}

export interface SessionUser {
  readonly id: number;
  readonly locale: string;
  readonly role: Role;
  readonly isOwner: boolean;
  readonly permissions: readonly Permission[];
  /** Customers' personal data is kept from this person: where it would stand, answers have nothing. */
  readonly isMasked: boolean;
}

/** Where people find more, as whoever runs the app set it. */
export interface HelpLinks {
  readonly documentationUrl: string | null;
  readonly supportUrl: string | null;
}

export interface OpenedSession extends SessionToken {
  readonly help: HelpLinks;
  readonly store: SessionStore;
  readonly user: SessionUser;
}
