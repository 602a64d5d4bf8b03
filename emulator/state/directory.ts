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

function person(id: number, name: string, email: string, locale: string): PanelUser {
  return { id, name, username: email.split('@')[0] ?? email, email, locale };
}

/** The fixed stores of the emulator; Priya Shah works in both. A fresh copy each time, since e-mails can change. */
export function fixedStores(): PanelStore[] {
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
  ];
}
