import { CONFIRMATION_SCRIPT, SCRIPT_FILE } from './confirmation-script.ts';

/** What storefronts load: the script of this version of the app. Pages with an earlier one's tag load nothing. */
export const STOREFRONT_FILES = [
  { name: SCRIPT_FILE, type: 'text/javascript; charset=utf-8', text: CONFIRMATION_SCRIPT },
] as const;
