import { general } from './it/general.ts';
import { making } from './it/making.ts';
import { money } from './it/money.ts';
import { orders } from './it/orders.ts';
import { pages } from './it/pages.ts';
import { payments } from './it/payments.ts';
import { platform, scopes } from './it/platform.ts';
import { shipping } from './it/shipping.ts';
import { store } from './it/store.ts';

export const ITALIAN = { general, platform, scopes, orders, shipping, money, payments, making, store, pages };
