import { general } from './fr/general.ts';
import { making } from './fr/making.ts';
import { money } from './fr/money.ts';
import { orders } from './fr/orders.ts';
import { pages } from './fr/pages.ts';
import { payments } from './fr/payments.ts';
import { platform, scopes } from './fr/platform.ts';
import { shipping } from './fr/shipping.ts';
import { store } from './fr/store.ts';

export const FRENCH = { general, platform, scopes, orders, shipping, money, payments, making, store, pages };
