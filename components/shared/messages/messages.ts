import type {} from 'use-intl/core';
import type editEnglish from './en-edit.json';
import type shipEnglish from './en-ship.json';
import type createEnglish from './en-create.json';
import type checkoutEnglish from './en-checkout.json';
import type moneyEnglish from './en-money.json';
import type payEnglish from './en-pay.json';
import type historyEnglish from './en-history.json';
import type onboardingEnglish from './en-onboarding.json';
import type listEnglish from './en-list.json';
import type orderEnglish from './en-order.json';
import type storefrontEnglish from './en-storefront.json';
import type listsEnglish from './en-lists.json';
import type printEnglish from './en-print.json';
import type settingsEnglish from './en-settings.json';
import english from './en.json';

/** Texts of the screens in the languages that exist. The build compiles each file, so no message parser is loaded. */
export const MESSAGES = { en: english } as const;

type English = typeof english;
type List = typeof listEnglish;
type Order = typeof orderEnglish;
type Settings = typeof settingsEnglish;
type Edit = typeof editEnglish;
type Ship = typeof shipEnglish;
type Create = typeof createEnglish;
type Checkout = typeof checkoutEnglish;
type Money = typeof moneyEnglish;
type Pay = typeof payEnglish;
type History = typeof historyEnglish;
type Onboarding = typeof onboardingEnglish;
type Storefront = typeof storefrontEnglish;
type Lists = typeof listsEnglish;
type Print = typeof printEnglish;

/** One interface: of an intersection of as many, the compiler works out every name anew for every text, and gives up. */
interface AllTexts
  extends
    English,
    List,
    Order,
    Settings,
    Edit,
    Ship,
    Create,
    Checkout,
    Money,
    Pay,
    History,
    Onboarding,
    Storefront,
    Lists,
    Print {}

declare module 'use-intl/core' {
  interface AppConfig {
    Messages: AllTexts;
  }
}
