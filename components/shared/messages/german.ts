import { browser } from '#lib/core/error-texts/de/browser.ts';
import common from './de.json';
import list from './de-list.json';
import order from './de-order.json';
import settings from './de-settings.json';
import edit from './de-edit.json';
import ship from './de-ship.json';
import create from './de-create.json';
import checkout from './de-checkout.json';
import money from './de-money.json';
import pay from './de-pay.json';
import history from './de-history.json';
import onboarding from './de-onboarding.json';
import storefront from './de-storefront.json';
import lists from './de-lists.json';
import print from './de-print.json';

/** All texts in German. */
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
