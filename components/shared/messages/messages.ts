import type {} from 'use-intl/core';
import type editEnglish from './en-edit.json';
import type shipEnglish from './en-ship.json';
import type createEnglish from './en-create.json';
import type moneyEnglish from './en-money.json';
import type historyEnglish from './en-history.json';
import type listEnglish from './en-list.json';
import type orderEnglish from './en-order.json';
import type settingsEnglish from './en-settings.json';
import english from './en.json';

/** Texts of the screens in the languages that exist. The build compiles each file, so no message parser is loaded. */
export const MESSAGES = { en: english } as const;

declare module 'use-intl/core' {
  interface AppConfig {
    Messages: typeof english &
      typeof listEnglish &
      typeof orderEnglish &
      typeof settingsEnglish &
      typeof editEnglish &
      typeof shipEnglish &
      typeof createEnglish &
      typeof moneyEnglish &
      typeof historyEnglish;
  }
}
