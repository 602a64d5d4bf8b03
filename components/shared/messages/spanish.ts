import { browser } from '#lib/core/error-texts/es/browser.ts';
import common from './es.json';
import list from './es-list.json';
import order from './es-order.json';
import settings from './es-settings.json';
import edit from './es-edit.json';
import ship from './es-ship.json';
import create from './es-create.json';
import checkout from './es-checkout.json';
import money from './es-money.json';
import pay from './es-pay.json';
import history from './es-history.json';
import onboarding from './es-onboarding.json';
import storefront from './es-storefront.json';
import lists from './es-lists.json';
import print from './es-print.json';

/** All texts in Spanish. */
export const TEXTS = {
  ...common,
  ...list,
  ...order,
  ...settings,
  ...edit,
  ...ship,
  ...create,
  ...checkout,
  ...money,
  ...pay,
  ...history,
  ...onboarding,
  ...storefront,
  ...lists,
  ...print,
};

export const BROWSER = browser;
