import type { StoreProfile } from '../data/store-profile.ts';

/** What a person may do with apps in a store (BigCommerce docs: multi-user support). */
export type StoreRole = 'owner' | 'authorized' | 'user';

/** A control panel user. `locale` is a BCP 47 tag; the same person keeps one id in every store. */
export interface PanelUser {
  readonly id: number;
  readonly name: string;
  readonly username: string;
  email: string;
  readonly locale: string;
}

/** One person's place in a store. */
export interface Membership {
  readonly user: PanelUser;
  readonly role: StoreRole;
}

/** A store as the control panel knows it. The owner stands first in `members`. */
export interface PanelStore {
  readonly hash: string;
  readonly name: string;
  readonly members: readonly Membership[];
}

/** People of further stores have ids from here on, ten to a store. */
const FIRST_FURTHER_ID = 9_300_001;

function person(id: number, name: string, email: string, locale: string): PanelUser {
  return { id, name, username: email.split('@')[0] ?? email, email, locale };
}

/**
 * The fixed stores of the emulator and any further ones; Priya Shah works in all of them. A fresh copy each time, since
 * e-mails can change.
 */
export function panelStores(further: readonly StoreProfile[] = []): PanelStore[] {
  const priya = person(9_104_403, 'Priya Shah', 'priya.shah@deskwork.example.com', 'en-GB');
  return [
    {
      hash: 'k3vq8mzt1',
      name: 'Maple & Main',
      members: [
        { user: person(9_104_401, 'Dana Whitfield', 'dana@mapleandmain.example.com', 'en-US'), role: 'owner' },
        { user: person(9_104_402, 'Jonas Keller', 'jonas@mapleandmain.example.com', 'de-DE'), role: 'authorized' },
        { user: priya, role: 'user' },
      ],
    },
    {
      hash: 'r7wd2xnp5',
      name: 'Fjord Supply',
      members: [
        { user: person(9_207_801, 'Erik Solberg', 'erik@fjordsupply.example.com', 'en-US'), role: 'owner' },
        { user: person(9_207_802, 'Lena Brandt', 'lena@fjordsupply.example.com', 'de-DE'), role: 'authorized' },
        { user: priya, role: 'user' },
      ],
    },
    ...further.map((profile, index) => furtherStore(profile, FIRST_FURTHER_ID + index * 10, priya)),
  ];
}

function furtherStore(profile: StoreProfile, firstId: number, priya: PanelUser): PanelStore {
  const { ownerFirstName: first, ownerLastName: last, adminEmail } = profile;
  const helperEmail = `desk@${profile.domain}`;
  return {
    hash: profile.hash,
    name: profile.name,
    members: [
      { user: person(firstId, `${first} ${last}`, adminEmail, 'en-US'), role: 'owner' },
      { user: person(firstId + 1, 'Front Desk', helperEmail, 'en-US'), role: 'authorized' },
      { user: priya, role: 'user' },
    ],
  };
}
