import { browser } from '#lib/core/error-texts/fr/browser.ts';
import common from './fr.json';
import list from './fr-list.json';
import order from './fr-order.json';
import settings from './fr-settings.json';
import edit from './fr-edit.json';
import ship from './fr-ship.json';
import create from './fr-create.json';
import checkout from './fr-checkout.json';
import money from './fr-money.json';
import pay from './fr-pay.json';
import history from './fr-history.json';
import onboarding from './fr-onboarding.json';
import storefront from './fr-storefront.json';
import lists from './fr-lists.json';
import print from './fr-print.json';

/** All texts in French. */
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
