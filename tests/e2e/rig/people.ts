/** The emulator's stores and the people of them that the tests act as. */
export const MAPLE = 'k3vq8mzt1';
export const FJORD = 'r7wd2xnp5';

export interface Person {
  readonly name: string;
  readonly userId: number;
  readonly storeHash: string;
  readonly storeName: string;
}

const maple = { storeHash: MAPLE, storeName: 'Maple & Main' } as const;

/** Owner of Maple & Main. */
export const DANA: Person = { ...maple, name: 'Dana Whitfield', userId: 9_104_401 };
/** Authorized user there: may always open apps. */
export const JONAS: Person = { ...maple, name: 'Jonas Keller', userId: 9_104_402 };
/** Plain user there: opens an app when allowed. */
export const PRIYA: Person = { ...maple, name: 'Priya Shah', userId: 9_104_403 };
/** Owner of Fjord Supply. */
export const ERIK: Person = { name: 'Erik Solberg', userId: 9_207_801, storeHash: FJORD, storeName: 'Fjord Supply' };
