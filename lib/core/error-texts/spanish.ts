import { general } from './es/general.ts';
import { making } from './es/making.ts';
import { money } from './es/money.ts';
import { orders } from './es/orders.ts';
import { pages } from './es/pages.ts';
import { payments } from './es/payments.ts';
import { platform, scopes } from './es/platform.ts';
import { shipping } from './es/shipping.ts';
import { store } from './es/store.ts';

export const SPANISH = { general, platform, scopes, orders, shipping, money, payments, making, store, pages };
