import { general } from './de/general.ts';
import { making } from './de/making.ts';
import { money } from './de/money.ts';
import { orders } from './de/orders.ts';
import { pages } from './de/pages.ts';
import { payments } from './de/payments.ts';
import { platform, scopes } from './de/platform.ts';
import { shipping } from './de/shipping.ts';
import { store } from './de/store.ts';

export const GERMAN = { general, platform, scopes, orders, shipping, money, payments, making, store, pages };
