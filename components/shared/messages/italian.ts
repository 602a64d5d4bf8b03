import { browser } from '#lib/core/error-texts/it/browser.ts';
import common from './it.json';
import list from './it-list.json';
import order from './it-order.json';
import settings from './it-settings.json';
import edit from './it-edit.json';
import ship from './it-ship.json';
import create from './it-create.json';
import checkout from './it-checkout.json';
import money from './it-money.json';
import pay from './it-pay.json';
import history from './it-history.json';
import onboarding from './it-onboarding.json';
import storefront from './it-storefront.json';
import lists from './it-lists.json';
import print from './it-print.json';

/** All texts in Italian. */
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
