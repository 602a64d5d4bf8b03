import type {} from 'use-intl/core';
import type listEnglish from './en-list.json';
import type orderEnglish from './en-order.json';
import type settingsEnglish from './en-settings.json';
import english from './en.json';

/** Texts of the screens in the languages that exist. The build compiles each file, so no message parser is loaded. */
export const MESSAGES = { en: english } as const;

declare module 'use-intl/core' {
  interface AppConfig {
    Messages: typeof english & typeof listEnglish & typeof orderEnglish & typeof settingsEnglish;
  }
}
