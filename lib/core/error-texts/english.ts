import { general } from './en/general.ts';
import { making } from './en/making.ts';
import { money } from './en/money.ts';
import { orders } from './en/orders.ts';
import { pages } from './en/pages.ts';
import { payments } from './en/payments.ts';
import { platform, scopes } from './en/platform.ts';
import { shipping } from './en/shipping.ts';
import { store } from './en/store.ts';

/** Everything that a failure can say, by area and name. Each says what happened, then what to do. */
export const ENGLISH = { general, platform, scopes, orders, shipping, money, payments, making, store, pages };

export type English = typeof ENGLISH;

/** The same names in another language; a text with values in it takes the same ones. */
export type Translated<Texts> = {
  readonly [Name in keyof Texts]: Texts[Name] extends (values: infer Values) => string
    ? (values: Values) => string
    : string;
};
